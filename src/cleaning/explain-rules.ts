import { calendarDay } from './calendar-days.ts';
import { captionRules } from './caption-rules.ts';
import { chronology } from './chronologies.ts';
import { cutRules } from './cut-rules.ts';
import { headRules } from './head-rules.ts';
import { kindRules } from './kind-rules.ts';
import { legalNotice, lineRules } from './line-rules.ts';
import { loneTime } from './lone-times.ts';
import { mailRules } from './mail-rules.ts';
import { notArticleText } from './not-article-text.ts';
import { ownerRules } from './owner-rules.ts';
import { pullQuote } from './pull-quotes.ts';
import { repairRules } from './repair-rules.ts';
import { repeatedCaption } from './repeated-captions.ts';
import type { Explained } from './rule.ts';
import { tailRules, tailSuspicions } from './tail-rules.ts';
import { titleRule, titleRules } from './title-rules.ts';
import { markerRepairs } from './update-markers.ts';

/** The rules behind the phrases of the lexicons. */
const phraseRules: readonly Explained[] = [
  {
    name: 'site-menu',
    title: 'Menu of the site',
    reason: 'The line belongs to the menu of the site or leads past it.',
  },
  { name: 'read-also', title: 'Link to another article', reason: 'The line points to another article.' },
  {
    name: 'previous-next',
    title: 'Previous or next article',
    reason: 'The line leads to the article before or after this one.',
  },
  {
    name: 'newsletter-call',
    title: 'Call to subscribe',
    reason: 'The line invites the reader to subscribe or to sign up.',
  },
  {
    name: 'social-call',
    title: 'Call to follow or share',
    reason: 'The line invites the reader to follow the site or share the page on social media.',
  },
  {
    name: 'paywall',
    title: 'Subscribers only',
    reason: 'The line asks the reader to pay or log in to read on.',
  },
  {
    name: 'player',
    title: 'Player or reading time',
    reason: 'The line belongs to a video or audio player, or tells the reading time.',
  },
  { name: 'advertisement', title: 'Advertisement', reason: 'The line announces an advertisement.' },
  {
    name: 'comments',
    title: 'Comments of readers',
    reason: 'The line belongs to the part of the page for comments.',
  },
  {
    name: 'consent-notice',
    title: 'Question about cookies',
    reason: 'The line belongs to the notice that asks the reader to accept cookies.',
  },
  legalNotice,
  {
    name: 'tags',
    title: 'Keywords',
    reason: 'The line lists the keywords under which the site files the article.',
  },
];

/** Every rule that a ledger entry or a repair can name, each once, in the order in which they are asked. */
export const rules: readonly Explained[] = unique([
  ...repairRules,
  ...ownerRules,
  ...mailRules,
  ...cutRules,
  calendarDay,
  ...lineRules,
  ...phraseRules,
  ...captionRules,
  ...headRules,
  titleRule,
  ...titleRules,
  ...tailRules,
  ...tailSuspicions,
  notArticleText,
  chronology,
  loneTime,
  repeatedCaption,
  pullQuote,
  ...kindRules,
  ...markerRepairs,
]);

function unique(all: readonly Explained[]): Explained[] {
  const byName = new Map<string, Explained>();
  for (const { name, title, reason } of all) if (!byName.has(name)) byName.set(name, { name, title, reason });
  return [...byName.values()];
}

const byName = new Map(rules.map((r) => [r.name, r]));

/** What a rule says of itself. */
export function explain(name: string): Explained {
  return byName.get(name) ?? { name, title: name, reason: name };
}
