import { describe, expect, it } from 'vitest';
import { relativeHref, webAddress } from '../../src/site/links.ts';

describe('relativeHref', () => {
  it.each([
    ['index.html', 'articles/a.html', 'articles/a.html'],
    ['articles/a.html', 'index.html', '../index.html'],
    ['articles/a.html', 'articles/b.html', 'b.html'],
    ['articles/a.html', 'articles/a.html#p3', '#p3'],
    ['cleaning/a.html', 'articles/a.html#p3', '../articles/a.html#p3'],
    ['index.html', 'articles/à l’été?.html', 'articles/%C3%A0%20l%E2%80%99%C3%A9t%C3%A9%3F.html'],
  ])('leads from %s to %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href);
  });
});

describe('webAddress', () => {
  it('refuses everything but http and https', () => {
    expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('data:text/html,x')).toBeUndefined();
    expect(webAddress('no address')).toBeUndefined();
  });
});
