import {
  isName,
  isRef,
  type PdfDict,
  type PdfFile,
  PdfReader,
  type PdfValue,
  readPdf,
  textOf,
} from './pdf-objects.ts';

/** An element of the structure tree: what a screen reader meets, in its order. */
export interface Element {
  type: string;
  lang: string | undefined;
  title: string;
  children: (Element | string)[];
}

/** What the tests look at in one PDF. */
export interface Structure {
  file: PdfFile;
  root: Element;
  /** Text that stands in no tag and is not declared an artifact. */
  untagged: string[];
  pages: number;
}

interface PageText {
  byMark: Map<number, string>;
  untagged: string[];
}

export function readStructure(bytes: Uint8Array): Structure {
  const file = readPdf(bytes);
  const catalog = file.dict(file.trailer.get('Root'));
  const pages = pagesOf(file, catalog);
  const texts = new Map(pages.map((page) => [page, readPageText(file, page)]));
  const tree = file.dict(catalog.get('StructTreeRoot'));
  const root: Element = { type: 'Root', lang: textOf(catalog.get('Lang')), title: '', children: [] };
  for (const kid of file.list(tree.get('K'))) root.children.push(...readKid(file, texts, kid, undefined));
  return { file, root, untagged: [...texts.values()].flatMap((text) => text.untagged), pages: pages.length };
}

/** All text of an element in reading order. */
export function textIn(element: Element | string): string {
  return typeof element === 'string' ? element : element.children.map(textIn).join('');
}

/** Every element below, with the language that holds for it. */
export function* walk(
  element: Element,
  lang = element.lang,
): Generator<{ element: Element; lang: string | undefined }> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const own = child.lang ?? lang;
    yield { element: child, lang: own };
    yield* walk(child, own);
  }
}

/** Titles of the bookmarks, top level first, in order. */
export function bookmarks(file: PdfFile): { title: string; depth: number }[] {
  const found: { title: string; depth: number }[] = [];
  const visit = (value: PdfValue | undefined, depth: number) => {
    for (let item = file.dict(value); item.size > 0; item = file.dict(item.get('Next'))) {
      found.push({ title: textOf(item.get('Title')), depth });
      visit(item.get('First'), depth + 1);
    }
  };
  visit(file.dict(file.dict(file.trailer.get('Root')).get('Outlines')).get('First'), 0);
  return found;
}

/** Named destinations and the pages that they stand on. */
export function destinations(file: PdfFile): Map<string, PdfDict> {
  const found = new Map<string, PdfDict>();
  const visit = (value: PdfValue | undefined) => {
    const node = file.dict(value);
    for (const kid of file.list(node.get('Kids'))) visit(kid);
    const names = file.list(node.get('Names'));
    for (let i = 0; i + 1 < names.length; i += 2) {
      const target = file.get(names[i + 1]);
      const place = target instanceof Map ? target.get('D') : target;
      found.set(textOf(names[i]), file.dict(file.list(place)[0]));
    }
  };
  visit(file.dict(file.dict(file.trailer.get('Root')).get('Names')).get('Dests'));
  return found;
}

export function pagesOf(file: PdfFile, catalog = file.dict(file.trailer.get('Root'))): PdfDict[] {
  const visit = (value: PdfValue | undefined): PdfDict[] => {
    const node = file.dict(value);
    return node.has('Kids') ? file.list(node.get('Kids')).flatMap(visit) : [node];
  };
  return visit(catalog.get('Pages'));
}

function readKid(
  file: PdfFile,
  texts: ReadonlyMap<PdfDict, PageText>,
  kid: PdfValue,
  page: PdfDict | undefined,
): (Element | string)[] {
  if (typeof kid === 'number') return [page ? (texts.get(page)?.byMark.get(kid) ?? '') : ''];
  const dict = file.dict(kid);
  const own = isRef(dict.get('Pg')) ? file.dict(dict.get('Pg')) : page;
  if (isName(dict.get('Type'), 'OBJR')) return [];
  if (dict.has('MCID')) return readKid(file, texts, dict.get('MCID') ?? null, own);
  const type = dict.get('S');
  const lang = dict.get('Lang');
  return [
    {
      type: isName(type) ? type.name : '',
      lang: typeof lang === 'string' ? textOf(lang) : undefined,
      title: textOf(dict.get('T')),
      children: file.list(dict.get('K')).flatMap((child) => readKid(file, texts, child, own)),
    },
  ];
}

