import { type Grain, timeOfPath } from './day-of-path';
import { splitName } from './file-kinds';

/**
 * A path with its variable parts taken out: `#` is a time, `%` a number that continues one, `@` a paper's id, `0` any other
 * number. `archive/2026/10/08_zh.md` is `archive`, `#`, `%` and `%_zh`.
 */
export interface PathShape {
  folders: string[];
  stem: string;
  form: string;
  /** The same without what names a language, and the languages of both; `''` where none is named. */
  plainFolders: string[];
  plainStem: string;
  folderLanguage: string;
  stemLanguage: string;
  grain: Grain | null;
  /** What a file has in common with others of the same day or paper: its day, or what is left of its name. */
  key: string;
}

const TIME =
  /(?<!\d)20[0-4]\d(?:[-_.年](?:0?[1-9]|1[0-2])(?!\d)(?:[-_.月][0-3]?\d日?(?!\d))?|(?:0[1-9]|1[0-2])(?:[-_.]?[0-3]\d)?(?!\d)|[-_.]?[wW](?:eek)?[-_]?\d{1,2}|年|月)*(?!\d)/g;
const PAPER = /(?<!\d)[012]\d(?:0[1-9]|1[0-2])(?:\.\d{4,5}|-?\d{5})(?:v\d+)?(?!\d)/g;

const LANGUAGES = new Map(
  Object.entries({
    zh: 'zh cn chs cht zh-cn zh-tw zh-hk zh-hans zh-hant chinese 中文 简体 繁體',
    en: 'en eng english 英文',
    ja: 'ja jp japanese 日本語',
    ko: 'ko kr korean 한국어',
    ...{
      fr: 'fr french',
      de: 'de german',
      es: 'es spanish',
      pt: 'pt portuguese',
      ru: 'ru russian',
    },
    ...{
      ar: 'ar arabic',
      vi: 'vi vietnamese',
      it: 'it italian',
      hi: 'hi hindi',
      id: 'id indonesian',
    },
  }).flatMap(([language, names]) =>
    names.split(' ').map((name): [string, string] => [name, language]),
  ),
);
/** With the sign before it, and one more. */
const LONGEST_LANGUAGE = 14;
const LANGUAGE_AT_END = /(?:^|[-_. ])(zh[-_](?:cn|tw|hk|hans|hant)|[\p{L}]{2,12})$/iu;

/** Takes the paths of one listing apart; what it has made of a folder it keeps for the next file there. */
export function shapeReader(paths: readonly string[]): (path: string) => PathShape {
  const readFolders = folderReader(paths);
  return (path) => {
    const folder = folderOf(path);
    const known = readFolders(folder);
    const { stem, form } = splitName(path.slice(folder === '' ? 0 : folder.length + 1));
    const own = withoutLanguage(stem);
    const time = timeOfPath(path);
    return {
      folders: known.folders,
      plainFolders: known.plain,
      stem: masked(stem, known.endsInTime),
      plainStem: masked(own.plain, known.endsInTime),
      form,
      folderLanguage: known.language,
      stemLanguage: own.language,
      grain: time?.grain ?? null,
      key: keyOf(own.plain, time?.day),
    };
  };
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The part of a name that names a language, and the rest. */
export function withoutLanguage(part: string): { plain: string; language: string } {
  const [ending, name = ''] = LANGUAGE_AT_END.exec(part.slice(-LONGEST_LANGUAGE)) ?? [];
  const language = LANGUAGES.get(name.toLowerCase().replace('_', '-'));
  return ending === undefined || language === undefined
    ? { plain: part, language: '' }
    : { plain: part.slice(0, part.length - ending.length), language };
}

interface Folders {
  folders: string[];
  plain: string[];
  language: string;
  endsInTime: boolean;
}

const ROOT: Folders = { folders: [], plain: [], language: '', endsInTime: false };

/** Reads folders, each once. A title may end in what looks like a language: it is one where the same stands beside it in another. */
function folderReader(paths: readonly string[]): (folder: string) => Folders {
  const variants = new Map<string, number>();
  const seen = new Set<string>();
  for (const path of paths)
    for (let at = folderOf(path); at !== '' && !seen.has(at); at = folderOf(at)) {
      seen.add(at);
      const { plain } = withoutLanguage(at);
      variants.set(plain, (variants.get(plain) ?? 0) + 1);
    }
  const known = new Map([['', ROOT]]);
  return function read(folder): Folders {
    const before = known.get(folder);
    if (before) return before;
    const parent = read(folderOf(folder));
    const part = folder.slice(folder.lastIndexOf('/') + 1);
    const { plain, language } = withoutLanguage(part);
    const isLanguage = plain === '' || (variants.get(withoutLanguage(folder).plain) ?? 0) > 1;
    const shape = masked(part, parent.endsInTime);
    const made = {
      folders: [...parent.folders, shape],
      plain: [...parent.plain, isLanguage ? masked(plain, parent.endsInTime) : shape],
      language: (isLanguage && language) || parent.language,
      endsInTime: /^[#%]/.test(shape),
    };
    known.set(folder, made);
    return made;
  };
}

function masked(part: string, isContinued: boolean): string {
  const shape = part
    .replace(PAPER, '@')
    .replace(TIME, '#')
    .replace(/#(?:[-_~. ]*(?:to)?[-_~. ]*#)+/g, '#');
  const rest = isContinued ? shape.replace(/^\d{1,2}(?!\d)/, '%') : shape;
  return rest.replace(/\d+/g, '0');
}

function keyOf(stem: string, day: string | undefined): string {
  const paper = stem.match(PAPER)?.[0];
  if (paper !== undefined) return paper;
  const rest = stem.replace(TIME, '').replace(/^[-_ .]+|[-_ .]+$/g, '');
  return day === undefined ? rest : day;
}
