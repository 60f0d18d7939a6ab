/** What `dossier.json` states of an article. */
export type Stated = Partial<Record<'slug' | 'file' | 'sha256', string>>;

/** What each article of `dossier.json` states of its clipping; undefined where there is no list of them. */
export function statedArticles(json: Buffer | undefined): Iterable<Stated> | undefined {
  const start = json?.indexOf(LISTED) ?? -1;
  if (!json || start === -1) return undefined;
  return json.indexOf(`${LISTED}]`, start) === start ? [] : recordsIn(json, start);
}

/** The articles are read one by one, as they were written: of ten thousand the whole would be too long for one string. */
function* recordsIn(json: Buffer, start: number): Iterable<Stated> {
  const end = json.indexOf('\n  ]', start);
  for (let at = json.indexOf(OPENS, start); at !== -1 && at < end; at = json.indexOf(OPENS, at + 1)) {
    const closes = json.indexOf(CLOSES, at);
    yield statedIn(json.toString('utf8', at, closes === -1 ? end : closes + CLOSES.length));
  }
}

/** Where the list of articles begins, and where each begins and ends: no line within one is set in as little. */
const [LISTED, OPENS, CLOSES] = ['\n  "articles": [', '\n    {', '\n    }'];

function statedIn(record: string): Stated {
  try {
    const found: Record<string, unknown> = JSON.parse(record);
    const named = (['slug', 'file', 'sha256'] as const).map((key) => [key, found[key]]);
    return Object.fromEntries(named.filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

/** The titles that `dossier.json` states, one a language. */
export function statedTitles(json: Buffer): string[] {
  const start = json.indexOf(LISTED);
  try {
    // the part before the list of articles ends with a comma
    const head: unknown = JSON.parse(`${json.toString('utf8', 0, start - 1)}}`);
    const title = typeof head === 'object' && head !== null && 'title' in head ? head.title : undefined;
    return Object.values(title ?? {}).filter((each) => typeof each === 'string');
  } catch {
    return [];
  }
}
