import { getBy } from '../../../lib/feeds/get';
import type { Get } from '../../../lib/feeds/kind';

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Where redirects have led. */
  url?: string;
}

/** Hosts that answer from a table, by whole address, and what they were asked. */
export function fakeHosts(answers: (url: string, init: RequestInit) => FakeAnswer | undefined): {
  get: Get;
  asked: string[];
} {
  const asked: string[] = [];
  const get = getBy({
    fetch: async (url, init) => {
      asked.push(url);
      const {
        status = 200,
        headers = {},
        body,
        url: last = url,
      } = answers(url, init) ?? { status: 404 };
      return responseOf(status, headers, body, last);
    },
    hosts: [
      'https://*.githubusercontent.com/*',
      'https://api.github.com/*',
      'https://huggingface.co/*',
      'https://example.org/*',
    ],
    signal: new AbortController().signal,
    isOnline: () => true,
    now: () => NOW,
  });
  return { get, asked };
}

export const NOW = Date.UTC(2026, 9, 8, 12);

function responseOf(
  status: number,
  headers: Record<string, string>,
  body: unknown,
  url: string,
): Response {
  const empty = status === 204 || status === 304;
  const sent =
    body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body ?? {});
  const response = new Response(empty ? null : (sent as BodyInit), { status, headers });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}
