/**
 * A dossier whose every field tries to run something in the reader's browser. Each payload sets `window.run` or
 * asks a host that does not exist; a page is safe when neither happens.
 */
const SCRIPT = '<script>window.run=1</script>';
const IMAGE = '<img src=x onerror="window.run=2">';
const BREAK = `"'></title></style></textarea></script>${SCRIPT}${IMAGE}<svg onload=window.run=3>`;
const LINK = '[lien](javascript:window.run=4) ![x](https://evil.invalid/x.png) <https://evil.invalid/>';
const TURNED = '\u202egnp.exe\u2066 \u200fabc';
const TEMPLATE = '{{ 7*7 }} {% raw %} #{7*7} <%= 7*7 %>';

const yaml = (value: unknown) => JSON.stringify(value);
const sentence = (n: number) =>
  `Les dockers de Saint-Avold ont repris le travail lundi ${n} mars 2023, après trois semaines de grève ${BREAK} ${TEMPLATE}, a annoncé la capitainerie.`;

const CLIPPING = [
  `Le port ${BREAK} rouvre ${TURNED}`,
  `Publié le 3 juillet 2023 à 10h12 ${IMAGE}`,
  sentence(6),
  `« La reprise ${SCRIPT} est une victoire », a dit le syndicat, qui attend la signature du 21 juin 2023 ${IMAGE}.`,
  `Les quais ouverts ${IMAGE} Crédit: ${BREAK}`,
  `Lire aussi : ${BREAK}`,
  `Le préfet doit se rendre sur place jeudi, selon <a href="javascript:window.run=5">ses services</a>, avec des renforts.`,
].join('\n\n');

const PAGE = `<!doctype html><html><head><title>${SCRIPT}</title><base href="https://evil.invalid/">
<meta http-equiv="refresh" content="0;url=https://evil.invalid/">
<meta property="og:title" content="Le pont ${IMAGE.replaceAll('"', '&quot;')}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Le pont </script><script>window.run=6</script>","__proto__":{"polluted":1},"author":"<img src=x onerror=window.run=7>"}</script>
</head><body onload="window.run=8"><article><h1>Le pont de Valmer ${SCRIPT}</h1>
${'<p>Le pont suspendu de Valmer sera fermé à la circulation du 10 juillet au 31 août 2023, a indiqué mardi le département, qui veut remplacer les câbles posés en 1974 &lt;img src=x onerror=window.run=9&gt;.</p>'.repeat(4)}
<iframe src="javascript:parent.run=10"></iframe><a href="javascript:window.run=11">Ici</a></article></body></html>`;

const SIDECAR = [
  `title: ${yaml(`Titre ${BREAK}`)}`,
  `title_en: ${yaml(`Title ${BREAK} ${TURNED}`)}`,
  `outlet: ${yaml(`Le Quotidien ${BREAK}`)}`,
  `url: ${yaml(`https://example.org/?"onmouseover="window.run=12"&x=<script>`)}`,
  `author: ${yaml(`A. Dupont ${BREAK} ${TURNED}`)}`,
  `section: ${yaml(BREAK)}`,
  `relay: [{ name: ${yaml(BREAK)}, how: translated }]`,
  `rights: ${yaml(BREAK)}`,
  `note: ${yaml(BREAK)}`,
  `summary: { source: ${yaml(`${BREAK} ${LINK}`)}, target: ${yaml(`${BREAK} ${LINK}`)} }`,
  'date: 2023-07-03',
].join('\n');

const SETTINGS = [
  `title: { fr: ${yaml(`Dossier ${BREAK}`)}, en: ${yaml(`Dossier ${BREAK}`)} }`,
  `subtitle: ${yaml(BREAK)}`,
  `compiler: ${yaml(BREAK)}`,
  `marking: ${yaml(`Secret ${BREAK}`)}`,
  `distribution: ${yaml(BREAK)}`,
  `rights: ${yaml(BREAK)}`,
  `outlets: [{ name: ${yaml(`Le Quotidien ${BREAK}`)}, country: ${yaml(BREAK)}, note: ${yaml(BREAK)} }]`,
  `cover_note: { fr: ${yaml(`${LINK}\n\n${BREAK}`)}, en: ${yaml(`${LINK}\n\n${BREAK}`)} }`,
  `summary: { fr: ${yaml(`${LINK} ${BREAK}`)}, en: ${yaml(`${LINK} ${BREAK}`)} }`,
].join('\n');

/** The text of a translation memory that holds an attack for each of these sources. */
export function hostileMemory(article: string, sources: readonly string[]): string {
  const segments = sources.map((source) => ({
    key: '',
    source,
    target: `The dockers ${BREAK} went back to work ${TEMPLATE} ${TURNED}.`,
    origin: 'machine',
    provenance: { engine: BREAK, by: BREAK, model: BREAK },
  }));
  return JSON.stringify({ format: 1, article, source: 'fr', target: 'en', segments, orphans: [] });
}

/** Files by their path in the dossier; the names are attacks too. */
export const HOSTILE: Record<string, string> = {
  'dossier.yml': SETTINGS,
  'glossary.csv': `fr,en\n"${BREAK.replaceAll('"', '""')}","${BREAK.replaceAll('"', '""')}"\n`,
  'articles/port.txt': CLIPPING,
  'articles/port.yml': SIDECAR,
  'articles/sans-titre.txt': CLIPPING.split('\n\n').slice(2).join('\n\n'),
  'articles/page.html': PAGE,
  'articles/<img src=x onerror=window.run=13>.txt': sentence(7),
  'articles/__proto__.txt': sentence(8),
  'articles/constructor.txt': sentence(9),
  'articles/CON.txt': sentence(10),
  'articles/..%2f..%2fetc.txt': sentence(11),
  'articles/рaypal.txt': sentence(12),
  'articles/javascript:window.run=14.md': `---\ntitle: ${yaml(BREAK)}\n---\n${sentence(13)}`,
};
