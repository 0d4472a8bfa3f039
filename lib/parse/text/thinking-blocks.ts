/** How models mark what they think before they answer. */
const NAMES =
  'think|thinking|thought|thoughts|reasoning|reflection|scratchpad|analysis|inner_monologue';
const TAG = new RegExp(
  `<(\\/?)(?:${NAMES})>|\\[(\\/?)THINK\\]|◁(\\/?)think▷|<(\\/?)seed:think>`,
  'gi',
);
/** gpt-oss says its channels by tokens: what is not of the final one is thought. https://cookbook.openai.com/articles/openai-harmony */
const CHANNEL =
  /<\|channel\|>(analysis|commentary|final)(?: to=\S{1,80})?(?:<\|constrain\|>\w{1,20})?<\|message\|>/g;
/** What stands before a block that is no word about such blocks: a mark, a label. */
const LABEL_BEFORE = /^[\s>|*_\-#\d.)]{0,20}(?:[\p{L}\p{N}*_;& /()-]{0,40}[:：][\s*_]{0,6})?$/u;
/** What stands between two tags that a text speaks of. */
const SPOKEN_OF = /^[\s`'"“”]{0,4}(?:and|or|to|\/|,|、|和|与|與|及|或|\.{3}|…)[\s`'"“”]{0,4}$/i;
/** Where another part of the file begins, which no thought of the part before reaches into. */
const PART =
  /^#{1,6}\s|^\s{0,3}(?:-{3,}|={3,}|\*{3,})\s*$|^.{0,80}(?:huggingface\.co\/papers|arxiv\.org\/(?:abs|pdf))\//i;

const LONGEST_LINE = 2000;
/** Between two tags that a text speaks of stands no more. */
const LONGEST_BETWEEN = 40;

interface Span {
  start: number;
  end: number;
}

interface Tag extends Span {
  closing: boolean;
}

/**
 * Takes out what a model thought before its answer, and leaves as many line ends: whole blocks, the part
 * before a lone closing tag, the part behind one that never closes. A text about such tags keeps them.
 */
export function withoutThinking(text: string): string {
  const source = withoutChannels(text);
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of findThoughts(source)) {
    kept.push(source.slice(at, start), lineEnds(source, start, end));
    at = end;
  }
  kept.push(source.slice(at));
  return kept.join('');
}

/** Where a text is thought, one part behind the other. */
function findThoughts(text: string): Span[] {
  const tags = findTags(text);
  const closings = closingsOf(tags);
  const thoughts: Span[] = [];
  let from = 0;
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index];
    if (!tag || tag.start < from) continue;
    const close = closings[index] ?? null;
    if (isSpokenOf(text, tag, close)) {
      // What a text speaks of, it speaks of in pairs.
      if (!tag.closing && tags[index + 1]?.closing) index++;
      continue;
    }
    const thought = thoughtOf(text, tag, close, from);
    thoughts.push(thought);
    from = thought.end;
  }
  return thoughts;
}

/** For each tag that opens, the next one behind it that closes; null for one that closes. */
function closingsOf(tags: Tag[]): (Tag | null)[] {
  let next: Tag | null = null;
  return tags
    .toReversed()
    .map((tag) => {
      if (tag.closing) next = tag;
      return tag.closing ? null : next;
    })
    .toReversed();
}

/** What a tag makes a thought; nothing before `from` is part of it. */
function thoughtOf(text: string, tag: Tag, close: Tag | null, from: number): Span {
  return tag.closing
    ? { start: Math.max(from, startOfThought(text, tag.start, from)), end: tag.end }
    : { start: tag.start, end: close ? close.end : endOfThought(text, tag.end) };
}

/** Whether a tag is a word of the text, alone or with the one that closes it. */
function isSpokenOf(text: string, tag: Tag, close: Tag | null): boolean {
  if (!isMeant(text, tag)) return true;
  if (!close || close.start - tag.end >= LONGEST_BETWEEN) return false;
  return SPOKEN_OF.test(text.slice(tag.end, close.start));
}

function findTags(text: string): Tag[] {
  if (!/[<[◁]/.test(text)) return [];
  return [...text.matchAll(TAG)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    closing: found.slice(1).includes('/'),
  }));
}

/** Whether a tag is one, and no word of the text. */
function isMeant(text: string, { start, end, closing }: Tag): boolean {
  const lineStart = lineStartOf(text, start);
  const before = text.slice(Math.max(lineStart, start - 100), start);
  if (/`[^`]*$/.test(before) && text.slice(end, end + 100).includes('`')) return false;
  if (!closing) return LABEL_BEFORE.test(before);
  const behind = text.slice(end, end + 3);
  return before.trim() === '' || /^\s*\n|^$/.test(behind) || start - lineStart < 400;
}

/** Where what was thought before a lone closing tag begins: at its part of the file, behind the label on its line. */
function startOfThought(text: string, close: number, from: number): number {
  const lineStart = lineStartOf(text, close);
  const label = /^[\s>*_\-#\d.)]{0,20}\*\*[^*\n]{1,60}\*\*[:：]?\s*/.exec(
    text.slice(lineStart, close),
  )?.[0];
  if (label !== undefined) return lineStart + label.length;
  let start = lineStart;
  while (start > from) {
    const above = lineStartOf(text, start - 1);
    if (PART.test(text.slice(above, Math.min(start, above + 400)))) break;
    start = above;
  }
  return start;
}

/** Where a thought that never ends is ended by another part of the file. */
function endOfThought(text: string, open: number): number {
  let at = text.indexOf('\n', open);
  while (at !== -1) {
    if (PART.test(text.slice(at + 1, at + 400).split('\n', 1)[0] ?? '')) return at;
    at = text.indexOf('\n', at + 1);
  }
  return text.length;
}

function withoutChannels(text: string): string {
  if (!text.includes('<|channel|>')) return text;
  const channels = [...text.matchAll(CHANNEL)];
  const kept: string[] = [];
  let at = 0;
  channels.forEach((found, index) => {
    const end = channels[index + 1]?.index ?? endOfMessage(text, found.index + found[0].length);
    kept.push(text.slice(at, found.index));
    const message = text.slice(found.index + found[0].length, end);
    kept.push(found[1] === 'final' ? message : lineEnds(message, 0, message.length));
    at = end;
  });
  kept.push(text.slice(at));
  return kept.join('');
}

function endOfMessage(text: string, from: number): number {
  const end = /<\|(?:end|return|call)\|>/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** Looks no further back than a line of text is long, so that a file of one line costs nothing. */
function lineStartOf(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LINE);
  return from + text.slice(from, Math.max(0, at)).lastIndexOf('\n') + 1;
}

function lineEnds(text: string, start: number, end: number): string {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
    count++;
  return '\n'.repeat(count);
}
