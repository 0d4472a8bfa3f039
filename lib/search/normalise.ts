import traditional from 'opencc-js/dict/TSCharacters';

/** Latin letters that may have an accent: `é`, `ṇ`. */
const ACCENTED = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const;

/** Accents that no letter has in it: `ẹ́` is two characters in any form, and so is a small `İ`. */
const LOOSE_ACCENTS = /[\u0300-\u036f]+/g;

let folds: Uint16Array | null = null;

/**
 * A text as it is compared: in NFKC and lower case, Latin letters without accents, Chinese in the characters
 * of the simplified script, whichever it is written in.
 */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(LOOSE_ACCENTS, '');
  folds ??= makeFolds();
  let folded = '';
  let kept = 0;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    const fold = folds[code];
    if (fold === code || fold === undefined) continue;
    folded += plain.slice(kept, at) + String.fromCharCode(fold);
    kept = at + 1;
  }
  return kept === 0 ? plain : folded + plain.slice(kept);
}

/** What each code unit is compared as: most as themselves, so that one array holds all. */
function makeFolds(): Uint16Array {
  const made = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [first, last] of ACCENTED)
    for (let code = first; code <= last; code++)
      made[code] = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
  for (const pair of traditional.split('|')) {
    const [from = '', ...meant] = pair.split(' ');
    const to = meant.find((character) => character !== from) ?? from;
    // What is beyond the basic plane is hardly ever met, and stays as it is.
    if (from.length === 1 && to.length === 1) made[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return made;
}
