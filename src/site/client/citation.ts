/**
 * A button that copies the citation of the block pointed at. One button serves all blocks: it moves to the block
 * that is hovered, focused or linked to.
 */
export function offerCitations(): void {
  const article = document.querySelector<HTMLElement>('[data-cite]');
  const template = article?.dataset.cite;
  if (article === null || template === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite';
  button.setAttribute('aria-live', 'polite');
  const moveTo = (place: Element | null | undefined) => {
    const number = place?.closest('.pair')?.querySelector('.number');
    if (!number || number.nextElementSibling === button) return;
    button.textContent = 'Cite';
    number.after(button);
  };
  article.addEventListener('mouseover', (event) => moveTo(event.target as Element));
  article.addEventListener('focusin', (event) => moveTo(event.target as Element));
  const moveToTarget = () => moveTo(document.getElementById(location.hash.slice(1)));
  addEventListener('hashchange', moveToTarget);
  moveToTarget();
  button.addEventListener('click', async () => {
    const id = button.closest('.pair')?.id ?? '';
    const address = `${publicAddress()}#${id}`;
    const text = `${template.replace('{block}', id.replace(/^\D+/, ''))} ${address}`;
    button.textContent = (await copy(text)) ? 'Copied' : 'Not copied';
  });
}

/** A page opened from a disk is named by its place in the dossier: the disk's folders are nobody's business. */
function publicAddress(): string {
  if (location.protocol !== 'file:') return location.href.split('#')[0] ?? '';
  return location.pathname.split('/').slice(-2).join('/');
}

/** The clipboard is closed to pages served without TLS; a selection is copied there in the old way. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}
