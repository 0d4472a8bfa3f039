import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Digest, Section } from '../../lib/digest/digest';
import { plainInline, plainText } from '../../lib/digest/plain-text';
import type { Problem } from '../../lib/digest/problem';
import { parseReport } from '../../lib/parse/parse-report';
import { notYetMended } from '../unit/parse/not-yet-read';
import type { CaseDigest, CaseProblem, ReaderCase } from './reader-case';
import { readerCases } from './reader-cases';
import { readerTrials } from './reader-trials';

// The files are kept beside a development checkout, not in the project.
const folder = new URL('../../../shared/reader/', import.meta.url);

describe.each([
  { name: 'cases', files: readerCases },
  { name: 'trials', files: readerTrials },
])('the reader on its $name', ({ name, files }) => {
  const check = (wanted: ReaderCase) => {
    const { digests, problems } = parseReport(
      readFileSync(new URL(`${name}/${wanted.file}`, folder)),
      wanted.file,
    );
    expectTold(problems, wanted);
    if (wanted.mayBeRefused && digests.length === 0 && problems.length > 0) return;
    expectPapers(digests, wanted);
    for (const [digest, like] of pairs(digests, wanted)) {
      expectParticulars(digest, like, wanted.date);
      expectLead(digest, like);
      expectText(digest, like, othersLeads(wanted, like));
      expectSections(digest, like);
    }
  };
  const isMended = ({ file }: ReaderCase) => !notYetMended.has(file);
  test.each(files.filter(isMended))('reads $file as a careful reader does', check);
  test.fails.each(files.filter((file) => !isMended(file)))('does not read $file yet', check);
});

function expectTold(problems: Problem[], { told = [], untold }: ReaderCase): void {
  if (untold) expect.soft(problems, 'told without need').toEqual([]);
  for (const like of told) {
    const such = problems.filter((problem) => isSuch(problem, like));
    const what = `told of ${JSON.stringify(like)} in ${JSON.stringify(problems)}`;
    if (like.count === undefined) expect.soft(such, what).not.toEqual([]);
    else expect.soft(such.length, what).toBe(like.count);
  }
}

function expectPapers(digests: Digest[], { digests: wanted }: ReaderCase): void {
  const isOptional = (id: string) => wanted.some((like) => like.id === id && like.optional);
  expect
    .soft(
      digests.map(({ paperId }) => paperId).filter((id) => !isOptional(id)),
      'papers',
    )
    .toEqual(wanted.filter(({ optional }) => !optional).map(({ id }) => id));
}

function expectParticulars(digest: Digest, like: CaseDigest, date: string | undefined): void {
  const { id, title, lang } = like;
  if (title !== undefined) expect.soft(bare(digest.title), `title of ${id}`).toBe(title);
  if (lang !== undefined) expect.soft(digest.lang, `language of ${id}`).toBe(lang);
  if (date !== undefined) expect.soft(digest.date, `day of ${id}`).toBe(date);
}

function expectLead({ summary }: Digest, { id, lead = [], beyondLead = [] }: CaseDigest): void {
  const shown = plainInline(summary).normalize();
  const [first = ''] = [lead].flat();
  const begin = [lead].flat().find((words) => shown.startsWith(words)) ?? first;
  expect.soft(shown.slice(0, begin.length), `lead of ${id}: ${shown}`).toBe(begin);
  for (const words of beyondLead)
    expect.soft(shown, `lead of ${id} goes too far`).not.toContain(words);
}

function expectText(digest: Digest, like: CaseDigest, others: string[]): void {
  const shown = spaced(shownText(digest));
  const all = spaced(`${shown}\n${particularText(digest)}`);
  for (const words of like.holds ?? [])
    expect.soft(all, `text of ${like.id}`).toContain(spaced(words));
  for (const words of like.lacks ?? [])
    expect.soft(shown, `text of ${like.id}`).not.toContain(spaced(words));
  for (const words of others)
    expect.soft(all, `another's text under ${like.id}`).not.toContain(spaced(words));
}

function expectSections({ sections }: Digest, { id, kinds, labels, formulas }: CaseDigest): void {
  if (kinds)
    expect
      .soft(
        sections.map(({ kind }) => kind),
        `sections of ${id}`,
      )
      .toEqual(kinds);
  for (const label of labels ?? [])
    expect
      .soft(
        sections.map((section) => section.label),
        `labels of ${id}`,
      )
      .toContain(label);
  if (formulas) expect.soft(formulasOf(sections), `formulas of ${id}`).toEqual(formulas);
}

/** Each digest beside what it must be: the nth of a paper meets the nth. */
function pairs(digests: Digest[], wanted: ReaderCase): [Digest, CaseDigest][] {
  const left = [...digests];
  return wanted.digests.flatMap((like): [Digest, CaseDigest][] => {
    const index = left.findIndex(({ paperId }) => paperId === like.id);
    const [digest] = index === -1 ? [] : left.splice(index, 1);
    return digest ? [[digest, like]] : [];
  });
}

/** How the leads of the file's other papers begin, but for what several share. */
function othersLeads({ digests }: ReaderCase, own: CaseDigest): string[] {
  return digests
    .filter(({ id }) => id !== own.id)
    .flatMap(({ lead = [] }) => lead)
    .filter((lead) => ![own.lead].flat().includes(lead));
}

function isSuch({ kind, line, detail }: Problem, like: CaseProblem): boolean {
  return (
    (like.kinds?.includes(kind) ?? true) &&
    (like.line === undefined || line === like.line) &&
    (like.detail === undefined || detail.includes(like.detail))
  );
}

function shownText({ summary, sections }: Digest): string {
  const parts = sections.flatMap(({ label, blocks }) => [label, plainText(blocks)]);
  return [plainInline(summary), ...parts].join('\n');
}

function particularText({ particulars = [] }: Digest): string {
  return particulars.map(({ label, c }) => `${label}\n${plainInline(c)}`).join('\n');
}

/** The TeX of the formulas in some sections, in their order. */
function formulasOf(sections: Section[]): string[] {
  const found: string[] = [];
  JSON.stringify(sections, (key, value) => {
    if (key === 'tex') found.push(value);
    return key === 'mathml' ? undefined : value;
  });
  return found;
}

/** A title without the pictograms before it and the full stop behind it. */
function bare(title: string): string {
  return title.normalize().replace(/^(?:\p{So}|\p{Extended_Pictographic}|\s|\uFE0F)+|\.$/gu, '');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
