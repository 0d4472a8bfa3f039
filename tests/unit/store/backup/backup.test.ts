import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Digest } from '../../../../lib/digest/digest';
import type { Deleted } from '../../../../lib/digest/import-record';
import type { Feed } from '../../../../lib/feeds/feed';
import { toStored } from '../../../../lib/store/digests/stored-digest';
import { propertyOptions } from '../../parse/property-options';
import { contentsOf, freshLibrary, type Library, restart } from '../fresh-library';
import { heldHere } from '../imports/held-here';
import { makeDigest, makeFile, makeReport } from '../make-report';
import { expectSound, soundDigests } from '../sound-library';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});

const zh = makeDigest();
const zhChanged = makeDigest({ summary: ['改了。'] });
const other = makeDigest({ paperId: '2601.11096', title: 'Another' });
const third = makeDigest({ paperId: '2601.22222', source: 'Somebody' });

async function bring(...files: Digest[][]): Promise<number> {
  const importId = await library.putInInbox(files.map((_, index) => makeFile(`${index}.md`)));
  for (const digests of files) {
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    await library.commitReport(makeReport(digests), next.item);
  }
  // No two imports begin at one time.
  await new Promise((resolve) => setTimeout(resolve, 2));
  return importId;
}

async function work(): Promise<void> {
  await library.workThroughInbox({
    parse: () => Promise.reject(new Error('Nothing is parsed here')),
    onFileDone: () => {},
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
}

async function undo(importId: number): Promise<void> {
  await library.undoImport(importId);
  await work();
}

async function redo(importId: number): Promise<void> {
  await library.redoImport(importId);
  await work();
}

async function remove(of: Deleted): Promise<number> {
  const { importId } = await library.deleteDigests(of);
  await work();
  return importId;
}

function translate(from: string, said = 'It proposes an axis.'): Promise<string | null> {
  return library.storeTranslation({ from, lang: 'en', by: 'Test' }, () => ({
    summary: [said],
    sections: [],
  }));
}

async function backUp(): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await library.writeBackup({
    write: async (bytes) => parts.push(bytes),
    settings: '{"chips":"none"}',
    onProgress: () => {},
    signal: new AbortController().signal,
    now: () => new Date('2026-11-29T12:00:00Z'),
  });
  return new File(parts, 'paperglance.zip');
}

function check(file: File) {
  return library.checkBackup(file, () => {}, new AbortController().signal);
}

/** Restores a file and returns the act's id. */
async function restore(file: File): Promise<number> {
  const checked = await check(file);
  if (typeof checked === 'string') throw new Error(checked);
  let act = 0;
  await library.handInBackup(
    file,
    checked,
    async (importId) => {
      act = importId;
    },
    heldHere,
  );
  await work();
  return act;
}

/** All that the library holds but for one act, and for the marks of what waited. */
async function contents(but?: number) {
  await expectSound(library);
  const {
    papers,
    bodies,
    versions,
    contributions = [],
    imports = [],
    files = [],
    ...rest
  } = await contentsOf(library);
  const ids = await (await library.libraryDb()).getAllKeys('imports');
  return {
    ...{ papers, bodies, versions, ...rest },
    contributions: contributions.filter((each) => Object(each).importId !== but),
    imports: imports.map((each, index) => [ids[index], each]).filter(([id]) => id !== but),
    files: files.filter((each) => Object(each).importId !== but),
  };
}

/** A library with all that there can be in one. */
async function fillWithAll(): Promise<void> {
  await bring([zh, other], [makeDigest({ lang: 'ja' })]);
  await bring([zhChanged]);
  await undo(await bring([third]));
  await remove({ what: 'paper', paperId: other.paperId, title: 'Another' });
  await bring([makeDigest({ ...third, date: '2026-01-22' })]);
  await translate(toStored(zhChanged).head.key);
  await library.nameSource('Daily report', 'The daily');
  const db = await library.libraryDb();
  await db.put('sources', await library.packSource(new TextEncoder().encode('# A report').buffer));
}

describe('a backup in an empty library', () => {
  it('is the same library, with all of its history', async () => {
    await fillWithAll();
    const before = await contents();
    const file = await backUp();
    library = await freshLibrary();
    const act = await restore(file);
    expect(await contents(act)).toEqual(before);
    expect((await library.readImports()).map(({ id }) => id)).toEqual([act, 5, 4, 3, 2, 1]);
  });

  it('is undone as one act, and redone', async () => {
    await fillWithAll();
    const before = await contents();
    const file = await backUp();
    library = await freshLibrary();
    const act = await restore(file);
    await undo(act);
    expect(await library.countLibrary()).toEqual({ papers: 0, digests: 0 });
    expect((await library.readImports()).map(({ id }) => id)).toEqual([act]);
    expect(await library.readSourceNames()).toEqual({});
    expect(await library.countRereadable()).toMatchObject({ files: 0 });
    await redo(act);
    expect(await contents(act)).toEqual(before);
  });

  it('has imports that can be undone as before', async () => {
    await bring([zh]);
    await bring([zhChanged]);
    const file = await backUp();
    await undo(2);
    const before = await soundDigests(library);
    library = await freshLibrary();
    await restore(file);
    await undo(2);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('is one that was restored before, too', async () => {
    await fillWithAll();
    const file = await backUp();
    library = await freshLibrary();
    const first = await restore(file);
    await undo(first);
    const second = await backUp();
    await redo(first);
    const whole = await soundDigests(library);
    library = await freshLibrary();
    const act = await restore(second);
    expect(await library.countLibrary()).toEqual({ papers: 0, digests: 0 });
    await undo(act);
    await redo(act);
    expect(await library.countLibrary()).toEqual({ papers: 0, digests: 0 });
    await redo(first);
    expect((await soundDigests(library)).papers).toEqual(whole.papers);
  });
});

describe('a backup in a library that holds something', () => {
  it('changes nothing where it is this very library’s', async () => {
    await fillWithAll();
    const before = await contents();
    const act = await restore(await backUp());
    expect(await contents(act)).toEqual(before);
  });

  it('is restored by one from the other as often as one likes, and imports keep low ids', async () => {
    await bring([zh]);
    await bring([other]);
    const before = await soundDigests(library);
    for (let times = 0; times < 30; times++) await restore(await backUp());
    expect(await soundDigests(library)).toEqual(before);
    expect((await library.readImports())[0]?.id).toBe(32);
  });

  it('has room for more after one whose imports had ids as high as any', async () => {
    await bring([zh]);
    const db = await library.libraryDb();
    const [record] = await db.getAll('imports');
    await db.put('imports', { ...record, startedAt: 1 } as never, 9_999_999);
    const file = await backUp();
    library = await freshLibrary();
    await restore(file);
    await bring([other]);
    expect(await check(await backUp())).toMatchObject({ changes: { same: 2 } });
  });

  it('takes nothing away with a restoring of before that had brought what is here already', async () => {
    await bring([zh]);
    const file = await backUp();
    library = await freshLibrary();
    await restore(file);
    await bring([third]);
    const second = await backUp();
    library = await freshLibrary();
    await restore(file);
    await bring([other]);
    const before = await soundDigests(library);
    await restore(second);
    const came = (await library.readImports()).filter(({ origin }) => origin.by === 'backup');
    for (const { id } of came.slice(1)) {
      await undo(id);
      await redo(id);
    }
    await undo(came[0]?.id ?? 0);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('that was looked through by two pages of ours and restored by both brings each import once', async () => {
    await bring([zh, other]);
    await translate(toStored(zh).head.key);
    const file = await backUp();
    library = await freshLibrary();
    const [first, second] = [await check(file), await check(file)];
    if (typeof first === 'string' || typeof second === 'string') throw new Error('Refused');
    const restoreAt = (checked: typeof first) =>
      library.handInBackup(file, checked, async () => {}, heldHere);
    await restoreAt(first);
    await expect(restoreAt(second)).rejects.toThrow();
    await work();
    const before = await contents();
    await restoreAt(second);
    await work();
    const acts = await library.readImports();
    expect(acts.map(({ origin }) => origin.by)).toEqual(['backup', 'backup', 'reader']);
    expect(await contents(acts[0]?.id)).toEqual(before);
  });

  it('brings its imports again where the restoring that brought them is undone, and that one can’t any more', async () => {
    await fillWithAll();
    const file = await backUp();
    library = await freshLibrary();
    const first = await restore(file);
    const told = async () => {
      const imports = await library.readImports();
      return imports.map(({ origin, state, files }) => [origin.by, state, files.length]);
    };
    const [act, ...others] = await told();
    const before = await soundDigests(library);
    await undo(first);
    const second = await restore(file);
    expect(await told()).toEqual([act, ...others, ['backup', 'undone', 1]]);
    expect(await soundDigests(library)).toEqual(before);
    expect(await library.redoImport(first)).toBeNull();
    await undo(second);
    expect((await soundDigests(library)).papers).toEqual([]);
    await redo(second);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('tells beforehand what is new, other and the same', async () => {
    await bring([zh, other]);
    const file = await backUp();
    library = await freshLibrary();
    await bring([zhChanged, third]);
    expect(await check(file)).toMatchObject({
      changes: { added: 1, changed: 1, same: 0, papers: 1 },
      settings: { chips: 'none' },
    });
    await restore(file);
    expect(await check(file)).toMatchObject({
      changes: { added: 0, changed: 0, same: 2, papers: 0 },
    });
    expect(await library.countLibrary()).toEqual({ papers: 3, digests: 3 });
  });

  it('brings back what was deleted after it was made', async () => {
    await fillWithAll();
    const file = await backUp();
    const before = await soundDigests(library);
    await remove({ what: 'everything' });
    const gone = await soundDigests(library);
    const act = await restore(file);
    expect(await soundDigests(library)).toEqual(before);
    await undo(act);
    expect(await soundDigests(library)).toEqual(gone);
  });

  it('leaves deleted what is deleted while it is restored, until that is undone', async () => {
    await bring([zh, other]);
    const file = await backUp();
    library = await freshLibrary();
    await bring([zhChanged]);
    const checked = await check(file);
    if (typeof checked === 'string') throw new Error(checked);
    await library.handInBackup(...([file, checked, async () => {}, heldHere] as const));
    const deletion = await remove({ what: 'paper', paperId: zh.paperId, title: '' });
    const papersNow = async () =>
      (await library.libraryDb()).getAll('papers').then((all) => all.map((each) => each.paperId));
    expect(await papersNow()).toEqual([other.paperId]);
    await undo(deletion);
    expect(await papersNow()).toEqual([zh.paperId, other.paperId]);
    expect((await soundDigests(library)).bodies).toHaveLength(2);
  });

  it('deletes nothing that it had deleted itself, and undone leaves all as it was', async () => {
    await bring([other]);
    await remove({ what: 'everything' });
    await bring([zh]);
    const file = await backUp();
    library = await freshLibrary();
    await bring([other, third]);
    const before = await soundDigests(library);
    const act = await restore(file);
    const keys = (await soundDigests(library)).papers?.map((paper) => Object(paper).paperId);
    expect(keys).toEqual([zh.paperId, other.paperId, third.paperId].sort());
    await undo(act);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('takes nothing away of which its library had lost what was said last; undone, all is as it was', async () => {
    await bring([zhChanged, other]);
    const db = await library.libraryDb();
    await db.delete('bodies', toStored(zhChanged).head.key);
    const file = await backUp();
    library = await freshLibrary();
    await bring([zh, third]);
    const before = await contentsOf(library, ['papers', 'bodies']);
    const act = await restore(file);
    const { papers } = await contentsOf(library, ['papers']);
    const heads = papers?.flatMap((paper) => Object(paper).heads.map(Object)) ?? [];
    expect(heads.map(({ key, hash }) => [key, hash])).toEqual(
      [zh, other, third].map(toStored).map(({ head }) => [head.key, head.hash]),
    );
    await undo(act);
    expect(await contentsOf(library, ['papers', 'bodies'])).toEqual(before);
  });

  it('whatever both had done, shows all that either shows, and of both what the backup does; undone, it is as it was', async () => {
    const digest = fc
      .record({
        paperId: fc.constantFrom('2601.00001', '2601.00002', '2601.00003'),
        title: fc.constantFrom('A', 'B', 'C'),
      })
      .map(makeDigest);
    const step = fc.oneof(
      fc.record({
        digests: fc.array(digest, { minLength: 1, maxLength: 3 }),
        undone: fc.boolean(),
      }),
      fc.record({ deleted: fc.constantFrom('2601.00001', '2601.00002') }),
    );
    const life = fc.array(step, { maxLength: 4 });
    const live = async (steps: { digests?: Digest[]; undone?: boolean; deleted?: string }[]) => {
      for (const { digests, undone, deleted } of steps) {
        if (deleted) await remove({ what: 'paper', paperId: deleted, title: '' });
        const id = digests && (await bring(digests));
        if (id && undone) await undo(id);
      }
    };
    const byKey = ({ papers = [] }: Record<string, unknown[] | undefined>) =>
      new Map<string, string>(
        papers
          .flatMap((paper) => Object(paper).heads.map(Object))
          .map(({ key, hash }) => [key, hash]),
      );
    await fc.assert(
      fc.asyncProperty(life, life, async (theirs, ours) => {
        library = await freshLibrary();
        await live(theirs);
        const file = await backUp();
        const inBackup = byKey(await soundDigests(library));
        library = await freshLibrary();
        await live(ours);
        const before = await soundDigests(library);
        const act = await restore(file);
        const after = await soundDigests(library);
        expect(byKey(after)).toEqual(new Map([...byKey(before), ...inBackup]));
        await undo(act);
        expect(await soundDigests(library)).toEqual(before);
        await redo(act);
        expect(await soundDigests(library)).toEqual(after);
      }),
      propertyOptions(15),
    );
  }, 90_000);
});

describe('a backup of many digests', () => {
  const many = (month: string, title: string) =>
    Array.from({ length: 60 }, (_, n) => makeDigest({ paperId: `${month}.${10_000 + n}`, title }));

  it('is restored among others as one of few is, and undone', async () => {
    await bring(many('2601', 'A'), many('2603', 'A'));
    await bring(many('2601', 'B').slice(20, 50));
    await remove({ what: 'paper', paperId: '2603.10007', title: '' });
    const file = await backUp();
    const inBackup = await soundDigests(library);
    library = await freshLibrary();
    await bring(many('2601', 'C').slice(0, 30), many('2602', 'C'));
    const before = await soundDigests(library);
    const act = await restore(file);
    const after = await soundDigests(library);
    expect(after.papers).toHaveLength(60 + 60 + 59);
    expect(after.papers).toEqual(expect.arrayContaining(inBackup.papers ?? []));
    expect(after.bodies).toEqual(expect.arrayContaining(inBackup.bodies ?? []));
    await undo(act);
    expect(await soundDigests(library)).toEqual(before);
    await redo(act);
    expect(await soundDigests(library)).toEqual(after);
  });

  it('with many sources brings each, whichever the library has already', async () => {
    await bring([zh]);
    const packed = await Promise.all(
      Array.from({ length: 70 }, (_, n) =>
        library.packSource(new TextEncoder().encode(`# Report ${n}`).buffer),
      ),
    );
    const db = await library.libraryDb();
    for (const source of packed) await db.put('sources', source);
    const { sources } = await contentsOf(library);
    const file = await backUp();
    library = await freshLibrary();
    await (await library.libraryDb()).put('sources', packed[3] as never);
    const act = await restore(file);
    expect((await contentsOf(library)).sources).toEqual(sources);
    expect(await (await library.libraryDb()).get('imports', act)).toMatchObject({ state: 'done' });
  });
});

describe('a backup during which its reader acts', () => {
  it('is none, though there is as much as before', async () => {
    const importId = await bring([zh, other]);
    const writing = library.writeBackup({
      async write() {
        await library.undoImport(importId);
        await library.redoImport(importId);
      },
      ...{ settings: '{}', onProgress: () => {}, signal: new AbortController().signal },
    });
    await expect(writing).rejects.toMatchObject({ reason: 'changed' });
  });
});

describe('a file that is no whole backup', () => {
  it('is refused, and changes nothing', async () => {
    await fillWithAll();
    const file = await backUp();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const refused = async (changed: BlobPart) => check(new File([changed], 'backup.zip'));
    expect(await refused('# A report')).toBe('alien');
    expect(await refused('')).toBe('alien');
    library = await freshLibrary();
    const before = await contents();
    for (const cut of [1, 100, bytes.length >> 1, bytes.length - 30])
      expect(await refused(bytes.slice(0, bytes.length - cut))).not.toBeInstanceOf(Object);
    for (let at = 40; at < bytes.length; at += 97) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const result = await refused(changed);
      // What stands beside all check sums, such as dates, changes nothing that is read.
      if (typeof result !== 'string') expect(result.changes.added).toBe(3);
    }
    expect(await contents()).toEqual(before);
  }, 90_000);
});

describe('a restoring that is cut off', () => {
  it('while it is handed in is undone', async () => {
    await fillWithAll();
    const file = await backUp();
    library = await freshLibrary();
    const checked = await check(file);
    if (typeof checked === 'string') throw new Error(checked);
    let act = 0;
    const dying = library.handInBackup(
      file,
      checked,
      async (importId) => {
        act = importId;
      },
      async (begin) => {
        const { parts } = checked;
        // The last part never comes.
        checked.parts = [
          ...parts.slice(0, -1),
          { ...parts[0], entry: { ...parts[0]?.entry, offset: file.size } } as never,
        ];
        return heldHere(begin);
      },
    );
    await expect(dying).rejects.toThrow();
    library = await restart();
    await work();
    act = (await library.latestImport())?.id ?? act;
    expect(await library.latestImport()).toMatchObject({
      id: act,
      state: 'undone',
      cancelled: true,
    });
    expect(await library.countLibrary()).toEqual({ papers: 0, digests: 0 });
    expect((await library.readImports()).map(({ id }) => id)).toEqual([act]);
  });

  it('with its page is undone, however many parts were brought in by then', async () => {
    await fillWithAll();
    const file = await backUp();
    library = await freshLibrary();
    const checked = await check(file);
    if (typeof checked === 'string') throw new Error(checked);
    const act = await library.beginRestoring(checked, { name: 'a.zip', size: 1 });
    library = await restart();
    await work();
    expect(await library.latestImport()).toMatchObject({
      id: act,
      state: 'undone',
      cancelled: true,
    });
    expect(await library.countLibrary()).toEqual({ papers: 0, digests: 0 });
  });

  it('between any two of its parts goes on where it was', async () => {
    await fillWithAll();
    const before = await contents();
    const file = await backUp();
    library = await freshLibrary();
    const checked = await check(file);
    if (typeof checked === 'string') throw new Error(checked);
    await library.handInBackup(...([file, checked, async () => {}, heldHere] as const));
    const act = (await library.latestImport())?.id;
    for (let parts = 0; ; parts++) {
      library = await restart();
      await expectSound(library);
      const next = await library.findNextWork();
      if (!next || 'act' in next || !('restoring' in next.item)) break;
      await library.restorePart(next.item);
      // Somebody who did not know does it again.
      expect(await library.restorePart(next.item)).toBeNull();
      expect(parts).toBeLessThan(20);
    }
    expect(await contents(act)).toEqual(before);
  });

  it('again and again over one of its parts is given up, told of, and undone', async () => {
    await fillWithAll();
    const file = await backUp();
    library = await freshLibrary();
    await bring([other]);
    const before = await soundDigests(library);
    const checked = await check(file);
    if (typeof checked === 'string') throw new Error(checked);
    await library.handInBackup(...([file, checked, async () => {}, heldHere] as const));
    const { parts } = checked;
    const bad = parts.findIndex(({ kind }) => kind === 'shown');
    expect(bad).toBeGreaterThan(1);
    const brought: number[] = [];
    const remove = IDBObjectStore.prototype.delete;
    for (let death = 1; death <= 3; death++) {
      // The last thing that is asked for before a part is in.
      const dying = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
        this: IDBObjectStore,
        key,
      ) {
        const [, index = 0] = Array.isArray(key) ? key : [];
        if (this.name === 'inbox' && index === bad + 1)
          throw new DOMException('The process has ended');
        if (this.name === 'inbox') brought.push(Number(index));
        return remove.call(this, key);
      });
      await expect(work()).rejects.toThrow('The process has ended');
      dying.mockRestore();
      library = await restart();
    }
    // Those before it are brought in once, and none behind it.
    expect(brought).toEqual(parts.slice(0, bad).map((_, index) => index + 1));
    await work();
    const [act] = await library.readImports();
    expect(act).toMatchObject({ state: 'undone', cancelled: true });
    expect(act?.files[0]?.outcome?.problems).toMatchObject([{ kind: 'gave-up' }]);
    expect(await soundDigests(library)).toEqual(before);
    // Other files are read as ever.
    await bring([third]);
    expect(await library.countLibrary()).toEqual({ papers: 2, digests: 2 });
  });
});

describe('What is followed', () => {
  const feed: Feed = {
    ...{ id: '0123456789abcdef', name: 'Ada', rhythm: 'hours', followedAt: 1000 },
    address: { kind: 'github', owner: 'ada', repo: 'papers', branch: null, path: '' },
    take: { patterns: ['**'], since: null },
  };

  async function follow(): Promise<void> {
    const [{ addFeed }, { noteListing }, { takeFiles, endTaking }] = await Promise.all([
      import('../../../../lib/store/feeds/follow'),
      import('../../../../lib/store/feeds/note-listing'),
      import('../../../../lib/store/feeds/take-files'),
    ]);
    await addFeed(feed, { hint: 'ada', moreHosts: [] });
    const files = ['a.md', 'b.md'].map((path) => ({ path, hash: 'h', size: 1, day: null }));
    await noteListing(feed.id, { files, isPart: false, mark: { root: 'r' } }, () => true);
    const fetched = { path: 'a.md', hash: 'h', sha256: 'f'.repeat(64), bytes: new ArrayBuffer(1) };
    await takeFiles(feed.id, null, [fetched], 0);
    await endTaking(1);
    const next = await library.beginNextFile();
    if (next) await library.commitReport(makeReport([zh]), next.item);
  }

  async function followed() {
    const { feeds = [], feedFiles = [] } = await contentsOf(library, ['feeds', 'feedFiles']);
    return { feeds: feeds as { left?: object }[], feedFiles };
  }

  it('comes with a backup, and what was fetched is not fetched again', async () => {
    await follow();
    const before = await followed();
    const file = await backUp();
    library = await freshLibrary();
    await restore(file);
    const { feeds, feedFiles } = await followed();
    expect(feeds).toMatchObject([{ ...feed, mark: { root: 'r' }, importId: null }]);
    expect(feedFiles).toEqual(before.feedFiles);
  });

  it('is followed no more where the restoring is undone, and is again where that is redone', async () => {
    await follow();
    const file = await backUp();
    library = await freshLibrary();
    const restoring = await restore(file);
    await undo(restoring);
    expect((await followed()).feeds[0]?.left).toBeDefined();
    await redo(restoring);
    expect((await followed()).feeds[0]?.left).toBeUndefined();
  });

  it('is followed again where the restoring is redone a day later, but not what is followed anew, or was left by hand', async () => {
    await follow();
    const file = await backUp();
    library = await freshLibrary();
    const restoring = await restore(file);
    const { addFeed, forgetLeft, leaveStored } = await import('../../../../lib/store/feeds/follow');
    await undo(restoring);
    await forgetLeft(Date.now() + 86_400_000);
    await redo(restoring);
    expect((await followed()).feeds[0]?.left).toBeUndefined();
    expect((await followed()).feedFiles).toHaveLength(2);

    await undo(restoring);
    const anew = { ...feed, id: 'f'.repeat(16) };
    await addFeed(anew, { hint: 'ada', moreHosts: [] });
    await redo(restoring);
    const open = async () => (await followed()).feeds.filter(({ left }) => !left);
    expect(await open()).toMatchObject([anew]);

    await leaveStored(anew.id, false, Date.now());
    await undo(restoring);
    await redo(restoring);
    expect(await open()).toMatchObject([feed]);
    await leaveStored(feed.id, false, Date.now());
    await undo(restoring);
    await redo(restoring);
    expect(await open()).toEqual([]);
  });

  it('is not followed twice', async () => {
    await follow();
    const file = await backUp();
    await restore(file);
    expect((await followed()).feeds).toHaveLength(1);
  });

  it('is followed again where its reader has left it meanwhile', async () => {
    await follow();
    const file = await backUp();
    const { leaveStored } = await import('../../../../lib/store/feeds/follow');
    await leaveStored(feed.id, false, Date.now());
    await restore(file);
    const { feeds } = await followed();
    expect(feeds).toMatchObject([feed]);
    expect(feeds[0]?.left).toBeUndefined();
  });

  it('is followed once where a backup has it twice', async () => {
    const { bringFeeds } = await import('../../../../lib/store/backup/restore-feeds');
    const { writeAllOrNone } = await import('../../../../lib/store/db/write-all-or-none');
    const means = { hint: 'ada', moreHosts: [], mark: null, checkedAt: null, broughtAt: null };
    const one = { ...feed, ...means, hadDigests: false };
    const twice = [one, { ...one, id: 'f'.repeat(16) }];
    await writeAllOrNone(['feeds', 'feedFiles'], (tx) => bringFeeds(tx, twice, []));
    expect((await followed()).feeds).toHaveLength(1);
  });
});
