import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plainInline } from '../../../../lib/digest/plain-text';
import { readDocument } from '../../../../lib/parse/containers/document';
import { parseReport } from '../../../../lib/parse/parse-report';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
const item = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;

const document = wordDocument(
  [
    paragraph(run('Harbour papers 2026-09-16'), styled('Title')),
    paragraph(run('Kelp') + run(' Forests'), styled('berschrift2')),
    paragraph(`<w:hyperlink r:id="r1">${run('arXiv')}</w:hyperlink>`),
    paragraph(run('Summary:', '<w:b/>') + run(' It grows by a metre a day.')),
    paragraph(run('First point'), item(0)),
    paragraph(run('Below it'), item(1)),
    `<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
    `<w:tbl><w:tr>${cell('Day')}${cell('Length')}</w:tr><w:tr>${cell('1')}${cell('2')}</w:tr></w:tbl>`,
  ].join(''),
);

function wordDocument(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      '<w:styles><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="https://arxiv.org/abs/2609.41001"/></Relationships>',
    ),
  });
}

test('headings, links, emphasis, lists and tables of a Word document are Markdown', () => {
  const read = readDocument(document);
  if (read === 'too-large') throw new Error('It is a few hundred bytes');
  const texts = read?.lines.map(({ text }) => text);
  expect(texts?.filter((text) => text !== '')).toEqual([
    '# Harbour papers 2026-09-16',
    '## Kelp Forests',
    '[arXiv](https://arxiv.org/abs/2609.41001)',
    '**Summary:** It grows by a metre a day.',
    '- First point',
    '  - Below it',
    '| Day | Length |',
    '|---|---|',
    '| 1 | 2 |',
  ]);
});

test('a Word document is read as a report', () => {
  const { date, digests } = parseReport(document, 'report.docx');
  expect(date).toBe('2026-09-16');
  expect(
    digests.map(({ paperId, title, summary }) => [paperId, title, plainInline(summary)]),
  ).toEqual([['2609.41001', 'Kelp Forests', 'It grows by a metre a day.']]);
});

test('what claims to be one and is not is no text', () => {
  const broken = document.subarray(0, document.length - 60);
  expect(parseReport(broken, 'report.docx').problems.map(({ kind }) => kind)).toEqual([
    'binary-file',
  ]);
});
