import { type Html, html } from '../html.ts';
import { words } from '../wording.ts';

/** Matches `TLP:AMBER+STRICT`, `tlp: red`; must not match `TLP` or `Internal`. */
const tlp = /^TLP: ?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR)$/i;

/**
 * The distribution marking. A TLP 2.0 label is set as FIRST prescribes: capitals, no space, its colour on black;
 * any other marking is set as the compiler wrote it.
 */
export function marking(text: string | undefined): Html | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const label = tlp.exec(text.trim())?.[1]?.toUpperCase();
  if (label === undefined) return html`<strong class="marking">${text}</strong>`;
  const colour = label.toLowerCase().replace('+strict', '');
  return html`<strong class="marking tlp tlp-${colour}" title="${words.marking}">TLP:${label}</strong>`;
}
