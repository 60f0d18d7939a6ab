import { type Choice, FACETS, type Facet, type Faceted, facetCounts } from '../facets.ts';
import { el } from './dom.ts';
import { languageName, monthName, words } from './wording.ts';

/** Check boxes with counts, a group for each facet that tells results apart; undefined when none does. */
export function facetForm(results: Faceted[], choice: Choice): HTMLDetailsElement | undefined {
  const groups = FACETS.map((facet) => facetGroup(facet, results, choice)).filter(
    (group) => group !== undefined,
  );
  if (!groups.length) return undefined;
  const active = FACETS.reduce((sum, facet) => sum + (choice[facet]?.length ?? 0), 0);
  const clear = active > 0 && el('button', { type: 'button', 'data-does': 'clear' }, words.clear);
  return el(
    'details',
    { class: 'facets' },
    el('summary', {}, words.filters(active)),
    el('form', { class: 'facets-groups' }, ...groups, clear),
  );
}

function facetGroup(facet: Facet, results: Faceted[], choice: Choice): HTMLFieldSetElement | undefined {
  const counts = facetCounts(results, facet, choice);
  const chosen = choice[facet] ?? [];
  if (counts.size < 2 && !chosen.length) return undefined;
  const boxes = sorted(facet, counts).map(([value, count]) =>
    el(
      'label',
      {},
      el('input', { type: 'checkbox', name: facet, value, checked: chosen.includes(value) }),
      el('span', { class: 'facet-name' }, nameOf(facet, value)),
      el('span', { class: 'facet-count' }, String(count)),
    ),
  );
  return el(
    'fieldset',
    {},
    el('legend', {}, words.facets[facet]),
    el('div', { class: 'facet-values' }, ...boxes),
  );
}

/** Dates in their order with the unknown last, everything else by count. */
function sorted(facet: Facet, counts: Map<string, number>): [string, number][] {
  const dated = facet === 'year' || facet === 'month';
  return [...counts].sort(([a, m], [b, n]) => {
    if (dated) return a === '' ? 1 : b === '' ? -1 : a.localeCompare(b);
    return n - m || a.localeCompare(b);
  });
}

function nameOf(facet: Facet, value: string): string {
  if (facet === 'language' || facet === 'source') return languageName(value);
  if (facet === 'state') return words.states[value] ?? value;
  if (facet === 'month') return value ? monthName(value) : words.noMonth;
  if (facet === 'year') return value || words.undated;
  return value || words.noOutlet;
}

/** What the reader has ticked. */
export function readChoice(form: HTMLElement): Choice {
  const choice: Choice = {};
  for (const box of form.querySelectorAll<HTMLInputElement>('input:checked')) {
    const facet = FACETS.find((name) => name === box.name);
    if (facet) choice[facet] = [...(choice[facet] ?? []), box.value];
  }
  return choice;
}
