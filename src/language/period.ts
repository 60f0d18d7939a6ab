import type { DateClaim } from '../model.ts';

/** `2021-04` for a claim within one month, `2021` within one year, `''` when nothing is known, else its EDTF. */
export function periodOf({ notBefore, notAfter, edtf }: DateClaim): string {
  if (notBefore === null || notAfter === null) return edtf;
  if (notBefore.slice(0, 7) === notAfter.slice(0, 7)) return notBefore.slice(0, 7);
  return notBefore.slice(0, 4) === notAfter.slice(0, 4) ? notBefore.slice(0, 4) : edtf;
}
