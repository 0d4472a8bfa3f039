import { findPaperId } from '../../../paper/paper-id';
import { type Argument, callLine, paperCall } from './paper-call';

const OPENING = /^[ \t]{0,9}\{\{[^{}|:#\n]{1,80}(?:\|(.{0,4000}))?$/;
const WHOLE = /^[ \t]{0,9}\{\{[^{}|:#\n]{1,80}((?:\|[^|{}\n]{0,4000}){0,40})\}\}[ \t]*$/;
const CLOSING = /\}\}[ \t]{0,40}$/;
const PARAMETER = /^[ \t]{0,9}\|?[ \t]{0,9}([^=|{}[\]\n]{1,60}?)[ \t]{0,9}=[ \t]{0,9}(.*)$/;
const BARE_ID = /^\s*\d{4}\.\d{4,5}(?:v\d{1,3})?\s*$/;
/** In words: what a template of form is given is shorter. */
const LEAST_TOLD = 4;

/**
 * Writes the lines of a wiki's templates, one after another: each parameter that stands in a line of its own as
 * a field, a template in one line as what it tells. Null for a line that is of none.
 * Source: https://www.mediawiki.org/wiki/Help:Templates
 */
export function templateWriter(): (text: string) => string | null {
  let within = false;
  return (text) => {
    if (!within && !text.includes('{{')) return null;
    const depth = text.split('{{').length - text.split('}}').length;
    if (within) {
      within = depth >= 0;
      return parameterLine(within ? text : text.replace(CLOSING, ''));
    }
    const first = depth > 0 ? firstParameter(text) : null;
    within = first !== null;
    return first === null ? wholeLine(text) : parameterLine(first);
  };
}

/** What stands behind a template's name in the line that opens it; null where the line is none. */
function firstParameter(text: string): string | null {
  const opening = OPENING.exec(text);
  return opening && (opening[1] ?? '');
}

function parameterLine(text: string): string {
  const [, name, value = ''] = PARAMETER.exec(text) ?? [];
  if (name === undefined) return text;
  if (value.trim() === '') return '';
  return BARE_ID.test(value)
    ? `- ${name}: https://arxiv.org/abs/${findPaperId(value)}`
    : `- ${name}: ${value}`;
}

/** What a template in one line tells: its paper, or the sentences that it sets apart; null for any other line. */
function wholeLine(text: string): string | null {
  const [, given] = WHOLE.exec(text) ?? [];
  if (given === undefined) return null;
  const all = given.split('|').slice(1).map(argumentOf);
  const call = paperCall(all);
  if (call) return callLine(call, 3);
  const told = all.filter(
    ({ text: value }) => value.split(/\s+/, LEAST_TOLD).length === LEAST_TOLD,
  );
  return told.map(({ text: value }) => `> ${value.trim()}`).join(' ');
}

function argumentOf(given: string): Argument {
  const [, name = '', text = given] = PARAMETER.exec(given) ?? [];
  return { name, text };
}
