import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../../lib/digest/digest';
import { contentHash } from '../../../../lib/store/digests/content-hash';
import { storedAs, toStored } from '../../../../lib/store/digests/stored-digest';
import { sha256Of } from '../../../../lib/store/imports/sources';
import { writeZip } from '../../../../lib/zip/write-zip';
import { contentsOf, freshLibrary, type Library } from '../fresh-library';
import { makeDigest } from '../make-report';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});

const utf8 = new TextEncoder();
const NONE = {
  ...{ papers: 0, digests: 0, translations: 0, versions: 0 },
  ...{ imports: 0, files: 0, contributions: 0, sources: 0, names: 0 },
};

/** The bytes of an archive of such parts, as they are written: head, content, head, …, then the directory's entries and its end. */
async function chunksOf(parts: Record<string, string>, manifest: object) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = writeZip(async (bytes) => chunks.push(bytes));
  const listed: object[] = [];
  for (const [name, lines] of Object.entries(parts)) {
    const bytes = utf8.encode(lines);
    const kind = name.split(/[/.]/)[0];
    listed.push({ name, kind, sha256: await sha256Of(bytes), size: bytes.length });
    await zip.add(name, bytes);
  }
  const told = { format: 'paperglance-backup', version: 1, created: '2026-11-29T12:00:00Z' };
  const json = JSON.stringify({
    ...{ ...told, counts: NONE, lastImport: 1, parts: listed },
    ...manifest,
  });
  await zip.add('manifest.json', utf8.encode(json));
  await zip.end();
  return chunks;
}

const { paperId, head } = toStored(makeDigest());
const { key, hash } = head;
const { sections, sourceUrl } = makeDigest();
const digest = { paperId, head, sections, sourceUrl };
const importRecord = {
  ...{ id: 1, origin: { by: 'reader' }, startedAt: 1, finishedAt: 2, state: 'done' },
  ...{ cancelled: false, undoable: true, total: 1, done: 1 },
};

/** A backup of one digest, of which its lines are as given, and with others. */
async function backupOf(
  { records = [{ digest }] as unknown[], record = importRecord as object, more = [] as unknown[] },
  manifest: object = {},
): Promise<File> {
  const said = { importId: 1, index: 0, undone: 0, keys: [key], hashes: [hash] };
  const lines = (all: unknown[]) =>
    all.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  const counts = { ...NONE, papers: 1, digests: 1, imports: 1, contributions: 1 };
  const parts = {
    'imports/00001.jsonl': lines([{ import: record }]),
    'history/00001.jsonl': lines([...records, { said }]),
    'shown/00001.jsonl': lines([{ shown: { key, hash } }]),
    ...(more.length > 0 && { 'translations/00001.jsonl': lines(more) }),
  };
  const all = { counts: { ...counts, translations: more.length }, ...manifest };
  return new File(await chunksOf(parts, all), 'backup.zip');
}

function check(file: Blob) {
  return library.checkBackup(file, () => {}, new AbortController().signal);
}

function withHead(changed: object) {
  return { digest: { ...digest, head: { ...head, ...changed } } };
}

/** With the hash of what it says, so that nothing but that is wrong with it. */
function hashed(changed: object, { sections: said = sections } = {}) {
  const { key: _, hash: __, provenance: ___, ...told } = { ...head, ...changed };
  const hash = contentHash({ ...told, paperId, sections: said, sourceUrl } as Digest);
  return { digest: { ...digest, sections: said, head: { ...head, ...changed, hash } } };
}

function withBlock(block: unknown) {
  return hashed({}, { sections: [{ kind: 'results', label: '', blocks: [block] }] as never });
}

const link = { t: 'link', href: 'javascript:alert(1)', c: ['x'] };
const deep = Array.from({ length: 80 }).reduce<unknown>((c) => [{ t: 'strong', c }], ['x']);
const model = { by: 'model', name: 'M', at: 'NaN', read: 'paper' };
const translated = (from: string, own = paperId) => {
  const provenance = { by: 'translator', name: 'M', from: { key: from, lang: 'zh' } } as const;
  const made = storedAs(provenance, makeDigest({ paperId: own, lang: 'en' }));
  return { digest: { ...digest, paperId: own, head: made.head }, of: hash };
};