/** The text of a page by marked content, with the fonts' own maps from glyphs to characters. */
function readPageText(file: PdfFile, page: PdfDict): PageText {
  const resources = file.dict(page.get('Resources'));
  const fonts = file.dict(resources.get('Font'));
  const result: PageText = { byMark: new Map(), untagged: [] };
  const content = file
    .list(page.get('Contents'))
    .concat(isRef(page.get('Contents')) ? [page.get('Contents') ?? null] : [])
    .flatMap((part) => (isRef(part) ? [file.streams.get(part.ref)?.toString('latin1') ?? ''] : []))
    .join('\n');
  const open: (number | 'artifact' | { replace: string } | null)[] = [];
  let glyphs = new Map<number, string>();
  let operands: PdfValue[] = [];
  const reader = new PdfReader(content);
  const add = (text: string) => {
    const mark = open.findLast((one) => typeof one === 'number' || one === 'artifact');
    if (mark === undefined) result.untagged.push(text);
    else if (typeof mark === 'number') result.byMark.set(mark, (result.byMark.get(mark) ?? '') + text);
  };
  for (let token = reader.token(); token !== undefined; token = reader.token()) {
    if (!isName(token) || !token.name.startsWith('op:')) {
      operands.push(token);
      continue;
    }
    switch (token.name.slice(3)) {
      case 'BDC':
      case 'BMC': {
        const [tag, properties] = operands;
        const dict = file.dict(properties);
        const mark = dict.get('MCID');
        const replacement = dict.get('ActualText');
        if (typeof mark === 'number') open.push(mark);
        else if (isName(tag, 'Artifact')) open.push('artifact');
        else open.push(replacement === undefined ? null : { replace: textOf(replacement) });
        break;
      }
      case 'EMC': {
        const closed = open.pop();
        if (closed !== null && typeof closed === 'object') add(closed.replace);
        break;
      }
      case 'Tf':
        glyphs = isName(operands[0]) ? readGlyphs(file, fonts.get(operands[0].name)) : glyphs;
        break;
      case 'Tj':
      case 'TJ': {
        const replaced = open.some((one) => one !== null && typeof one === 'object');
        const strings = operands.flat().filter((one) => typeof one === 'string');
        if (!replaced) add(strings.map((codes) => decode(codes, glyphs)).join(''));
        break;
      }
    }
    operands = [];
  }
  return result;
}

const known = new WeakMap<PdfDict, Map<number, string>>();

function readGlyphs(file: PdfFile, value: PdfValue | undefined): Map<number, string> {
  const font = file.dict(value);
  const cached = known.get(font);
  if (cached) return cached;
  const glyphs = new Map<number, string>();
  const map = font.get('ToUnicode');
  const source = isRef(map) ? (file.streams.get(map.ref)?.toString('latin1') ?? '') : '';
  for (const [, , body = ''] of source.matchAll(/(\d+) beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      glyphs.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, , body = ''] of source.matchAll(/(\d+) beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(text, 16);
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
        glyphs.set(code, String.fromCodePoint(first + code - Number.parseInt(from, 16)));
      }
    }
  }
  known.set(font, glyphs);
  return glyphs;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function decode(codes: string, glyphs: ReadonlyMap<number, string>): string {
  let out = '';
  for (let i = 0; i + 1 < codes.length; i += 2) {
    out += glyphs.get(codes.charCodeAt(i) * 256 + codes.charCodeAt(i + 1)) ?? '\ufffd';
  }
  return out;
}
