/** Five papers of a report by whose titles and texts no two can be taken for one another. */
export const TITLES = [
  'Kites That Reel Themselves',
  'Tents That Fold Without Hands',
  'Ropes Long Enough for Wells',
  'Lamps Read by Moths at Night',
  'Ferries on a Frozen River',
];
/** What each does. */
export const TEXTS = ['reels in', 'folds up', 'hangs down', 'lights up', 'sails on'];
export const IDS = TITLES.map((_, at) => `2611.0000${at + 1}`);
/** Of the first, one in the middle, and the last. */
export const POSITIONS = [0, 2, 4];
