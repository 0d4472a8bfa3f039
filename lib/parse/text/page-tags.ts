const words = (names: string) => new Set(names.split(' '));

/** Elements that stand around blocks: where one opens or closes, a line ends. */
export const BLOCKS = words(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu ol p pre search section summary table tbody td tfoot th thead tr ul caption',
);

export const HEADING = /^h[1-6]$/;

/** Parts of a page that nobody sees. */
export const UNSEEN = words(
  'head script style svg noscript template iframe object embed canvas audio video map link meta base title img picture source',
);

/** What a reader of the page clicks or fills in, and does not read. */
export const CONTROLS = words('nav button select textarea input dialog datalist menu');

/** Roles and words of classes that say the same. */
export const NAVIGATION_ROLES = words('navigation menu menubar search toolbar tablist');
export const NAVIGATION_WORDS = words(
  'nav navbar navigation breadcrumb breadcrumbs pagination pager toc cookie cookies',
);
