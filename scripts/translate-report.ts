import pc from 'picocolors';
import type { EngineName } from '../src/edge/engines/choose-engine.ts';
import type { CheckedDossier } from '../src/edge/translation-run/check-dossier.ts';
import type { Imported } from '../src/edge/translation-run/exchange-files.ts';
import type { Plan } from '../src/edge/translation-run/plan.ts';
import type { RunResult, Unfinished } from '../src/edge/translation-run/run.ts';

/** Articles that a list names one by one; of a longer one the rest is summed up. */
const NAMED = 20;

/** DeepL's free plan, characters a month. */
const FREE_PLAN = 500_000;

/** What a run would do, and what it takes of the plan. */
export function describePlan(plan: Plan, where: string): string {
  const todo = plan.articles.filter((article) => article.segments > 0);
  const lines = [
    pc.bold(
      `${count(plan.articles.length, 'article')}; to translate: ${count(plan.segments, 'segment')}, ` +
        `${number(plan.characters)} characters in ${count(plan.requests, 'request')}${where}`,
    ),
    ...todo
      .slice(0, NAMED)
      .map(
        (a) =>
          `  ${a.slug}  ${a.segments} of ${count(a.texts, 'segment')}, ${number(a.characters)} characters`,
      ),
  ];
  if (todo.length > NAMED) lines.push(`  … and ${count(todo.length - NAMED, 'more article')}`);
  const waiting = sum(plan.articles.map((article) => article.waiting));
  const orphans = sum(plan.articles.map((article) => article.orphans));
  if (waiting > 0)
    lines.push(
      `${count(waiting, 'translation')} by people ${waiting === 1 ? 'is' : 'are'} stale and kept for them to mend`,
    );
  if (orphans > 0)
    lines.push(`${count(orphans, 'orphan')} kept: translations whose source is in no article now`);
  return `${lines.join('\n')}\n`;
}

/** The share of the plan that a number of characters takes. */
export function describeShare(
  characters: number,
  usage: { used: number; limit: number } | undefined,
): string {
  if (usage === undefined || usage.limit <= 0) {
    return `that is ${percent(characters, FREE_PLAN)} of the ${number(FREE_PLAN)} characters a month of DeepL’s free plan\n`;
  }
  const left = usage.limit - usage.used;
  const warning = characters > left ? pc.yellow(`: ${number(characters - left)} more than are left`) : '';
  return (
    `that is ${percent(characters, usage.limit)} of your plan’s ${number(usage.limit)} characters, of which ` +
    `${number(left)} are left${warning}\n`
  );
}

/** How a run ended: done, left, billed, why it stopped. */
export function describeResult(result: RunResult): string {
  const lines = [
    `${pc.bold(count(result.segments, 'segment'))} translated, ${number(result.characters)} characters sent` +
      (result.billed > 0 ? `, ${number(result.billed)} billed` : ''),
  ];
  if (result.recovered > 0)
    lines.push(
      `${count(result.recovered, 'segment')} taken from the answer that the last run left behind, not paid again`,
    );
  if (result.reused > 0)
    lines.push(`${count(result.reused, 'segment')} taken from another article with the same text`);
  if (result.lost.length > 0) {
    lines.push(
      pc.yellow(
        `the last run did not end; perhaps billed without an answer, and sent anew: ${total(result.lost)}`,
      ),
    );
    lines.push(...list(result.lost));
  }
  if (result.uncertain.length > 0) {
    lines.push(pc.yellow(`sent without a usable translation, perhaps billed: ${total(result.uncertain)}`));
    lines.push(
      ...list(result.uncertain),
      '  they are not sent again by themselves: run the command again to send them anew',
    );
  }
  if (result.left.length > 0) lines.push(pc.yellow(`left: ${total(result.left)}`), ...list(result.left));
  if (result.stopped !== undefined) lines.push(`stopped: ${result.stopped}`);
  return `${lines.join('\n')}\n`;
}

/** What a check found, and what it could not look at: no finding where nothing is translated says nothing. */
export function describeCheck({ problems, pairs, untranslated, stale }: CheckedDossier): string {
  const lines = [`${count(pairs, 'translation')} checked: ${count(problems.length, 'finding')}`];
  if (untranslated > 0)
    lines.push(`${count(untranslated, 'text')} ${untranslated === 1 ? 'has' : 'have'} no translation yet`);
  if (stale > 0)
    lines.push(`${count(stale, 'translation')} out of date: compared with the text as it was translated`);
  return `${lines.join('\n')}\n`;
}

/** What an import did. */
export function describeImport({ pairs, changed, articles, unknown, kept }: Imported): string {
  const rest = unknown > 0 ? `; ${count(unknown, 'pair')} with a source that is in no article` : '';
  const stays = kept > 0 ? `; ${count(kept, 'text')} kept as edited here since the export` : '';
  return `${count(pairs, 'pair')} read: ${count(changed, 'segment')} of ${count(articles, 'article')} changed${stays}${rest}\n`;
}

/** What to do where nothing may be asked of the network. */
export function describeNotReady(engine: EngineName, hint: string): string {
  const what = engine === 'manual' ? 'the blanks wait for you' : 'nothing was sent';
  return `${what}: ${hint}\n`;
}

function list(entries: readonly Unfinished[]): string[] {
  const lines = entries
    .slice(0, NAMED)
    .map(
      (entry) =>
        `  ${entry.article}  ${count(entry.segments, 'segment')}, ${number(entry.characters)} characters: ${entry.reason}`,
    );
  return entries.length > NAMED ? [...lines, `  … and ${entries.length - NAMED} more`] : lines;
}

function total(entries: readonly Unfinished[]): string {
  const characters = sum(entries.map((entry) => entry.characters));
  return `${count(sum(entries.map((entry) => entry.segments)), 'segment')}, ${number(characters)} characters`;
}

/** `1 article`, `1,204 articles`. */
export function count(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

function percent(part: number, whole: number): string {
  const share = (100 * part) / whole;
  return `${share > 0 && share < 0.1 ? 'less than 0.1' : share.toFixed(1)} %`;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
