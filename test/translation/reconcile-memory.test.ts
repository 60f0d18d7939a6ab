import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment, TranslationMemory } from '../../src/model.ts';
import { emptyMemory } from '../../src/translation/memory.ts';
import { reconcileMemory } from '../../src/translation/reconcile-memory.ts';
import type { ArticleSegment } from '../../src/translation/segments.ts';
import { segmentKey, textHash } from '../../src/translation/segments.ts';
import { growth, SQUARE } from '../cost.ts';

function pair(source: string, target: string, more: Partial<Segment> = {}): Segment {
  return { key: segmentKey('fr', 'en', source), source, target, origin: 'human', ...more };
}

function machine(source: string, target: string): Segment {
  return pair(source, target, { origin: 'machine', machineHash: textHash(target) });
}

function memoryOf(segments: Segment[], orphans: Segment[] = []): TranslationMemory {
  return { ...emptyMemory('port', 'fr', 'en'), segments, orphans };
}

function wanted(...sources: string[]): ArticleSegment[] {
  return sources.map((source, index) => ({
    key: segmentKey('fr', 'en', source),
    source,
    block: `p${index + 1}`,
  }));
}

const OLD = 'Le port a accueilli deux cents navires au cours du mois de mars.';
const NEW = 'Le port a accueilli trois cents navires au cours du mois de mars.';
const ENGLISH = 'The harbour received two hundred ships in the month of March.';

