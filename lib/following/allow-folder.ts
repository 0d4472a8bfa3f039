import { changeStored, readFeed } from '../store/feeds/feeds';
import { checkFeed } from './checks';
import { askForFolder, chooseFolder } from './folder-access';

/**
 * Asks the reader again for the folder of a feed, to be chosen anew where the library has come from a backup, and looks
 * into it where they give it; within a click.
 */
export async function allowFolder(id: string): Promise<void> {
  const known = (await readFeed(id))?.handle;
  const handle = known ?? (await chooseFolder());
  if (!handle || !(await askForFolder(handle))) return;
  if (!known) await changeStored(id, (feed) => ({ ...feed, handle }));
  await checkFeed(id);
}
