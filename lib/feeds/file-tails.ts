import type { Candidate } from './family';
import { type PathShape, withoutLanguage } from './path-shape';

/** Of the files of a folder's form, so many percent have a name in common where that is no chance. */
const SHARE = 3;
/** The same where each file has a folder of its own. */
const SHARE_OF_ALL = 20;
/** What files' names have in common with others. */
export class FileTails {
  readonly #inFolders = new Map<string, number>();
  readonly #inForms = new Map<string, number>();
  readonly #stems = new Set<string>();

  constructor(files: readonly Candidate[]) {
    for (const { shape, path } of files) {
      for (const key of [folderKey(shape), `${folderKey(shape)}/${shape.stem}`])
        count(this.#inFolders, key);
      for (const key of [formKey(shape), `${formKey(shape)}/${shape.stem}`])
        count(this.#inForms, key);
      this.#stems.add(withoutForm(path));
    }
  }

  of({ shape, path }: Candidate): { tail: string; plain: string; language: string } {
    const { stem, plainStem, folderLanguage } = shape;
    if (this.#isCommon(shape))
      return { tail: stem, plain: plainStem, language: shape.stemLanguage || folderLanguage };
    // A title may end in what looks like a language: only where there is the same without it, it is one.
    const whole = withoutForm(path);
    const { plain, language } = withoutLanguage(whole);
    const isTwin = language !== '' && this.#stems.has(plain);
    const start = stem.startsWith('#') ? '#*' : '*';
    return {
      tail: isTwin ? `${start}${whole.slice(plain.length)}` : start,
      plain: start,
      language: isTwin ? language : folderLanguage,
    };
  }

  #isCommon(shape: PathShape): boolean {
    if (shape.stem.includes('@')) return false;
    if (/^[#%0]$/.test(shape.stem)) return true;
    return (
      isShareOf(this.#inFolders, folderKey(shape), shape.stem, SHARE) ||
      isShareOf(this.#inForms, formKey(shape), shape.stem, SHARE_OF_ALL)
    );
  }
}

function isShareOf(counts: Map<string, number>, key: string, stem: string, share: number): boolean {
  const same = counts.get(`${key}/${stem}`) ?? 0;
  return same > 1 && same * 100 >= (counts.get(key) ?? 0) * share;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function folderKey({ folders, form }: PathShape): string {
  return `${folders.join('/')}/${form}`;
}

function formKey({ folders, form }: PathShape): string {
  return `${folders.length}/${form}`;
}

function withoutForm(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}
