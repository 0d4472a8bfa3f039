import type { Container } from './containers/read-container';
import type { ReadReport } from './finish-report';
import { linesOfTexts } from './records/lines-of-texts';
import { textsOfValues } from './records/texts-of-values';
import { namedPapers } from './words/paper-mentions';

type Values = Extract<Container, { kind: 'values' }>;
type Lines = Extract<Container, { kind: 'lines' }>;

/**
 * The lines of the texts that a file's values hold, where these name papers and no record tells of one: a model's
 * answer as its interface gave it, a chat's export, a post. Null for any other file.
 */
export function linesWithin({ values, source }: Values, read: ReadReport): Lines | null {
  if (read.entries.some(({ paperId, sections }) => paperId !== null && sections.length > 0))
    return null;
  const lines = linesOfTexts(textsOfValues(values.values, values.spans), source);
  if (!lines.some(({ text }) => namedPapers(text).length > 0)) return null;
  return {
    kind: 'lines',
    lines,
    inFile: true,
    uses: [],
    page: false,
    source: '',
    title: read.header.title,
    day: null,
    problems: [],
  };
}
