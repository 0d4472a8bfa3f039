import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isZip, readZip } from '../../../../lib/import/zip/read-zip';

const text = (content: string) => strToU8(content);

/** What is found in an archive: names with their text or the kind of their problem. */
function contentsOf(archive: Uint8Array) {
  const read = readZip(archive);
  if (!read.ok) return { refused: read.problem.kind, detail: read.problem.detail };
  return {
    files: read.files.map(({ name, read }) => {
      const file = read();
      return [name, 'bytes' in file ? new TextDecoder().decode(file.bytes) : file.problem.kind];
    }),
    problems: read.problems.map(({ kind, detail }) => `${kind} ${detail}`.trim()),
  };
}

function filesOf(files: Zippable) {
  return contentsOf(zipSync(files));
}

describe('an archive', () => {
  it('is known by its first bytes, whatever its name', () => {
    expect(isZip(zipSync({ 'a.md': text('a') }))).toBe(true);
    expect(isZip(zipSync({}))).toBe(true);
    expect(isZip(text('PK is how some notes begin'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });

  it('gives its files with their folders in the name, in its order', () => {
    expect(
      filesOf({
        '2026-01-20/2602.19020/abstract.txt': text('one'),
        'b.md': [text('two'), { level: 0 }],
        'a.md': text('three '.repeat(10_000)),
      }),
    ).toEqual({
      files: [
        ['2026-01-20/2602.19020/abstract.txt', 'one'],
        ['b.md', 'two'],
        ['a.md', 'three '.repeat(10_000)],
      ],
      problems: [],
    });
  });

  it('gives what any archive holds as it was', () => {
    const files = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.md$/),
      fc.uint8Array({ maxLength: 3000 }).filter((bytes) => !isZip(bytes)),
      { minKeys: 1, maxKeys: 20 },
    );
    fc.assert(
      fc.property(files, fc.constantFrom(0, 6, 9), (files, level) => {
        const read = readZip(zipSync(files, { level: level as 0 }));
        if (!read.ok) throw new Error(read.problem.kind);
        const found = Object.fromEntries(
          read.files.map(({ name, read }) => [name, 'bytes' in read() ? Object(read()).bytes : 0]),
        );
        expect(found).toEqual(Object.fromEntries(Object.entries(files)));
      }),
      { numRuns: 50 },
    );
  });

  it('lets paths lead nowhere', () => {
    expect(
      filesOf({
        '../../etc/passwd.md': text('a'),
        '/root/b.md': text('b'),
        'C:\\Users\\..\\c.md': text('c'),
        './d//e.md': text('d'),
      }),
    ).toMatchObject({
      files: [['etc/passwd.md'], ['root/b.md'], ['C:/Users/c.md'], ['d/e.md']].map(([name]) => [
        name,
        expect.any(String),
      ]),
    });
  });

  it('leaves out what is no text by its name, and says so in one line', () => {
    expect(
      filesOf({
        'a.md': text('a'),
        'b.PNG': text('b'),
        'c/d.png': text('c'),
        'e.pdf': text('d'),
        README: text('e'),
      }),
    ).toEqual({
      files: [
        ['a.md', 'a'],
        ['README', 'e'],
      ],
      problems: ['skipped 2 png, 1 pdf'],
    });
  });

  it('leaves out what is hidden, and folders', () => {
    expect(
      filesOf({
        '__MACOSX/._a.md': text('a'),
        '.git/config': text('b'),
        'notes/.DS_Store': text('c'),
        'empty/': new Uint8Array(),
        'notes/d.md': text('d'),
      }),
    ).toEqual({ files: [['notes/d.md', 'd']], problems: [] });
  });

  it.each([
    ['of nothing', {}],
    ['of pictures', { 'a.png': text('a') }],
  ])('%s says that it holds no report', (_what, files) => {
    const { problems } = filesOf(files);
    expect(problems?.at(-1)).toBe('zip-empty');
  });

  it('in an archive gives its files; one more within is left out', () => {
    const innermost = zipSync({ 'c.md': text('c') });
    const inner = zipSync({ 'b.md': text('b'), 'innermost.zip': innermost });
    expect(filesOf({ 'a.md': text('a'), 'inner.zip': inner, 'd.md': text('d') })).toEqual({
      files: [
        ['a.md', 'a'],
        ['inner.zip/b.md', 'b'],
        ['inner.zip/innermost.zip', 'zip-nested'],
        ['d.md', 'd'],
      ],
      problems: [],
    });
    expect(filesOf({ 'disguised.md': innermost })).toMatchObject({
      files: [['disguised.md', 'zip-nested']],
    });
  });

  it('that is a document is none to a reader', () => {
    expect(filesOf({ '[Content_Types].xml': text('x'), 'word/document.xml': text('y') })).toEqual({
      refused: 'binary-file',
      detail: '',
    });
  });

  it('with names of Chinese Windows keeps them', () => {
    const archive = zipSync({ 'XXXX.md': text('a') });
    // 日报 in GB 18030, and without the mark for UTF-8.
    const name = [0xc8, 0xd5, 0xb1, 0xa8];
    for (const at of occurrences(archive, text('XXXX'))) archive.set(name, at);
    expect(contentsOf(archive)).toMatchObject({ files: [['日报.md', 'a']] });
  });
});

describe('too much', () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

  it('is refused by the number of files', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, n) => [`${n}.md`, new Uint8Array()]),
    );
    expect(contentsOf(zipSync(files, { level: 0 }))).toEqual({
      refused: 'zip-many',
      detail: '10001',
    });
  });

  it('is refused by the ratio, one file or many', () => {
    expect(filesOf({ 'a.md': zeros(17) })).toEqual({ refused: 'zip-bomb', detail: '17 MB' });
    const many = Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`${n}.md`, zeros(1)]));
    expect(filesOf(many)).toEqual({ refused: 'zip-bomb', detail: '17 MB' });
  });

  it('is refused in an inner archive as well', () => {
    expect(filesOf({ 'inner.zip': zipSync({ 'a.md': zeros(17) }) })).toEqual({
      refused: 'zip-bomb',
      detail: '17 MB',
    });
  });

  it('is refused by the ratio over all levels, none of which swells by itself', () => {
    const inner = zipSync({ 'a.md': zeros(10) });
    expect(filesOf({ '1.zip': inner, '2.zip': inner })).toEqual({
      refused: 'zip-bomb',
      detail: '20 MB',
    });
  });

  it('is refused by the size that is announced, without unpacking', () => {
    const archive = zipSync({ 'a.md': [zeros(3), { level: 0 }], 'b.md': [zeros(3), { level: 0 }] });
    announceSize(archive, 0, 300 * 1024 * 1024);
    announceSize(archive, 1, 300 * 1024 * 1024);
    expect(contentsOf(archive)).toEqual({ refused: 'zip-large', detail: '600 MB' });
  });

  it('is refused where files share their bytes', () => {
    const content = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 251);
    const archive = zipSync({ 'a.md': [content, { level: 0 }], 'b.md': [content, { level: 0 }] });
    const [first = 0, second = 0] = occurrences(archive, [0x50, 0x4b, 1, 2]);
    const both = new DataView(archive.buffer);
    both.setUint32(second + 42, both.getUint32(first + 42, true), true);
    const end = archive.subarray(first);
    // The second file's own bytes are cut out.
    const view = new DataView(end.buffer.slice(end.byteOffset, end.byteOffset + end.length));
    const local = new DataView(archive.buffer).getUint32(first + 42, true);
    const kept = archive.subarray(local, local + 30 + 4 + content.length);
    view.setUint32(end.length - 22 + 16, kept.length, true);
    const bomb = Uint8Array.of(...kept, ...new Uint8Array(view.buffer));
    expect(contentsOf(bomb)).toMatchObject({ refused: 'zip-bomb' });
  });

  it('is not unpacked where less was announced', () => {
    const archive = zipSync({ 'a.md': zeros(5), 'b.md': text('b') });
    announceSize(archive, 0, 1000);
    expect(contentsOf(archive)).toEqual({
      files: [
        ['a.md', 'zip-damaged'],
        ['b.md', 'b'],
      ],
      problems: [],
    });
  });

  it('of one text is not read', () => {
    const archive = zipSync({ 'a.md': [zeros(1), { level: 0 }] });
    announceSize(archive, 0, 65 * 1024 * 1024);
    expect(contentsOf(archive)).toMatchObject({ files: [['a.md', 'too-large']] });
  });
});

