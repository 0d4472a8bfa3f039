import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { isArchive, readArchive } from '../../../../lib/import/zip/read-zip';

const folder = mkdtempSync(join(tmpdir(), 'paperglance-tar-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A tape archive as the system's own tool writes it. */
function tarOf(files: Record<string, string>, ...options: string[]): Uint8Array {
  const root = mkdtempSync(join(folder, 'files-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const target = `${root}.tar`;
  execFileSync('tar', [...options, '-cf', target, '-C', root, ...Object.keys(files)]);
  return readFileSync(target);
}

function contentsOf(archive: Uint8Array, name: string) {
  const read = readArchive(archive, name);
  if (!read.ok) return { refused: read.problem.kind };
  return {
    files: read.files.map((file) => {
      const content = file.read();
      return [
        file.name,
        'bytes' in content ? new TextDecoder().decode(content.bytes) : content.problem.kind,
      ];
    }),
    problems: read.problems.map(({ kind, detail }) => `${kind} ${detail}`.trim()),
  };
}

const LONG = `2026-09-12/${'a'.repeat(120)}/${'b'.repeat(120)}.md`;

describe.each(['ustar', 'gnu', 'pax'])('a tape archive (%s)', (format) => {
  const files = {
    'days/a.md': 'one',
    'days/b.png': 'x',
    '.hidden/c.md': 'y',
    ...(format === 'ustar' ? {} : { [LONG]: 'long' }),
  };
  const found = {
    files: [['days/a.md', 'one'], ...(format === 'ustar' ? [] : [[LONG, 'long']])],
    problems: ['skipped 1 png'],
  };

  it('gives its files', () => {
    const tar = tarOf(files, `--format=${format}`);
    expect(isArchive(tar)).toBe(true);
    expect(contentsOf(tar, 'x.tar')).toEqual(found);
  });

  it('packed with gzip too', () => {
    const packed = gzipSync(tarOf(files, `--format=${format}`));
    expect(isArchive(packed)).toBe(true);
    expect(contentsOf(packed, 'x.tar.gz')).toEqual(found);
  });
});

it('one packed file is that file', () => {
  expect(contentsOf(gzipSync(strToU8('text')), 'days/2026-09-12.jsonl.gz')).toEqual({
    files: [['days/2026-09-12.jsonl', 'text']],
    problems: [],
  });
});

describe('in a zip', () => {
  const tgz = gzipSync(tarOf({ 'b.md': 'two' }));

  it('is opened as a zip within is', () => {
    expect(contentsOf(zipSync({ 'a.md': strToU8('one'), 'in.tgz': tgz }), 'x.zip')).toEqual({
      files: [
        ['a.md', 'one'],
        ['in.tgz/b.md', 'two'],
      ],
      problems: [],
    });
  });

  it('and an archive within that one is told', () => {
    const outer = gzipSync(tarOf({ 'c.md': 'three' }));
    writeFileSync(join(folder, 'inner.tgz'), outer);
    const nested = execFileSync('tar', ['-cf', '-', '-C', folder, 'inner.tgz']);
    expect(contentsOf(zipSync({ 'in.tar': new Uint8Array(nested) }), 'x.zip')).toMatchObject({
      files: [['in.tar/inner.tgz', 'zip-nested']],
    });
  });
});

describe('is refused', () => {
  it('where it swells as no text does', () => {
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));
    expect(contentsOf(bomb, 'a.md.gz')).toEqual({ refused: 'zip-bomb' });
  });

  it('where it breaks off', () => {
    const packed = gzipSync(strToU8('kelp grows by a metre a day. '.repeat(99)));
    expect(contentsOf(packed.subarray(0, packed.length - 20), 'a.md.gz')).toEqual({
      refused: 'zip-damaged',
    });
    const tar = tarOf({ 'a.md': 'x'.repeat(4000) });
    expect(contentsOf(tar.subarray(0, 2000), 'a.tar')).toMatchObject({
      files: [['a.tar', 'zip-damaged']],
    });
  });
});

it('a Word document is one file', () => {
  const word = zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('y') });
  expect(isArchive(word)).toBe(false);
  expect(contentsOf(zipSync({ 'a.docx': word }), 'x.zip')).toMatchObject({
    files: [['a.docx', expect.any(String)]],
  });
});

describe('an archive of a kind that is not unpacked here', () => {
  const after = new Uint8Array(100).fill(7);
  it.each([
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['zst', [0x28, 0xb5, 0x2f, 0xfd]],
    ['bz2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
  ])('is told as one: %s', (ending, beginning) => {
    const archive = new Uint8Array([...beginning, ...after]);
    expect(isArchive(archive)).toBe(true);
    expect(contentsOf(archive, `days.${ending}`)).toEqual({ refused: 'zip-method' });
  });

  it('is no text that begins with its letters', () => {
    for (const text of ['Rar! it is rare', '7z is a program', 'BZh9 stands for bzip2'])
      expect(isArchive(strToU8(text))).toBe(false);
  });
});