describe('reconciling a memory with its article', () => {
  it('puts the segments in the order of the article, alike texts once', () => {
    const memory = memoryOf([pair('Deux.', 'Two.'), pair('Un.', 'One.')]);
    const { memory: after, missing } = reconcileMemory(
      memory,
      wanted('Un.', 'Deux.', 'Un.', 'Trois.', 'Trois.'),
    );
    expect(after.segments.map((segment) => segment.target)).toEqual(['One.', 'Two.']);
    expect(missing.map((segment) => segment.source)).toEqual(['Trois.']);
  });

  it('keeps what the article no longer says as an orphan, and brings it back when it does', () => {
    const removed = reconcileMemory(memoryOf([pair('Un.', 'One.')]), []);
    expect(removed).toMatchObject({
      becameOrphan: 1,
      memory: { segments: [], orphans: [{ target: 'One.' }] },
    });
    const back = reconcileMemory(removed.memory, wanted('Un.'));
    expect(back).toMatchObject({
      revived: 1,
      missing: [],
      memory: { segments: [{ target: 'One.' }], orphans: [] },
    });
  });

  it('takes a machine’s text that a person changed for that person’s', () => {
    const edited = { ...machine('Un.', 'One.'), target: 'A single one.' };
    const { memory, edited: count } = reconcileMemory(
      memoryOf([edited, machine('Deux.', 'Two.')]),
      wanted('Un.', 'Deux.'),
    );
    expect(memory.segments.map((segment) => segment.origin)).toEqual(['human', 'machine']);
    expect(count).toBe(1);
  });

  it('marks the translation of a changed text stale and asks for a new one', () => {
    const { memory, missing, becameStale } = reconcileMemory(memoryOf([pair(OLD, ENGLISH)]), wanted(NEW));
    expect(memory.segments).toEqual([pair(NEW, ENGLISH, { stale: true, formerSource: OLD })]);
    expect(missing.map((segment) => segment.source)).toEqual([NEW]);
    expect(becameStale).toBe(1);
  });

  it('does not take another text for a changed one', () => {
    const other = 'La grève des dockers a pris fin dans la nuit de lundi à mardi.';
    const { memory } = reconcileMemory(memoryOf([pair(OLD, ENGLISH)]), wanted(other));
    expect(memory).toMatchObject({ segments: [], orphans: [{ source: OLD }] });
  });

  it('pairs two changed texts with their own translations, whatever their order', () => {
    const quay = 'Le quai nord sera fermé aux visiteurs pendant la durée des travaux.';
    const before = memoryOf([pair(OLD, ENGLISH), pair(quay, 'The north quay will be closed.')]);
    const { memory } = reconcileMemory(before, wanted(quay.replace('nord', 'sud'), NEW));
    expect(memory.segments.map((segment) => segment.formerSource)).toEqual([quay, OLD]);
  });

  it('keeps a stale translation stale through a second run, and changes nothing', () => {
    const first = reconcileMemory(memoryOf([pair(OLD, ENGLISH)]), wanted(NEW)).memory;
    const second = reconcileMemory(first, wanted(NEW));
    expect(second.memory).toEqual(first);
    expect(second.becameStale).toBe(0);
  });

  it('frees a stale translation when its text is changed back', () => {
    const stale = reconcileMemory(memoryOf([pair(OLD, ENGLISH)]), wanted(NEW)).memory;
    expect(reconcileMemory(stale, wanted(OLD)).memory).toEqual(memoryOf([pair(OLD, ENGLISH)]));
  });

  it('keeps a stale translation whose text was removed with the source that it does translate', () => {
    const stale = reconcileMemory(memoryOf([pair(OLD, ENGLISH)]), wanted(NEW)).memory;
    expect(reconcileMemory(stale, []).memory.orphans).toEqual([pair(OLD, ENGLISH)]);
  });

  it('shows a person’s text before a machine’s, and keeps both', () => {
    const memory = memoryOf([machine('Un.', 'One.')], [pair('Un.', 'A single one.')]);
    const { memory: after } = reconcileMemory(memory, wanted('Un.'));
    expect(after.segments.map((segment) => segment.target)).toEqual(['A single one.']);
    expect(after.orphans.map((segment) => segment.target)).toEqual(['One.']);
  });

  it('loses no translation and is done after one pass, whatever the memory and the article', () => {
    const text = fc.constantFrom('Un.', 'Deux.', OLD, NEW, `${OLD} Et un.`, `${NEW} Et deux.`);
    const segment = fc
      .record({
        source: text,
        target: fc.constantFrom('One.', 'Two.', ENGLISH),
        human: fc.boolean(),
        former: fc.option(text),
      })
      .map(({ source, target, human, former }) => ({
        ...(human ? pair(source, target) : machine(source, target)),
        ...(former === null ? {} : { stale: true, formerSource: former }),
      }));
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment), fc.array(text), (segments, orphans, sources) => {
        const before = memoryOf(segments, orphans);
        const once = reconcileMemory(before, wanted(...sources)).memory;
        const targets = (memory: TranslationMemory): string[] =>
          [...memory.segments, ...memory.orphans].map((entry) => entry.target).sort();
        expect(targets(once)).toEqual(targets(before));
        expect(reconcileMemory(once, wanted(...sources)).memory).toEqual(once);
        expect(once.orphans.every((orphan) => orphan.stale === undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('pairs thousands of changed blocks with their former selves in time that grows with their number', () => {
    const old = (i: number) =>
      `Article ${i} : le conseil a accordé ${i} euros à la commune numéro ${i} du canton.`;
    const today = (i: number) =>
      `Article ${i} : le conseil a refusé ${i} euros à la commune numéro ${i} du canton.`;
    const pairing = (blocks: number) => {
      const all = Array.from({ length: blocks }, (_, i) => i);
      const memory = memoryOf(all.map((i) => pair(old(i), `English ${i}.`)));
      // a block more at the front, and one moved far away
      const texts = wanted('Un bloc nouveau, sans rien de commun.', ...all.slice(1).map(today), today(0));
      return () => reconcileMemory(memory, texts);
    };
    const { memory: after, becameStale } = pairing(5_000)();
    expect(becameStale).toBe(5_000);
    for (const { source, formerSource } of after.segments)
      expect(formerSource).toBe(source.replace('refusé', 'accordé'));
    expect(growth(pairing, 5_000)).toBeLessThan(SQUARE);
  });

  it('settles a chain of stale segments, each of which frees the next, in time that grows with its length', () => {
    const text = (i: number) => `Le bulletin ${i} est paru.`;
    const settling = (length: number) => {
      const all = Array.from({ length }, (_, i) => i);
      const chain = all.map((i) => pair(text(i), `Of ${i + 1}.`, { stale: true, formerSource: text(i + 1) }));
      const memory = memoryOf([pair(text(0), 'Of 0.'), ...chain]);
      const texts = wanted(...all.map(text));
      return () => reconcileMemory(memory, texts);
    };
    const { memory: after, missing } = settling(10_000)();
    expect(missing).toEqual([]);
    expect(after.segments.map(({ target }) => target)).toEqual(
      Array.from({ length: 10_000 }, (_, i) => `Of ${i}.`),
    );
    expect(growth(settling, 10_000)).toBeLessThan(SQUARE);
  });
});
