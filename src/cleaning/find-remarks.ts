import { eitherOf } from '../language/either-of.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import { turnsLetters } from '../language/turned-letters.ts';
import type { Block, CleanArticle, Language, LedgerEntry } from '../model.ts';
import { holdsAny } from './holds-any.ts';
import { unpairedMark } from './repair-quotation-marks.ts';

const AT_PAYWALL = 'The clipping ends at a paywall: the text may be an excerpt';

const TURNED =
  'An invisible sign (U+202D or U+202E) turns the order of letters: pages show it as \ufffd, without its effect';

/** What a person should look at in the blocks, and what was left alone because mending it would be guessing. */
export function findRemarks(
  blocks: readonly Block[],
  ledger: readonly LedgerEntry[],
  title: string,
  language: Language,
): Pick<CleanArticle, 'remarks' | 'excerpt'> {
  const running = blocks.filter((b) => b.kind !== 'caption' && b.kind !== 'heading' && b.kind !== 'update');
  const remarks: CleanArticle['remarks'] = running.flatMap((block, i) => {
    const message = unpairedMark(block.text, running[i + 1]?.text, language);
    return message === undefined ? [] : [{ block: block.id, message }];
  });
  const turned = blocks.find(({ text }) => turnsLetters(text));
  if (turned) remarks.push({ block: turned.id, message: TURNED });
  else if (turnsLetters(title)) remarks.push({ message: TURNED });
  const last = running.at(-1);
  if (last === undefined || !endsAtPaywall(ledger)) return { remarks };
  return { remarks: [...remarks, { block: last.id, message: AT_PAYWALL }], excerpt: true };
}

/** Rules for what may stand between the last paragraph and the paywall. */
const BETWEEN = new Set(['advertisement', 'decoration', 'player', 'social-call']);

const goesOn = eitherOf(lexicons.flatMap((l) => l.goesOnBehind));
/** Matches `la suite est réservée aux abonnés`, not `soutenez la presse`. */
const GOES_ON = new RegExp(`(?<!\\p{L})(?:${goesOn})(?!\\p{L})`, 'u');

/** Whether a folded text speaks of what is not the article: `ce service est réservé aux abonnés`, above the comments. */
const isBesideText = holdsAny(lexicons.flatMap((l) => l.besideText));

/** Matches `87 %` of what is left to read, not `1 €`. */
const SHARE = /\d ?%/;

/** Whether right below the last block a paywall says that the text goes on, or one further below how much is left. */
function endsAtPaywall(ledger: readonly LedgerEntry[]): boolean {
  const below = ledger.slice(ledger.findLastIndex((e) => e.fate === 'body') + 1);
  const removed = below.filter((e) => e.fate === 'removed');
  const next = removed.find(({ rule }) => !BETWEEN.has(rule));
  return removed.some((entry) => {
    if (entry.rule !== 'paywall') return false;
    const folded = foldPhrase(entry.text);
    return GOES_ON.test(folded) && !isBesideText(folded) && (entry === next || SHARE.test(folded));
  });
}
