import type { Article, DossierEvent } from '../model.ts';
import { isOriginal } from './article-pages.ts';
import type { Stretch } from './digest.ts';
import type { Pair, Run, TimelineEntry } from './printed.ts';
import { sentenceAcross } from './sentence-pairs.ts';
import { date, isLong, none, run, type Setting, shownOf } from './setting.ts';

/** Every dated happening with the first sentence that tells it and the places of the others. */
export function printTimeline(
  setting: Setting,
  events: readonly DossierEvent[],
  stretch: Stretch,
): TimelineEntry[] {
  const { articles } = setting.dossier;
  const places = new Map(
    articles.flatMap((article, i) =>
      i < stretch.from || i >= stretch.to
        ? []
        : article.blocks.map(({ id }) => [`${article.clipping.slug} ${id}`, placeOf(i + 1, id)] as const),
    ),
  );
  return events.flatMap((event) => {
    const mentions = event.mentions.filter((mention) => places.has(`${mention.article} ${mention.block}`));
    const [first] = mentions;
    if (first === undefined) return [];
    const found = mentions.flatMap(({ article, block }) => places.get(`${article} ${block}`) ?? []);
    const home = articles[(found[0]?.number ?? 0) - 1];
    const sentence = home ? sentencePair(setting, home, first) : none();
    return [
      {
        date: shownOf(setting, {
          source: date(setting, event.claim, setting.sourceWords),
          target: date(setting, event.claim, setting.targetWords),
        }),
        sentence,
        breakable: isLong(sentence),
        places: found.filter(({ key }, i) => found.findIndex((other) => other.key === key) === i),
      },
    ];
  });
}

function placeOf(number: number, block: string): TimelineEntry['places'][number] {
  return { key: `${number}.${block.replace(/^\D+/, '')}`, number };
}

/** The sentence that tells it, and the one of the translation where it is certain which. */
function sentencePair(
  setting: Setting,
  article: Article,
  mention: DossierEvent['mentions'][number],
): Pair<Run> {
  const own = run(setting, mention.sentence, article.clipping.language);
  if (isOriginal(article)) return { source: null, target: own };
  const block = article.blocks.find(({ id }) => id === mention.block);
  const translation = article.translations[mention.block];
  const reliable =
    translation !== undefined && translation.state !== 'missing' && translation.state !== 'stale';
  const across = block && reliable ? sentenceAcross(block.text, mention.sentence, translation.text) : null;
  const target = across === null ? null : run(setting, across, setting.target);
  if (setting.shown === 'target')
    return target === null ? { source: own, target: null } : { source: null, target };
  return shownOf(setting, { source: own, target });
}
