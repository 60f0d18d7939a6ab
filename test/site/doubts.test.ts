import { expect, it } from 'vitest';
import type { Article, DossierSettings } from '../../src/model.ts';
import { doubtsIn } from '../../src/site/doubts.ts';
import { smallDossier } from './small-dossier.ts';

const [first] = smallDossier.articles;
if (first === undefined) throw new Error('no article');
const known: Article = {
  ...first,
  title: { text: 'Le bac', basis: 'stated' },
  author: { text: 'Ida Corre', basis: 'stated' },
  outlet: { text: 'Le Phare', basis: 'sidecar' },
  publication: { ...first.publication, notBefore: '2031-03-02', notAfter: '2031-03-02', conflicts: [] },
};
const { outlet, ...withoutOutlet } = known;
const { author, ...withoutAuthor } = known;

const settings = { ...smallDossier.settings, outlets: [] };
const doubtsOf = (...articles: Article[]) => doubtsIn({ articles, settings });

it('says nothing of articles of which all is known', () => {
  expect(doubtsOf(known, known)).toEqual([]);
});

it('counts articles without a date, an outlet or a headline, dates in dispute and texts that end at a paywall', () => {
  const undated = { ...known, publication: { ...known.publication, notBefore: null, notAfter: null } };
  const disputed = {
    ...known,
    publication: { ...known.publication, conflicts: ['The header says otherwise.'] },
  };
  const derived = { ...known, title: { text: 'Le bac a', basis: 'derived' as const } };
  const excerpt = { ...known, excerpt: true as const };
  const doubts = doubtsOf(known, undated, disputed, derived, excerpt, withoutOutlet, withoutOutlet);
  expect(doubts.map(({ says }) => says)).toEqual([
    '1 article without a date',
    '1 article with evidence against the date',
    '1 article without a headline',
    '1 article that may be cut off at a paywall',
    '2 articles without an outlet',
  ]);
  expect(doubts[0]?.articles).toEqual([undated]);
});

it('says how many outlets are settled at once, where several are unknown', () => {
  expect(doubtsOf(known, withoutOutlet)[0]?.settle).toBeUndefined();
  expect(doubtsOf(known, withoutOutlet, withoutOutlet)[0]?.settle).toContain('“outlets:” in dossier.yml');
});

it('advises to list outlets only where none is listed', () => {
  const told = (outlets: DossierSettings['outlets']) =>
    doubtsIn({ articles: [withoutOutlet, withoutOutlet], settings: { ...settings, outlets } })[0]?.settle;
  expect(told([])).toContain('“outlets:”');
  expect(told([{ name: 'Le Phare' }])).toBeUndefined();
});

it('counts articles without an author where they are the exception', () => {
  const says = (...articles: Article[]) => doubtsOf(...articles).map((doubt) => doubt.says);
  expect(says(known, withoutAuthor, known)).toEqual(['1 article without an author, where most have one']);
  expect(says(known, withoutAuthor)).toEqual([]);
  expect(says(withoutAuthor, withoutAuthor)).toEqual([]);
});
