import { typeset } from '../../language/typography.ts';
import type { DossierEvent } from '../../model.ts';
import { readersHeadline } from '../components/bilingual.ts';
import { dateText } from '../components/date-evidence.ts';
import { document } from '../components/document.ts';
import { isoDayInWords } from '../components/periods.ts';
import { type Edition, type Leaf, openLeaf, periodKey } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { articlePath } from '../links.ts';
import { words } from '../wording.ts';

/** The dated happenings that the articles name, in order, each with the sentence that says so. */
export function timelinePage(edition: Edition): string {
  const leaf = openLeaf(edition, 'timeline.html');
  const months = new Map<string, DossierEvent[]>();
  for (const event of leaf.site.dossier.events) {
    const key = periodKey(event.claim);
    months.set(key, [...(months.get(key) ?? []), event]);
  }
  return document(leaf, {
    title: words.nav.timeline,
    kind: 'timeline',
    current: 'timeline.html',
    main: html`<h1>${words.nav.timeline}</h1>
${[...months].map(([key, events]) => monthSection(key, events, leaf))}`,
  });
}

function monthSection(key: string, events: readonly DossierEvent[], leaf: Leaf): Html {
  return html`<section class="period"><h2>${key === '' ? words.digest.undated : isoDayInWords(key, leaf)}</h2>
<ol>${events.map((event) => eventItem(event, leaf))}</ol></section>`;
}

function eventItem(event: DossierEvent, leaf: Leaf): Html {
  return html`<li class="event" id="${event.id}"><h3>${dateText(event.claim, leaf)}</h3><ul>${event.mentions.map(
    (mention) => {
      const article = leaf.edition.bySlug.get(mention.article);
      if (article === undefined) return undefined;
      const { text, language } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
      const source = article.clipping.language;
      return html`<li><blockquote lang="${source}"><p>${typeset(mention.sentence, source)}</p></blockquote><p class="where"><a href="${leaf.href(`${articlePath(mention.article)}#${mention.block}`)}"><cite lang="${language}">${text}</cite></a></p></li>`;
    },
  )}</ul></li>`;
}
