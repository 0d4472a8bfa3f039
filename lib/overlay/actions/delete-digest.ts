import { callBackground } from '../../messages/call';

/** Deletions of single digests; each answers with what then stands: the act that can be undone, or `undone`. */
export const deletion = {
  /** That a private tab was told what a digest says, the background forgets with the next rest: it is told again. */
  async delete(key: string): Promise<number | 'undone'> {
    const tryOnce = () => callBackground('deleteDigest', { key }).catch(() => null);
    const act = await tryOnce();
    if (act !== null) return act;
    await callBackground('readBodies', { keys: [key] }).catch(() => null);
    return (await tryOnce()) ?? 'undone';
  },

  /** Null while the deletion itself is under way. */
  async restore(key: string, act: number | null): Promise<number | null | 'undone'> {
    if (act === null) return act;
    const restored = await callBackground('restoreDigest', { key, act }).catch(() => false);
    return restored ? 'undone' : act;
  },
};