describe('damage', () => {
  const good = zipSync({ 'a.md': text('a '.repeat(500)), 'b.md': text('b '.repeat(500)) });

  it('of one file leaves the others', () => {
    const archive = good.slice();
    const [start = 0] = occurrences(archive, text('a.md'));
    archive.fill(0xff, start + 5, start + 9);
    expect(contentsOf(archive)).toMatchObject({
      files: [
        ['a.md', 'zip-damaged'],
        ['b.md', 'b '.repeat(500)],
      ],
    });
  });

  it('of the directory refuses all', () => {
    for (const bytes of [good.subarray(0, -1), good.subarray(0, 100), good.subarray(0, 4)]) {
      expect(contentsOf(bytes.slice())).toMatchObject({ refused: 'zip-damaged' });
    }
  });

  it('of any kind is told, never thrown, and never gives other bytes', () => {
    const known = new Set(['a '.repeat(500), 'b '.repeat(500)]);
    const change = fc.record({ at: fc.nat(good.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const archive = good.slice();
        for (const { at, to } of changes) archive[at] = to;
        const { files = [] } = contentsOf(archive);
        for (const [, content = ''] of files) {
          expect(known.has(content) || /^[a-z-]+$/.test(content) || content === '').toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is what a method that is not unpacked here looks like, but is told as one', () => {
    const archive = good.slice();
    for (const at of occurrences(archive, [0x50, 0x4b, 1, 2])) archive[at + 10] = 14;
    expect(contentsOf(archive)).toMatchObject({
      files: [
        ['a.md', 'zip-method'],
        ['b.md', 'zip-method'],
      ],
    });
  });

  it('is what a password looks like, but is told as one', () => {
    const archive = good.slice();
    for (const at of occurrences(archive, [0x50, 0x4b, 1, 2])) archive[at + 8] = 1;
    expect(contentsOf(archive)).toMatchObject({
      files: [
        ['a.md', 'zip-locked'],
        ['b.md', 'zip-locked'],
      ],
    });
  });
});

const python = hasPython();
it.skipIf(!python)('archives of another writer, also of one that streams, are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperglance-zip-'));
  const path = join(folder, 'a.zip');
  const script = `
import zipfile, sys
class Stream:
    def __init__(self, file): self.file = file
    def write(self, data): return self.file.write(data)
    def flush(self): pass
with open(sys.argv[1], 'wb') as file:
    with zipfile.ZipFile(Stream(file), 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.comment = b'made by a test'
        archive.writestr('日报/2601.10387.md', '早' * 1000)
        with archive.open('large.md', 'w', force_zip64=True) as member: member.write(b'b' * 1000)
`;
  writeFileSync(join(folder, 'make.py'), script);
  execFileSync('python3', [join(folder, 'make.py'), path]);
  expect(contentsOf(new Uint8Array(readFileSync(path)))).toEqual({
    files: [
      ['日报/2601.10387.md', '早'.repeat(1000)],
      ['large.md', 'b'.repeat(1000)],
    ],
    problems: [],
  });
  rmSync(folder, { recursive: true });
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Lets the directory say of its nth file that it unpacks to so many bytes. */
function announceSize(archive: Uint8Array, index: number, size: number): void {
  const at = occurrences(archive, [0x50, 0x4b, 1, 2])[index] ?? 0;
  new DataView(archive.buffer).setUint32(at + 24, size, true);
}

function occurrences(bytes: Uint8Array, part: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let at = 0; at + part.length <= bytes.length; at++) {
    if (Array.from(part).every((byte, offset) => bytes[at + offset] === byte)) found.push(at);
  }
  return found;
}
