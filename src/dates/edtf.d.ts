declare module 'edtf' {
  /** The part of the library that is used here: a parsed value with its bounds in milliseconds, ±Infinity if open. */
  interface Value {
    type: string;
    min: number;
    max: number;
  }
  export default function edtf(text: string): Value;
}
