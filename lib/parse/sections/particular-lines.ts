import { nearKindOfLabel } from '../../digest/section-labels';
import { PICTOGRAMS } from '../words/label-marks';
import { isOnlyLinks } from '../words/only-links';
import { findLinks } from '../words/paper-mentions';
import { kindOfText, readParts } from '../words/particular-parts';
import { isAuthorLine } from '../words/person-names';
import { labelKey, type ReadLabel } from '../words/read-label';
import { columnsOf } from '../words/scripts';
import type { Taken, Taking } from './particular-rule';

const BYLINE = /^([*_])([^*_]{1,2000})\1\s*$/;
const SENTENCE = /[。！？!?]|\.\s*$|\.\s+[A-Z]/;
const INITIALS = /\b[A-Z]\.\s?/g;
const SCORE_LABEL = /score|rating|评分|評分|得分|打分|评级|점수|スコア/i;
/** A score, and no word on why. */
const RATING = /^\**\d{1,3}(?:\.\d{1,2})?\s?(?:\/\s?\d{1,3}|%|分)?\**$/;
const MEDIA =
  /^\s*(?:!\[([^[\]]{0,200})\]\(\s*<?(?:[^()<>]{0,80}?\ssrc=["'])?([^()<>"'\s]{1,600})[^()]{0,300}\)|<?(https?:\/\/[^\s<>]{1,600}\.(?:png|jpe?g|gif|webp|svg|avif|mp4|webm|mov)(?:\?[^\s<>]{0,200})?)>?)\s*$/i;
/** In columns: what is longer is prose. */
const LONGEST_VALUE = 44;
/** In columns: a word or two. */
const LONGEST_WORD = 24;
/** How many lines of text stand above a line at most that is an entry's head. */
const HEAD = 2;

/** A picture or film above the text. */
export function takeMedia({ lines, index, prose }: Taking): Taken | null {
  const found = prose < HEAD ? MEDIA.exec(lines[index]?.text.slice(0, 1500) ?? '') : null;
  if (!found) return null;
  const [, text = '', target = '', address = ''] = found;
  const href = target || address;
  return {
    end: index + 1,
    rule: 'a picture above the text',
    particulars: /^https?:/.test(href)
      ? [{ kind: 'link', label: '', markdown: text === '' ? `<${href}>` : `[${text}](${href})` }]
      : [],
  };
}

export function takeParts({ lines, index, prose }: Taking, label: ReadLabel | null): Taken | null {
  if (label?.form === 'heading' || label?.kind) return null;
  const text = lines[index]?.text ?? '';
  const parts = /^\s*\|/.test(text) ? null : readParts(text);
  if (!parts) return null;
  // Below the text, a row of short words may be part of it.
  if (prose >= HEAD && parts.some(({ kind, label }) => kind === 'other' && label === ''))
    return null;
  return { end: index + 1, rule: 'a line of particulars', particulars: parts };
}

export function takeLinks({ lines, index }: Taking): Taken | null {
  const text = lines[index]?.text ?? '';
  if (!isOnlyLinks(text)) return null;
  const links = findLinks(text);
  // What leads to a place beside the file leads nowhere from here.
  const leading = links.filter(({ target }) => /^https?:/i.test(target));
  if (links.length > 0 && leading.length === 0)
    return {
      end: index + 1,
      rule: 'leads about in what the file was taken from',
      use: 'navigation',
    };
  return {
    end: index + 1,
    rule: 'nothing but links',
    particulars: leading.map(({ text: words, target }) => ({
      kind: /github\.com|gitlab\.com|huggingface\.co\/(?:spaces|datasets)/i.test(target)
        ? 'code'
        : 'link',
      label: '',
      markdown: `[${words}](${target})`,
    })),
  };
}

/** The authors as a line of their own above the text. */
export function takeAuthors(
  { lines, index, prose }: Taking,
  label: ReadLabel | null,
): Taken | null {
  const text = (lines[index]?.text ?? '').replace(/^\s*(?:>\s?|[-*+]\s+)/, '').trim();
  if (prose >= HEAD || label?.kind || label?.form === 'heading' || !isAuthorLine(text)) return null;
  return {
    end: index + 1,
    rule: 'a line of names',
    particulars: [
      {
        kind: 'authors',
        label: '',
        markdown: text.replace(/^([*_]{1,3})(.*?)\1$/, '$2').replace(PICTOGRAMS, ''),
      },
    ],
  };
}

export function takeByline({ lines, index, prose }: Taking): Taken | null {
  const text = lines[index]?.text.trim() ?? '';
  if (prose >= HEAD || !isByline(text)) return null;
  const markdown = text.slice(1, -1).trim();
  return {
    end: index + 1,
    rule: 'a line in italics above the text',
    particulars: [{ kind: kindOfText(markdown) ?? 'other', label: '', markdown }],
  };
}

/** A field of a few words by a label that nobody knows: `**My score:** 43`. A bare score is one wherever it stands. */
export function takeShortField(taking: Taking, label: ReadLabel | null): Taken | null {
  if (!label || !isShortField(label)) return null;
  const isScore = SCORE_LABEL.test(label.label) && /\d/.test(label.rest);
  const isRating = isScore && RATING.test(label.rest);
  if (taking.prose > 0 && !isRating) return null;
  if (!isScore && !isToldApart(taking, label)) return null;
  const kind = isScore ? 'score' : (kindOfText(label.rest) ?? 'other');
  return {
    end: taking.index + 1,
    rule: 'a field of a few words above the text',
    particulars: [{ kind, label: label.label, markdown: label.rest }],
  };
}

function isShortField({ form, closed, kind, rest }: ReadLabel): boolean {
  return (
    closed &&
    rest !== '' &&
    kind === null &&
    form !== 'heading' &&
    form !== 'callout' &&
    columnsOf(rest) <= LONGEST_VALUE &&
    !SENTENCE.test(rest)
  );
}

/** Whether a label is none of a text: it recurs, or its words are a date, names, tags, or it stands among fields. */
function isToldApart({ recurring, index, taken }: Taking, label: ReadLabel): boolean {
  if (nearKindOfLabel(label.label)) return false;
  const keys = label.form === 'plain' ? recurring.plain : recurring.marked;
  if (keys.has(labelKey(label.label)) || kindOfText(label.rest)) return true;
  return (
    (taken === index || taken === -1) &&
    label.form !== 'plain' &&
    columnsOf(label.rest) <= LONGEST_WORD &&
    !/\s\S+\s\S+\s/.test(label.rest)
  );
}

function isByline(text: string): boolean {
  const inner = BYLINE.exec(text)?.[2];
  return (
    inner !== undefined &&
    !SENTENCE.test(inner.replace(INITIALS, '')) &&
    nearKindOfLabel(inner) === null &&
    (inner.length <= 30 || /[,，;；、·|]/.test(inner)) &&
    !/[:：]\s*$/.test(inner)
  );
}
