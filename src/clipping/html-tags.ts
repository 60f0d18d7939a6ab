/** What HTML says of its element names: data for the parser of saved pages and for the walk over its tree. */

/** Elements without content. */
export const voidTags = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements that begin and end a line of visible text. */
export const blockTags = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol ' +
    'optgroup option p pre search section select summary table tbody td textarea tfoot th thead title tr ul xmp'
  ).split(' '),
);

/** Elements whose content a browser never shows as text of the page. */
export const unseenTags = new Set(
  (
    'annotation annotation-xml applet audio canvas datalist defs desc embed frameset iframe metadata noembed ' +
    'noframes noscript object rp script style template title video'
  ).split(' '),
);

/** An opening tag of the left closes an open `p`, unless one of `closingStops` stands between. */
export const closesParagraph = new Set(
  (
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul'
  ).split(' '),
);

const cell = new Set(['td', 'th']);
const rowParts = new Set(['td', 'th', 'tr']);
const tableParts = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup']);
const options = new Set(['option', 'optgroup']);

/** Open elements that an opening tag ends by itself, as in `<li>one<li>two`, and where the search for them stops. */
export const impliedEnds: ReadonlyMap<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> =
  new Map([
    ['li', { ends: new Set(['li']), within: new Set(['ul', 'ol', 'menu', 'dir']) }],
    ['dt', { ends: new Set(['dt', 'dd']), within: new Set(['dl']) }],
    ['dd', { ends: new Set(['dt', 'dd']), within: new Set(['dl']) }],
    ['td', { ends: cell, within: new Set(['tr', 'table']) }],
    ['th', { ends: cell, within: new Set(['tr', 'table']) }],
    ['tr', { ends: rowParts, within: new Set(['table', 'tbody', 'thead', 'tfoot']) }],
    ['tbody', { ends: tableParts, within: new Set(['table']) }],
    ['thead', { ends: tableParts, within: new Set(['table']) }],
    ['tfoot', { ends: tableParts, within: new Set(['table']) }],
    ['option', { ends: new Set(['option']), within: new Set(['select', 'optgroup', 'datalist']) }],
    ['optgroup', { ends: options, within: new Set(['select', 'datalist']) }],
  ]);

/** Elements that shield what is open outside them from closing tags within. */
export const closingStops = new Set(['table', 'td', 'th', 'caption', 'button', 'template', 'object', 'svg']);

/** Parts of a table: their closing tags reach over the stops inside the same table. */
export const tableTags = new Set(['table', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);

/** Attributes kept in the tree; all others (event handlers, sources, data) are forgotten at once. */
export const keptAttributes = new Set(
  (
    'aria-hidden aria-modal class content datetime hidden http-equiv id itemprop itemscope itemtype lang name open property ' +
    'pubdate rel role shadowrootmode style type value'
  ).split(' '),
);
