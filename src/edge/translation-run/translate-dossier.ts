import type { Segment } from '../../model.ts';
import { batchTexts, textsToTranslate, textsWithin } from '../../translation/batches.ts';
import type { ArticleSegment, TranslatableArticle } from '../../translation/segments.ts';
import { findReusable, openMemory, storeSegments, withoutBill } from './open-memory.ts';
import { emptyResult, type Run, type RunResult, unfinished } from './run.ts';
import { contextOf, sendBatch, settleLeftBehind } from './send-batch.ts';

/** After so many requests in a row without a usable answer nothing more is risked. */
const UNCERTAIN_IN_A_ROW = 2;
/** Of a request besides texts and context: options and headers of the form. */
const FORM_BYTES = 1_000;

/**
 * Fills the memories of a dossier, article by article. Each answer is on the disk before the next request goes
 * out; what could not be translated is named in the result, and no fault of the service is thrown.
 */
export async function translateDossier(run: Run): Promise<RunResult> {
  const result = emptyResult();
  await settleLeftBehind(run, result);
  const reusable = findReusable(run.dossierDir, run.articles, run.target);
  const learning: Run = {
    ...run,
    onTranslated: (fresh) => {
      for (const segment of fresh) reusable.set(segment.key, withoutBill(segment));
    },
  };
  const calm = { uncertainInARow: 0 };
  for (const article of run.articles) {
    const texts = prepareArticle(learning, article, reusable, result);
    await translateTexts(learning, article, texts, result, calm);
  }
  return result;
}

/** Brings an article's memory up to date with all that costs nothing; gives the texts that are left to buy. */
function prepareArticle(
  run: Run,
  article: TranslatableArticle,
  reusable: ReadonlyMap<string, Segment>,
  result: RunResult,
): ArticleSegment[] {
  const opened = openMemory(run.dossierDir, article, run.target, result.problems);
  if (opened === undefined) return [];
  const lacking = textsToTranslate(opened, false);
  const known = lacking.flatMap((text) => {
    const segment = reusable.get(text.key);
    return segment === undefined ? [] : [{ ...segment, source: text.source }];
  });
  result.reused += known.length;
  const stored = storeSegments(run.dossierDir, article, run.target, known);
  const reused = new Set(known.map((segment) => segment.key));
  return textsToTranslate(stored ?? opened, run.again).filter((text) => !reused.has(text.key));
}

async function translateTexts(
  run: Run,
  article: TranslatableArticle,
  texts: readonly ArticleSegment[],
  result: RunResult,
  calm: { uncertainInARow: number },
): Promise<void> {
  const { slug } = article.clipping;
  const { limits, sizeOf } = run.engine;
  const { batches, tooLong } = batchTexts(
    texts,
    limits,
    (text) => sizeOf(text.source),
    sizeOf(contextOf(article)) + FORM_BYTES,
  );
  if (tooLong.length > 0) result.left.push(unfinished(slug, tooLong, 'longer than one request may be'));
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    const sent = textsToSend(run, batch, result);
    if (sent.length < batch.length) {
      result.left.push(unfinished(slug, batch.slice(sent.length), result.stopped ?? ''));
    }
    if (sent.length === 0) continue;
    const fault = await sendBatch(run, article, sent, result);
    calm.uncertainInARow = fault?.mayBeBilled ? calm.uncertainInARow + 1 : 0;
    if (fault === undefined) continue;
    if (fault.fault === 'too-large' && sent.length > 1) {
      const half = Math.ceil(sent.length / 2);
      batches.unshift(sent.slice(0, half), sent.slice(half));
      continue;
    }
    if (!fault.mayBeBilled) result.left.push(unfinished(slug, sent, fault.message));
    const goesOn =
      fault.fault === 'too-large' || (fault.mayBeBilled && calm.uncertainInARow < UNCERTAIN_IN_A_ROW);
    if (!goesOn) result.stopped ??= fault.message;
  }
}

/** As many of the texts as may still be sent; notes in the result why it is not all of them. */
function textsToSend(run: Run, texts: readonly ArticleSegment[], result: RunResult): ArticleSegment[] {
  if (run.shouldStop?.()) result.stopped ??= 'stopped by you';
  if (result.stopped !== undefined) return [];
  const affordable = textsWithin(texts, run.maxCharacters - result.characters);
  if (affordable.length < texts.length) result.stopped ??= 'the limit of --max-characters is reached';
  return affordable;
}
