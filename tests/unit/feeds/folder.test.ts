import { describe, expect, it } from 'vitest';
import type { FeedFile } from '../../../lib/feeds/feed';
import {
  type FolderHandle,
  filesOfDropped,
  filesOfHandle,
  folderKind,
  lookAtFolder,
  takeFromFolder,
} from '../../../lib/feeds/folder';
import type { Look } from '../../../lib/feeds/kind';

type Tree = { [name: string]: string | Tree };

function handle(name: string, tree: Tree): FolderHandle {
  return {
    kind: 'directory',
    name,
    async *values() {
      for (const [child, content] of Object.entries(tree))
        yield typeof content === 'string'
          ? {
              kind: 'file' as const,
              name: child,
              getFile: async () => new File([content], child, { lastModified: content.length }),
            }
          : handle(child, content);
    },
  };
}

const filesOf = (look: Look): FeedFile[] => (look.state === 'listing' ? look.files : []);

describe('a folder on this machine', () => {
  const tree = {
    '2026': { '10': { '08.md': '# Papers' } },
    'a.png': 'x',
    '.git': { config: 'x' },
    'notes.md': '# N',
  };

  it('is listed from its own folder down, without what imports don’t read, and quiet until a file changes', async () => {
    const first = await lookAtFolder(await filesOfHandle(handle('reports', tree)), null);
    expect(filesOf(first)).toMatchObject([
      { path: '2026/10/08.md', size: 8, day: '2026-10-08' },
      { path: 'notes.md' },
    ]);
    const mark = first.state === 'listing' ? first.mark : null;
    expect(await lookAtFolder(await filesOfHandle(handle('reports', tree)), mark)).toMatchObject({
      state: 'quiet',
    });
    const changed = await filesOfHandle(handle('reports', { ...tree, 'notes.md': '# Notes' }));
    expect(await lookAtFolder(changed, mark)).toMatchObject({ state: 'listing' });
  });

  it('gives its files, and says of one that is gone that it is another', async () => {
    const local = await filesOfHandle(handle('reports', tree));
    const [file] = filesOf(await lookAtFolder(local, null));
    expect(file && (await takeFromFolder(local, file))).toMatchObject({
      state: 'taken',
      hash: file?.hash,
    });
    expect(await takeFromFolder([], file as FeedFile)).toEqual({ state: 'changed' });
  });

  it('that leads into itself comes to an end, and a file that can’t be opened holds up no other', async () => {
    const round: FolderHandle = {
      kind: 'directory',
      name: 'round',
      async *values() {
        yield round;
        yield {
          kind: 'file' as const,
          name: 'a.md',
          getFile: () => Promise.reject(new DOMException('x', 'NotReadableError')),
        };
        yield {
          kind: 'file' as const,
          name: 'b.md',
          getFile: async () => new File(['# B'], 'b.md'),
        };
      },
    };
    const look = await lookAtFolder(await filesOfHandle(round), null);
    expect(filesOf(look).every(({ path }) => path.endsWith('b.md'))).toBe(true);
  });

  it('that was dropped is the same, without its own name', async () => {
    const dropped = (path: string) =>
      Object.assign(new File(['# A'], 'a.md'), { webkitRelativePath: path });
    const local = filesOfDropped([dropped('reports/2026/a.md'), dropped('')]);
    expect(local.map(({ path }) => path)).toEqual(['2026/a.md', 'a.md']);
  });

  it('that may not be read, or is not there, is asked for', async () => {
    const address = { kind: 'folder', folder: 'reports' } as const;
    const never = () => Promise.reject(new Error('Nobody is asked.'));
    const folder = handle('reports', { '2026-01-20.md': '# A' });
    for (const chosen of [null, { folder, mayRead: async () => false }])
      expect(await folderKind(chosen).look(address, null, never)).toEqual({
        state: 'trouble',
        trouble: { kind: 'folder' },
      });
    const look = await folderKind({ folder, mayRead: async () => true }).look(address, null, never);
    expect(filesOf(look).map(({ path }) => path)).toEqual(['2026-01-20.md']);
  });
});
