import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, joined } from '../../src/site/html.ts';
import { markdown } from '../../src/site/markdown.ts';

describe('html', () => {
  it('escapes values and leaves markup', () => {
    const name = `<b>"A" & 'B'</b>`;
    expect(html`<i title="${name}">${html`<u>${name}</u>`}</i>`.markup).toBe(
      '<i title="&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"><u>&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</u></i>',
    );
  });

  it('lets no text open a tag, an attribute or an entity', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`${text}`;
        expect(markup).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it('shows nothing for nothing, and zero for zero', () => {
    expect(html`[${undefined}${null}${false}${''}${0}${[1, 'a', undefined]}]`.markup).toBe('[01a]');
  });

  it('replaces control characters that HTML forbids', () => {
    expect(html`a\u0000${'b\u0000c\u000bd'}`.markup).toContain('b\ufffdc\ufffdd');
  });

  it('shows the signs that turn the order of letters, and leaves those that Arabic and Hebrew need', () => {
    expect(html`${'\u202egpj.exe \u202d1\u202c'}`.markup).toBe('\ufffdgpj.exe \ufffd1');
    const needed = '\u202aa\u202c \u202bb\u202c \u2066c\u2069 \u2067d\u2069 \u2068e\u2069 \u200e\u200f';
    expect(html`${needed}`.markup).toBe(needed);
  });

  it('lets no text turn the order of those beside it', () => {
    expect(html`<title>${'\u2067Le port <1>'} · Presse</title>`.markup).toBe(
      '<title>\u2067Le port &lt;1&gt;\u2069 · Presse</title>',
    );
  });

  it('joins what is there', () => {
    expect(joined(['a', undefined, '', '<'], ', ').markup).toBe('a, &lt;');
  });
});

describe('markdown', () => {
  it('shows HTML instead of obeying it, and loads no picture', () => {
    const { markup } = markdown(
      '<script>x</script> ![p](https://example.org/p.png) [l](javascript:alert(1))',
      'en',
    );
    expect(markup).not.toMatch(/<script|<img|href="javascript/);
  });

  it('shows the signs that turn the order of letters', () => {
    expect(markdown('A \u202e*gpj*.exe', 'en').markup).toBe('<p>A \ufffd<em>gpj</em>.exe</p>\n');
  });

  it('keeps headings below the section they stand in', () => {
    expect(markdown('# A', 'en').markup).toBe('<h3>A</h3>\n');
  });
});
