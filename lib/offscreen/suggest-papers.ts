import type { Hit, MarkedText } from '../digest/found';
import type { Arguments, Result } from '../messages/protocol';
import { searchLibrary } from '../store/search/search-library';

/** As many as Chrome shows. */
const MOST = 6;

/** The papers that answer best what is typed in the address bar. */
export async function suggestPapers({
  text,
}: Arguments<'suggestPapers'>): Promise<Result<'suggestPapers'>> {
  const { hits } = await searchLibrary(text, { limit: MOST });
  return hits.map((hit) => suggestionOf(hit, import.meta.env.FIREFOX));
}

/** A paper as browsers suggest it: Chrome reads XML, with what was looked for marked in it, Firefox shows the text as it is. */
export function suggestionOf(
  { paperId, title, passage, foundIn }: Hit,
  isPlain: boolean,
): Result<'suggestPapers'>[number] {
  const write = isPlain ? textOf : xmlOf;
  const told = foundIn === 'title' || foundIn === 'id' ? paperId : write(passage);
  return {
    content: `${paperId} ${textOf(title)}`,
    description: isPlain ? `${write(title)} — ${told}` : `${write(title)} <dim>${told}</dim>`,
  };
}

function textOf(runs: MarkedText): string {
  return runs.map(({ text }) => text).join('');
}

function xmlOf(runs: MarkedText): string {
  return runs
    .map(({ text, isMatch }) => (isMatch ? `<match>${escaped(text)}</match>` : escaped(text)))
    .join('');
}

/** Without what no XML may hold, in whatever form: one such suggestion would take all others with it. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
