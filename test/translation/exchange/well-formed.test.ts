import { describe, expect, it } from 'vitest';
import { findXmlFault } from '../../../src/translation/exchange/well-formed.ts';
import { growth, SQUARE } from '../../cost.ts';

describe('an XML text', () => {
  it.each([
    '<a/>',
    '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<!-- a - b --><a b="1" c=\'2\'>x &amp; &#233; &#xE9; &gt; ><b/></a>\n',
    '<!DOCTYPE a [<!ELEMENT a ANY>]><a><![CDATA[Q&A <b> ]] ]]></a><!-- end -->',
    '<é:è ê-1.x="1 > 0">\n</é:è >',
  ])('is well-formed: %j', (text) => {
    expect(findXmlFault(text)).toBeUndefined();
  });

  it.each([
    ['<a>\n<b>Half a sent', 2, 'the file ends before the <b> of line 2'],
    ['<a>\n<b>x</b', 2, 'the file ends inside a tag'],
    ['<a>\nat 3 <metres</a>', 2, 'a < that begins no tag'],
    ['<a>\nbelow 3 < 4 m</a>', 2, 'a < that begins no tag'],
    ['<a>\n\nx&nbsp;y</a>', 3, 'the entity &nbsp; is not declared'],
    ['<a>R & D</a>', 1, 'an & that is not written &amp;'],
    ['<a b="R & D"/>', 1, '<a>: an & that is not written &amp;'],
    ['<a>\n<b>\nx</a></b>', 3, '</a> where the <b> of line 2 is open'],
    ['<a></a></b>', 1, '</b> closes nothing'],
    ['<a/><b/>', 1, '<b> stands after the end of the document'],
    ['<a/>\nand more', 2, 'text outside of every element'],
    ['<a b=1/>', 1, 'a < that begins no tag'],
    ['<a b="1" b="2"/>', 1, '<a>: the attribute b stands there twice'],
    ['<a>]]></a>', 1, ']]> in a text'],
    ['<a>\n\u0000</a>', 2, 'a character that XML forbids'],
    ['<a><![CDATA[x</a>', 1, 'a < that begins no tag'],
    ['<!-- only -->', 1, 'no element'],
    ['', 1, 'no element'],
  ])('is not: %j', (text, line, message) => {
    expect(findXmlFault(text)).toEqual({ line, message });
  });

  const unit = '<unit id="1"><source>Le port &amp; le quai - fermé</source></unit>\n';

  it.each([
    [unit, '</a>'],
    ...['<!-', '<a ', '<a b="', '<![CDATA[', '<?x', '-', '&'].map((each) => [each, '']),
  ])('is read in a time that grows with its length: %j', (inside = '', end = '') => {
    const reading = (times: number) => {
      const text = `<a>${inside.repeat(times)}${end}`;
      return () => findXmlFault(text);
    };
    expect(reading(100_000)() === undefined).toBe(inside === unit);
    expect(growth(reading, 100_000)).toBeLessThan(SQUARE);
  });
});
