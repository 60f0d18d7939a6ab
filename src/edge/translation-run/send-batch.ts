import { CommandError } from '../../errors.ts';
import type { Segment } from '../../model.ts';
import { judgeAnswer } from '../../translation/judge-answer.ts';
import { memoryFile } from '../../translation/memory.ts';
import { type TranslatableArticle, textHash } from '../../translation/segments.ts';
import type { Batch, EngineAnswer, Exchange, ServiceAnswer } from '../engines/engine.ts';
import { engineThatReads } from '../engines/engine-that-reads.ts';
import { ServiceError } from '../engines/service-error.ts';
import type { Pending } from './journal.ts';
import { storeOrphans, storeSegments } from './open-memory.ts';
import { charactersOf, type Run, type RunResult, unfinished } from './run.ts';

/** Of the article's beginning, as context; DeepL neither translates nor bills it. */
const CONTEXT_CHARACTERS = 1_000;

/** Sends texts of one article and puts their translations into its memory. Gives the fault, if there was one. */
export async function sendBatch(
  run: Run,
  article: TranslatableArticle,
  texts: readonly { key: string; source: string }[],
  result: RunResult,
): Promise<ServiceError | undefined> {
  const { slug, language } = article.clipping;
  const glossary = run.glossary?.source === language ? run.glossary : undefined;
  const pending: Pending = {
    article: slug,
    source: language,
    target: run.target,
    engine: run.engine.name,
    texts: texts.map(({ key, source }) => ({ key, source })),
    ...(glossary === undefined ? {} : { glossary: glossary.hash }),
  };
  run.journal.writePending(pending);
  const journaled: Exchange = async (request) => {
    const answer = await run.exchange(request);
    run.journal.writeAnswer(pending, answer.body);
    return answer;
  };
  try {
    const batch = batchOf(pending, contextOf(article), glossary?.id);
    keepAnswer(run, article, pending, await run.engine.translate(batch, journaled), result);
    run.journal.clear();
    return undefined;
  } catch (error) {
    // anything else, such as a full disk, leaves the journal as it is: the next run uses the answer
    if (!(error instanceof ServiceError)) throw error;
    run.journal.clear();
    if (error.mayBeBilled) {
      result.uncertain.push(unfinished(slug, texts, error.message));
      result.characters += charactersOf(texts);
    }
    return error;
  }
}

/** Uses the answer that the last run got and did not live to write down; names the request that got none. */
export async function settleLeftBehind(run: Run, result: RunResult): Promise<void> {
  const left = run.journal.leftBehind();
  if (left.kind === 'unanswered') {
    const { article, texts } = left.pending;
    result.lost.push(unfinished(article, texts, 'the last run ended before an answer came'));
  }
  if (left.kind === 'answered') await useAnswerOfLastRun(run, left.pending, left.body, result);
  run.journal.clear();
}

async function useAnswerOfLastRun(
  run: Run,
  pending: Pending,
  body: string,
  result: RunResult,
): Promise<void> {
  const article = run.articles.find(({ clipping }) => clipping.slug === pending.article);
  const engine = await engineThatReads(pending.engine);
  const replay = async (): Promise<ServiceAnswer> => ({ body });
  try {
    const answer = await engine.translate(batchOf(pending, ''), replay);
    keepAnswer(run, article, pending, answer, result);
    // sent and counted by the run before this one
    Object.assign(result, { recovered: result.segments, segments: 0, characters: 0, billed: 0 });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    result.lost.push(unfinished(pending.article, pending.texts, error.message));
  }
}

/** Judges an answer and writes what is good of it; without its article, as orphans of the article's memory. */
function keepAnswer(
  run: Run,
  article: TranslatableArticle | undefined,
  pending: Pending,
  answer: EngineAnswer,
  result: RunResult,
): void {
  const sources = pending.texts.map((text) => text.source);
  const fresh: Segment[] = [];
  for (const [index, verdict] of judgeAnswer(sources, answer.texts).entries()) {
    const text = pending.texts[index];
    if (text === undefined) continue;
    if (verdict.ok)
      fresh.push(machineSegment(run, pending, { ...text, target: verdict.target }, answer, index));
    else result.uncertain.push(unfinished(pending.article, [text], verdict.reason));
  }
  const stored =
    article === undefined
      ? storeOrphans(run.dossierDir, pending, fresh)
      : storeSegments(run.dossierDir, article, run.target, fresh);
  if (!stored) {
    const file = memoryFile(pending.article, pending.source, pending.target);
    throw new CommandError(
      `a paid answer waits for ${file}, which cannot be read`,
      'mend the file and run again',
    );
  }
  result.segments += fresh.length;
  result.characters += charactersOf(pending.texts);
  result.billed += answer.billed.reduce<number>((sum, billed) => sum + (billed ?? 0), 0);
  run.onTranslated?.(fresh);
  run.onProgress?.({ article: pending.article, characters: result.characters, segments: result.segments });
}

function machineSegment(
  run: Run,
  pending: Pending,
  text: { key: string; source: string; target: string },
  { model, billed }: EngineAnswer,
  index: number,
): Segment {
  const billedCharacters = billed[index];
  return {
    ...text,
    origin: 'machine',
    machineHash: textHash(text.target),
    provenance: {
      engine: pending.engine,
      date: run.today,
      ...(model === undefined ? {} : { model }),
      ...(billedCharacters === undefined ? {} : { billedCharacters }),
      ...(pending.glossary === undefined ? {} : { glossary: pending.glossary }),
    },
  };
}

function batchOf(pending: Pending, context: string, glossary?: string): Batch {
  return {
    texts: pending.texts.map((text) => text.source),
    source: pending.source,
    target: pending.target,
    context,
    ...(glossary === undefined ? {} : { glossary }),
  };
}

/** The same for every request of an article: what the article is about, so that short texts are understood. */
export function contextOf(article: TranslatableArticle): string {
  const opening = article.blocks.filter((block) => block.kind === 'paragraph').slice(0, 3);
  return [article.title.text, ...opening.map((block) => block.text)].join('\n').slice(0, CONTEXT_CHARACTERS);
}
