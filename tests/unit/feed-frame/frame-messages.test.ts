import { expect, it } from 'vitest';
import { plain, sourcesOf, whole } from '../../../lib/feed-frame/frame-messages';

it('lets a frame reach the hosts that it is told, on every port, and nothing where it is told none', () => {
  expect(sourcesOf(['https://api.github.com/*', 'https://*.hf.co/*', 'http://localhost/*'])).toBe(
    'https://api.github.com:* https://*.hf.co:* http://localhost:*',
  );
  expect(sourcesOf([])).toBe("'none'");
});

it('takes no pattern that says more than one host', () => {
  for (const pattern of [
    ...['<all_urls>', 'https://*/*', '*://example.org/*', 'http://example.org/*'],
    ...['https://example.org/path', 'https://a; connect-src */*', 'https://a b/*'],
  ])
    expect(sourcesOf([pattern])).toBeNull();
});

it('sends an answer as it was, with the headers that are read', () => {
  const headers = new Headers({ ETag: '"1"', 'Set-Cookie': 'a' });
  const bytes = new Uint8Array([1]);
  const url = 'https://example.org/';
  const header = (name: string) => headers.get(name);
  const answer = whole(structuredClone(plain({ state: 'answered', url, bytes, header })));
  expect(answer).toMatchObject({ state: 'answered', url, bytes });
  if (answer.state === 'answered')
    expect([answer.header('ETag'), answer.header('Link')]).toEqual(['"1"', null]);
});
