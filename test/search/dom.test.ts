import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { marked } from '../../src/search/client/answer.ts';
import { el } from '../../src/search/client/dom.ts';

afterEach(() => vi.unstubAllGlobals());

it('shows the signs that turn the order of letters in answers, and leaves those that Arabic and Hebrew need', () => {
  vi.stubGlobal('document', parseHTML('<html></html>').document);
  const pieces = [
    { text: 'photo \u202e', marked: false },
    { text: '\u202dgpj', marked: true },
    { text: '.exe \u202b1\u202c', marked: false },
  ];
  const { innerHTML } = el('p', { class: 'passage' }, false, ...marked(pieces), undefined);
  expect(innerHTML).toBe('photo \ufffd<mark>\ufffdgpj</mark>.exe \u202b1\u202c');
});