describe('a backup that somebody made by hand', () => {
  it('is taken where all of it is as ours', async () => {
    const more = [translated(key)];
    expect(await check(await backupOf({ more }))).toMatchObject({ changes: { added: 1 } });
  });

  it.each<[string, Parameters<typeof backupOf>[0]]>([
    ['another paper’s digest', { records: [{ digest: { ...digest, paperId: '2601.99999' } }] }],
    ['another text under its hash', { records: [withHead({ title: 'Another title' })] }],
    ['another digest under its key', { records: [withHead({ key: `${key}0` })] }],
    ['another language under its key', { records: [withHead({ lang: 'ja' })] }],
    ['a day that there is not', { records: [hashed({ date: '2026-02-31' })] }],
    ['a version that is no number', { records: [hashed({ version: '1' })] }],
    ['no summary', { records: [hashed({ summary: null })] }],
    ['a summary too deep', { records: [hashed({ summary: deep })] }],
    ['a time that is none', { records: [hashed({ provenance: model })] }],
    ['a link that runs', { records: [withBlock({ t: 'paragraph', c: [link] })] }],
    ['an unknown block', { records: [withBlock({ t: 'html', c: ['<b>'] })] }],
    ['a block with more than we know', { records: [withBlock({ t: 'rule', on: 'click' })] }],
    ['no sections', { records: [{ digest: { ...digest, sections: { length: 1 } } }] }],
    [
      'a head in its prototype',
      { records: [JSON.stringify({ digest }).replace('"head"', '"__proto__"')] },
    ],
    ['a line cut off', { records: ['{"digest":{"paperId"'] }],
    ['an import at work', { record: { ...importRecord, state: 'working' } }],
    ['an import at no time', { record: { ...importRecord, startedAt: 'NaN' } }],
    ['an import beyond the last', { record: { ...importRecord, id: 2 } }],
    ['a translation of another paper’s digest', { more: [translated(key, '2601.77777')] }],
    ['a translation that is of nothing', { more: [{ ...translated(key), of: 'none!' }] }],
  ])('is refused with %s', async (_, parts) => {
    const before = await contentsOf(library);
    expect(await check(await backupOf(parts))).toBe('damaged');
    expect(await contentsOf(library)).toEqual(before);
  });

  it('tells of a digest whose text is missing, and brings none', async () => {
    const file = await backupOf({ records: [] });
    expect(await check(file)).toMatchObject({ changes: { added: 0, lost: 1, papers: 0 } });
  });

  it.each<[string, object, string]>([
    ['counts that are not so', { counts: { ...NONE, digests: 2 } }, 'damaged'],
    ['counts that are none', { counts: { ...NONE, digests: -1 } }, 'alien'],
    ['parts that are not there', { parts: [] }, 'damaged'],
    ['a later version', { version: 2 }, 'newer'],
    ['another format', { format: 'zip' }, 'alien'],
    ['no date', { created: 'yesterday' }, 'alien'],
    ['imports without end', { lastImport: 1e300 }, 'alien'],
  ])('is refused with %s', async (_, manifest, why) => {
    expect(await check(await backupOf({}, manifest))).toBe(why);
  });

  it('is refused where its parts lie on one another, so that few bytes are many', async () => {
    const noise = Array.from({ length: 3000 }, (_, index) => (index * 7919) % 9973).join(' ');
    const PARTS = 40;
    const names = Array.from({ length: PARTS }, (_, n) => `imports/${10_000 + n}.jsonl`);
    const all = names.map((name) => [name, noise.repeat(60)]);
    const chunks = await chunksOf(Object.fromEntries(all), {});
    const first = chunks.slice(0, 2);
    const rest = chunks.slice(2 * PARTS);
    const lengthOf = (some: typeof chunks) => some.reduce((sum, { length }) => sum + length, 0);
    const [headOfManifest, manifest, ...directory] = rest;
    if (!headOfManifest || !manifest) throw new Error('There is no manifest');
    const start = lengthOf([...first, headOfManifest, manifest]);
    for (const [index, entry] of directory.entries()) {
      const view = new DataView(entry.buffer);
      if (index < PARTS) view.setUint32(42, 0, true);
      else if (index === PARTS) view.setUint32(42, lengthOf(first), true);
      else view.setUint32(16, start, true);
    }
    const file = new File([...first, ...rest], 'backup.zip');
    expect(await check(file)).toBe('too-large');
  });
});
