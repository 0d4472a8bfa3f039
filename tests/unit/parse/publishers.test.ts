import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Digest } from '../../../lib/digest/digest';
import { plainInline, plainText } from '../../../lib/digest/plain-text';
import type { Problem } from '../../../lib/digest/problem';
import { parseReport } from '../../../lib/parse/parse-report';
import { notYetRead } from './not-yet-read';
import type { PublishedFile, PublishedPaper } from './published/published-file';
import { publishedFiles } from './published/published-files';

const folder = new URL('../../fixtures/reports/publishers/', import.meta.url);

/** What no title and no lead shows: Markdown, addresses, tags, and marks that a title or link left. */
const LEFTOVER =
  /\*\*|\]\(|<\w+|https?:\/\/|\[\[|\]\]|==|::|\{%|[✅②]|\[\d+\]|^[.,:;，。：；、|>#*\-–—)\]】]/;

const isRead = ({ file }: PublishedFile) => !notYetRead.has(file);

test.each(publishedFiles.filter(isRead))('reads $file as a careful reader does', check);

test.fails.each(publishedFiles.filter((file) => !isRead(file)))('does not read $file yet', check);

function check(wanted: PublishedFile): void {
  const { digests, problems } = parseReport(
    readFileSync(new URL(wanted.file, folder)),
    wanted.file.replace(/^.*\//, ''),
  );
  expect.soft(digests.map(({ paperId }) => paperId)).toEqual(wanted.papers.map(({ id }) => id));
  for (const [digest, like] of pairs(digests, wanted)) expectDigest(digest, like);
  for (const digest of digests) expectNothingForeign(digest, wanted);
  expectTold(problems, wanted);
}

function expectDigest(digest: Digest, { id, title, lead, own }: PublishedPaper): void {
  const shown = bare(digest.title);
  expect.soft([title].flat(), `title of ${id}`).toContain(shown);
  expect.soft(shown, `title of ${id}`).not.toMatch(LEFTOVER);
  const summary = plainInline(digest.summary).normalize();
  const [first = ''] = [lead].flat();
  const begin = [lead].flat().find((words) => summary.startsWith(words)) ?? first;
  expect.soft(summary.slice(0, begin.length), `lead of ${id}: ${summary}`).toBe(begin);
  expect.soft(summary, `lead of ${id}`).not.toMatch(LEFTOVER);
  for (const words of [own].flat())
    expect.soft(textOf(digest), `text of ${id}`).toContain(unspaced(words));
}

function expectNothingForeign(digest: Digest, { papers, foreign = [] }: PublishedFile): void {
  const text = textOf(digest);
  const others = papers.filter(({ id }) => id !== digest.paperId).flatMap(({ own }) => own);
  for (const words of [...others, ...foreign].filter((words) => words !== ''))
    expect.soft(text, `another's text under ${digest.paperId}`).not.toContain(unspaced(words));
}

function expectTold(problems: Problem[], { problems: [least, most], told = [] }: PublishedFile) {
  const what = JSON.stringify(problems);
  expect.soft(problems.length, what).toBeGreaterThanOrEqual(least);
  expect.soft(problems.length, what).toBeLessThanOrEqual(most);
  for (const wanted of told) {
    const near = problems.filter(({ line }) => line !== null && Math.abs(line - wanted) <= 1);
    expect.soft(near, `told of line ${wanted} in ${what}`).not.toEqual([]);
  }
}

/** Each digest beside what it must be: the nth of a paper meets the nth. */
function pairs(digests: Digest[], { papers }: PublishedFile): [Digest, PublishedPaper][] {
  const left = [...digests];
  return papers.flatMap((like): [Digest, PublishedPaper][] => {
    const index = left.findIndex(({ paperId }) => paperId === like.id);
    const [digest] = index === -1 ? [] : left.splice(index, 1);
    return digest ? [[digest, like]] : [];
  });
}

function textOf({ title, summary, sections, particulars = [] }: Digest): string {
  const parts = sections.flatMap(({ label, blocks }) => [label, plainText(blocks)]);
  const facts = particulars.flatMap(({ label, c }) => [label, plainInline(c)]);
  return unspaced([title, plainInline(summary), ...parts, ...facts].join('\n'));
}

/** A title without the pictograms before it. */
function bare(title: string): string {
  return title.normalize().replace(/^(?:\p{So}|\p{Extended_Pictographic}|\s|\uFE0F)+/gu, '');
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
