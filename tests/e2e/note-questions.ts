import type { Extension } from './extension';

/** Has the background note which papers, and which digests, it is asked for by pages of the site. */
export async function noteQuestions(extension: Extension): Promise<() => Promise<string[][]>> {
  await extension.inBackground(async () => {
    const asked: string[][] = [];
    Object.assign(globalThis, { asked });
    const { runtime } = Reflect.get(globalThis, 'chrome');
    runtime.onMessage.addListener(
      (message: { call?: string; args?: { ids?: string[]; keys?: string[] } }) => {
        const { ids, keys } = message.args ?? {};
        if (ids) asked.push(ids);
        if (keys) asked.push(keys.map((key) => key.replace(/\/.*/, '')));
      },
    );
  }, null);
  return () => extension.inBackground(async () => Reflect.get(globalThis, 'asked'), null);
}
