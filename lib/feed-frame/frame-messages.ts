import type { Answer, Ask } from '../feeds/kind';

/** What a frame is told first, with the port by which all else goes. */
export interface FrameBeginning {
  /** The hosts that it may reach, as match patterns, and no others until its end. */
  hosts: string[];
}

export interface SentAsk {
  id: number;
  ask: Ask;
}

export interface SentAnswer {
  id: number;
  answer: PlainAnswer;
}

/** An answer without functions, so that it can be sent. */
export type PlainAnswer =
  | Exclude<Answer, { state: 'answered' }>
  | { state: 'answered'; url: string; headers: Record<string, string>; bytes: Uint8Array };

/** The headers that kinds of feeds read. */
const READ = [
  ...['etag', 'last-modified', 'content-type', 'link', 'location', 'retry-after'],
  ...['x-error-code', 'x-repo-commit', 'x-linked-size', 'x-linked-etag', 'x-xet-hash'],
];

/** An answer as it is sent. */
export function plain(answer: Answer): PlainAnswer {
  if (answer.state !== 'answered') return answer;
  const { state, url, bytes } = answer;
  const read = READ.flatMap((name) => {
    const value = answer.header(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { state, url, bytes, headers: Object.fromEntries(read) };
}

/** An answer as it was before it was sent. */
export function whole(answer: PlainAnswer): Answer {
  if (answer.state !== 'answered') return answer;
  const { headers, ...rest } = answer;
  return { ...rest, header: (name) => headers[name.toLowerCase()] ?? null };
}

/** Match patterns as sources of a content security policy; null where one is of another form than ours. */
export function sourcesOf(hosts: readonly string[]): string | null {
  const sources = hosts.map((pattern) => {
    const [, source] = PATTERN.exec(pattern) ?? [];
    return source;
  });
  if (sources.some((source) => source === undefined)) return null;
  // A match pattern without a port means every port.
  return sources.length === 0 ? "'none'" : sources.map((source) => `${source}:*`).join(' ');
}

const PATTERN = /^(https:\/\/(?:\*\.)?[a-z\d.-]+|http:\/\/(?:localhost|127\.0\.0\.1))\/\*$/;
