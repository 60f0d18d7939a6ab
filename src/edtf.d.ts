/** The part of `edtf` 4 that this program uses; the package ships no types. */
declare module 'edtf' {
  export interface EdtfValue {
    /** First and last instant in milliseconds UTC; an open end is ±Infinity. */
    min: number;
    max: number;
    edtf: string;
    type: string;
  }
  /** Throws on a text that is no extended date/time. */
  export default function edtf(text: string, options?: { types?: string[]; level?: number }): EdtfValue;
}
