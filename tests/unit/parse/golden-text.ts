import type { Digest, Section } from '../../../lib/digest/digest';
import type { Particular } from '../../../lib/digest/particular';
import type { Problem } from '../../../lib/digest/problem';
import type { DisputedEntry, Report, UnidentifiedEntry } from '../../../lib/digest/report';
import type { Block, Inline } from '../../../lib/digest/tree';

/**
 * All that an import of a file brings, as text for people's eyes. Nodes of the tree stand between
 * guillemets, `‹b bold›`, so that a `**` in it is a mark that the reader left.
 */
export function goldenText(report: Report): string {
  const { title, date, sourceUrl, digests, disputed = [], unidentified, problems, lines } = report;
  return `${[
    `title: ${title}`,
    `date: ${date ?? '-'}`,
    `from: ${sourceUrl ?? '-'}`,
    ...digests.map((digest, index) =>
      digestText(digest.paperId, digest, report, `line ${lines?.[index] ?? '-'}`),
    ),
    ...unidentified.flatMap((entry) => withoutPaper(entry, report)),
    ...disputed.flatMap((entry) => inDispute(entry, report)),
    ...(problems.length > 0 ? ['', ...problems.map(problemText)] : []),
  ].join('\n')}\n`;
}

function withoutPaper({ title, digests, problem }: UnidentifiedEntry, report: Report): string[] {
  return digests.map((digest) =>
    digestText(`no paper (${title})`, digest, report, problemText(problem)),
  );
}

function inDispute({ digests, problem }: DisputedEntry, report: Report): string[] {
  return digests.map((digest) =>
    digestText(`disputed ${digest.paperId}`, digest, report, problemText(problem)),
  );
}

function digestText(
  name: string,
  digest: Omit<Digest, 'paperId'>,
  report: Report,
  place: string,
): string {
  const { title, lang, source, sourceUrl, date, readingSource, summary, sections } = digest;
  return [
    '',
    `## ${name} [${lang}] ${title}`,
    place,
    `source: ${source}`,
    ...(sourceUrl === report.sourceUrl ? [] : [`from: ${sourceUrl ?? '-'}`]),
    ...(date === report.date ? [] : [`date: ${date ?? '-'}`]),
    ...(readingSource === null ? [] : [`read: ${readingSource}`]),
    `lead: ${runText(summary)}`,
    ...(digest.particulars ?? []).map(particularText),
    ...sections.map(sectionText),
  ].join('\n');
}

function particularText({ kind, label, c }: Particular): string {
  return `* ${kind} | ${label} | ${runText(c)}`;
}

function sectionText({ kind, label, blocks }: Section): string {
  const text = blocks.map(blockText).join('\n');
  const head = `- ${kind} | ${label} |`;
  return text.includes('\n') ? `${head}\n${indent(text)}` : `${head} ${text}`;
}

function problemText({ kind, line, detail }: Problem): string {
  return `! ${kind} | line ${line ?? '-'} | ${detail}`;
}

function blockText(block: Block): string {
  switch (block.t) {
    case 'paragraph':
      return runText(block.c);
    case 'heading':
      return `‹h${block.level} ${runText(block.c)}›`;
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.ordered ? `${block.start + index}.` : '•';
          return `${marker} ${indent(item.map(blockText).join('\n')).trimStart()}`;
        })
        .join('\n');
    case 'quote':
      return `‹quote\n${indent(block.c.map(blockText).join('\n'))}›`;
    case 'preformatted':
      return `‹pre\n${indent(block.text)}›`;
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => `‹row ${row.map(runText).join(' ¦ ')}›`)
        .join('\n');
    case 'rule':
      return '‹rule›';
  }
}

function runText(nodes: Inline[]): string {
  return nodes.map(inlineText).join('');
}

function inlineText(node: Inline): string {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'strong':
      return `‹b ${runText(node.c)}›`;
    case 'emphasis':
      return `‹i ${runText(node.c)}›`;
    case 'code':
      return `‹code ${node.text}›`;
    case 'link':
      return `‹a ${runText(node.c)} → ${node.href}›`;
    case 'math':
      return `‹${node.mathml ? '' : 'unread '}${node.display ? 'formula' : 'math'} ${node.tex}›`;
    case 'break':
      return '⏎';
  }
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
