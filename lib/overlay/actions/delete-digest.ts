import { callBackground } from '../../messages/call';

/** Deletions of single digests; each answers with what then stands: the act that can be undone, or `undone`. */
export const deletion = {
  delete: async (key: string): Promise<number | 'undone'> =>
    (await callBackground('deleteDigest', { key }).catch(() => null)) ?? 'undone',

  /** Null while the deletion itself is under way. */
  async restore(key: string, act: number | null): Promise<number | null | 'undone'> {
    if (act === null) return act;
    const restored = await callBackground('restoreDigest', { key, act }).catch(() => false);
    return restored ? 'undone' : act;
  },
};
