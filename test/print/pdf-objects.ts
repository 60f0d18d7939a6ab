import { inflateSync } from 'node:zlib';

/** A value of a PDF file, as far as the tests need them. */
export type PdfValue = number | boolean | null | string | PdfRef | PdfName | PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;
export interface PdfRef {
  ref: number;
}
export interface PdfName {
  name: string;
}

export interface PdfFile {
  objects: Map<number, PdfValue>;
  streams: Map<number, Buffer>;
  trailer: PdfDict;
  get(value: PdfValue | undefined): PdfValue;
  dict(value: PdfValue | undefined): PdfDict;
  list(value: PdfValue | undefined): PdfValue[];
}

/** Reads a PDF without object streams, which is what the compiler writes. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfValue>();
  const streams = new Map<number, Buffer>();
  for (const found of source.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s/g)) {
    const number = Number(found[1]);
    const reader = new PdfReader(source, found.index + found[0].length);
    const value = reader.value();
    objects.set(number, value);
    const start = /^\s*stream\r?\n/.exec(source.slice(reader.at, reader.at + 20));
    if (start === null || !(value instanceof Map)) continue;
    const from = reader.at + start[0].length;
    const length = value.get('Length');
    const raw = Buffer.from(source.slice(from, from + Number(length)), 'latin1');
    streams.set(number, isName(value.get('Filter'), 'FlateDecode') ? inflateSync(raw) : raw);
  }
  const end = source.lastIndexOf('trailer');
  const trailer = new PdfReader(source, end + 'trailer'.length).value();
  const get = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? get(objects.get(value.ref)) : (value ?? null);
  return {
    objects,
    streams,
    trailer: trailer instanceof Map ? trailer : new Map(),
    get,
    dict: (value) => {
      const found = get(value);
      return found instanceof Map ? found : new Map();
    },
    list: (value) => {
      const found = get(value);
      return Array.isArray(found) ? found : found === null ? [] : [found];
    },
  };
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isName(value: PdfValue | undefined, name?: string): value is PdfName {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    (name === undefined || value.name === name)
  );
}

/** A text string: UTF-16 with its mark, or Latin. */
export function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return '';
  if (!value.startsWith('\u00fe\u00ff')) return value;
  return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}

/** Reads values one after the other, from files and from content streams. */
export class PdfReader {
  readonly source: string;
  at: number;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  /** The next value or, in a content stream, the next operator as a name with `op:`; undefined at the end. */
  token(): PdfValue | undefined {
    this.space();
    if (this.at >= this.source.length) return undefined;
    const operator = /^[A-Za-z'"*][A-Za-z0-9'"*]*/.exec(this.source.slice(this.at, this.at + 12));
    if (operator !== null && !['true', 'false', 'null'].includes(operator[0])) {
      this.at += operator[0].length;
      return { name: `op:${operator[0]}` };
    }
    return this.value();
  }

  value(): PdfValue {
    this.space();
    const rest = this.source.slice(this.at, this.at + 2);
    if (rest === '<<') return this.map();
    if (rest.startsWith('[')) return this.array();
    if (rest.startsWith('(')) return this.literal();
    if (rest.startsWith('<')) return this.hex();
    if (rest.startsWith('/')) return this.name();
    return this.atom();
  }

  private space(): void {
    const gap = /(?:\s|%[^\r\n]*)*/y;
    gap.lastIndex = this.at;
    this.at += gap.exec(this.source)?.[0].length ?? 0;
  }

  private map(): PdfDict {
    this.at += 2;
    const entries: PdfDict = new Map();
    for (this.space(); !this.source.startsWith('>>', this.at); this.space()) {
      const key = this.name();
      entries.set(key.name, this.value());
    }
    this.at += 2;
    return entries;
  }

  private array(): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (this.space(); this.source[this.at] !== ']'; this.space()) items.push(this.value());
    this.at += 1;
    return items;
  }

  private name(): PdfName {
    const found = /\/([^\s/<>[\](){}%]*)/y;
    found.lastIndex = this.at;
    const match = found.exec(this.source);
    if (match === null)
      throw new SyntaxError(`no name at ${this.at}: ${this.source.slice(this.at, this.at + 30)}`);
    this.at += match[0].length;
    return {
      name: (match[1] ?? '').replace(/#([0-9A-F]{2})/gi, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    };
  }

  private hex(): string {
    const end = this.source.indexOf('>', this.at);
    const digits = this.source.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
  }

  private literal(): string {
    let out = '';
    let depth = 1;
    for (this.at += 1; depth > 0; this.at++) {
      const character = this.source[this.at] ?? '';
      if (character === '\\') out += this.escape();
      else if (character === '(' || character === ')') {
        depth += character === '(' ? 1 : -1;
        if (depth > 0) out += character;
      } else out += character;
    }
    return out;
  }

  private escape(): string {
    this.at += 1;
    const octal = /^[0-7]{1,3}/.exec(this.source.slice(this.at, this.at + 3));
    if (octal !== null) {
      this.at += octal[0].length - 1;
      return String.fromCharCode(Number.parseInt(octal[0], 8));
    }
    const character = this.source[this.at] ?? '';
    const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };
    return named[character] ?? character;
  }

  private atom(): PdfValue {
    const found = /(\d+) (\d+) R\b|[+-]?[\d.]+|true|false|null/y;
    found.lastIndex = this.at;
    const match = found.exec(this.source);
    if (match === null)
      throw new SyntaxError(`no value at ${this.at}: ${this.source.slice(this.at, this.at + 30)}`);
    this.at += match[0].length;
    if (match[1] !== undefined) return { ref: Number(match[1]) };
    if (match[0] === 'true' || match[0] === 'false') return match[0] === 'true';
    return match[0] === 'null' ? null : Number(match[0]);
  }
}
