import { isContent } from './content-hash';
import type { FeedFile } from './feed';
import type { Taken } from './kind';
import { whatPage } from './web-file';

/**
 * What has come for a file that a host lists: that very file, one of a while ago, or a page that somebody put in place of all
 * files, as networks do that keep a host from their readers.
 */
export async function asListed(bytes: Uint8Array, { path, hash }: FeedFile): Promise<Taken> {
  if (hash === null || (await isContent(bytes, hash)))
    return { state: 'taken', bytes: new Uint8Array(bytes).buffer, hash };
  const what = /\.x?html?$/i.test(path) ? null : whatPage(bytes);
  if (what === null) return { state: 'changed' };
  return { state: 'trouble', trouble: { kind: 'other', what }, isOfAll: true };
}
