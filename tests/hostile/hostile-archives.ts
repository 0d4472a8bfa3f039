import { gzipSync, zipSync } from 'fflate';
import { pick, type Random } from '../fixtures/seeded';
import type { HostileFile, HostileKind } from './hostile-kind';
import { hostileRecords } from './hostile-records';
import { hostileTexts } from './hostile-texts';
import { run } from './sizes';

const MB = 1_000_000;
const GOOD =
  '# Report\n\n## [A Good Title](https://arxiv.org/abs/2602.00999)\n\n**Summary**: a sentence of it.\n';

/** Archives that swell, nest, overlap, lie and break off. */
export const hostileArchives: HostileKind[] = [
  {
    name: 'a zip that swells',
    most: 60 * MB,
    make: (size, random) => zipOf('bomb.zip', { 'a.md': zeros(size, random) }),
  },
  {
    name: 'zips in a zip',
    most: 60 * MB,
    make: (size, random) => {
      const count = 1 + random(10);
      const inner = zipSync({ 'a.md': zeros(size / count, random) }, { level: 9 });
      const entries = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`${index}.zip`, inner]),
      );
      return zipOf('nested.zip', entries);
    },
  },
  {
    name: 'archives three and more deep',
    most: 20 * MB,
    make: (size, random) => {
      let inner: Uint8Array = zipSync({
        'a.md': zeros(size, random),
        'good.md': Buffer.from(GOOD),
      });
      for (let depth = 1 + random(6); depth > 0; depth--)
        inner =
          random(3) === 0 ? gzipSync(inner) : zipSync({ [random(2) ? 'a.zip' : 'a.md']: inner });
      return { name: 'deep.zip', bytes: inner };
    },
  },
  {
    name: 'a gz that swells',
    most: 60 * MB,
    make: (size, random) => {
      const once = gzipSync(zeros(size, random), { level: 9 });
      return { name: 'bomb.md.gz', bytes: random(3) === 0 ? gzipSync(once) : once };
    },
  },
  {
    name: 'very many files in a zip',
    most: 2 * MB,
    make: (size, random) => {
      const name = pick(
        [
          (index: number) => `${index}.md`,
          (index: number) => `${'d/'.repeat(index % 100)}${index}`,
          (index: number) => `../${index}.md`,
          (index: number) => `${index}.png`,
        ],
        random,
      );
      const entries = Object.fromEntries(
        Array.from({ length: Math.min(20_000, size / 100) }, (_, index) => [
          name(index),
          Buffer.from(index % 50 === 0 ? GOOD : ''),
        ]),
      );
      return zipOf('many.zip', entries);
    },
  },
  {
    name: 'a broken archive',
    most: 2 * MB,
    make: (size, random) => {
      const bytes = Uint8Array.from(
        random(4) === 0
          ? gzipSync(tarOf(size))
          : zipSync(
              { 'good.md': Buffer.from(GOOD), 'a.md': Buffer.from(run('some text of it ', size)) },
              { level: random(2) === 0 ? 0 : 6 },
            ),
      );
      for (let count = random(20); count > 0; count--) bytes[random(bytes.length)] = random(256);
      return {
        name: 'broken.zip',
        bytes: bytes.subarray(0, random(3) === 0 ? random(bytes.length) : bytes.length),
      };
    },
  },
  {
    name: 'a zip whose entries overlap',
    most: 20 * MB,
    make: (size, random) => ({ name: 'overlap.zip', bytes: overlapping(size, random) }),
  },
  {
    name: 'a tar',
    most: 10 * MB,
    make: (size, random) => ({
      name: random(2) ? 'a.tar' : 'a.tgz',
      bytes: random(2) ? tarOf(size) : gzipSync(tarOf(size)),
    }),
  },
  {
    name: 'hostile files in a zip',
    most: MB,
    make: (size, random) => {
      const files = Array.from({ length: 1 + random(3) }, () =>
        pick([...hostileTexts, ...hostileRecords], random).make(size, random),
      );
      return zipOf(
        'hostile.zip',
        Object.fromEntries(files.map(({ name, bytes }, index) => [`${index}-${name}`, bytes])),
      );
    },
  },
  {
    name: 'a Word document',
    most: 20 * MB,
    make: (size, random) => {
      const unit = pick(
        [
          '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
          '<w:p>',
          '<w:tbl><w:tr><w:tc>',
          '<w:hyperlink r:id="a">',
          '&#x41;',
        ],
        random,
      );
      return zipOf('a.docx', {
        '[Content_Types].xml': Buffer.from('<Types/>'),
        'word/document.xml': Buffer.from(`<w:document><w:body>${run(unit, size)}`),
      });
    },
  },
];

/** Text in encodings that are odd, mixed, or none. */
export const hostileEncodings: HostileKind[] = [
  {
    name: 'UTF-16 and UTF-32',
    most: 4 * MB,
    make: (size, random) => {
      const text = run(pick(['a', '长', '\ud83d', '😀', `${GOOD}\n`, '\n'], random), size / 4);
      const utf16 = Buffer.from(`${random(2) ? '\ufeff' : ''}${text}`, 'utf16le');
      const bytes = pick(
        [
          utf16,
          Buffer.from(utf16).swap16(),
          Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf16]),
          utf16.subarray(1),
          Buffer.from(text, 'utf16le').swap16().swap16().subarray(1),
        ],
        random,
      );
      return { name: 'a.md', bytes };
    },
  },
  {
    name: 'odd bytes',
    most: 4 * MB,
    make: (size, random) => {
      const unit = pick(
        [
          [0xff],
          [0xc0, 0x80],
          [0xed, 0xa0, 0x80],
          [0x1b, 0x24, 0x42],
          [0x81],
          [0xfe, 0xff],
          [0x80, 0x41],
          [0x2b, 0x41],
          [0xef, 0xbb, 0xbf],
          [0xf8, 0x88, 0x80],
          [0xb0, 0xa1],
          [0],
        ],
        random,
      );
      const bytes = Uint8Array.from({ length: size }, (_, index) => unit[index % unit.length] ?? 0);
      return {
        name: pick(['a.md', 'a.json', 'a.csv', 'a.html'], random),
        bytes: random(2) ? bytes : Buffer.concat([Buffer.from(GOOD), bytes]),
      };
    },
  },
  {
    name: 'noise',
    most: 4 * MB,
    make: (size, random) => {
      const from = random(200);
      const bytes = Uint8Array.from({ length: size }, () => from + random(256 - from));
      return { name: pick(['a.md', 'a.json', 'a.yaml', 'a.csv', 'a.html', 'a'], random), bytes };
    },
  },
  {
    name: 'UTF-7 and escapes',
    most: 2 * MB,
    make: (size, random) => ({
      name: 'a.html',
      bytes: Buffer.from(
        `<meta charset="${pick(['utf-7', 'iso-2022-jp', 'hz-gb-2312', 'x-user-defined', 'replacement', 'utf-16'], random)}"><body>${run(pick(['+ADw-script+AD4-', '\u001b$B', '~{VP~}', '&#0;', '&#xD800;', '&NotEqualTilde;'], random), size)}`,
      ),
    }),
  },
];

function zipOf(name: string, entries: Record<string, Uint8Array>): HostileFile {
  return { name, bytes: zipSync(entries, { level: 9 }) };
}

function zeros(size: number, random: Random): Uint8Array {
  return new Uint8Array(Math.round(size)).fill(pick([0x20, 0x61, 0x0a, 0x5b, 0], random));
}

function tarOf(size: number): Uint8Array {
  const body = Buffer.from(GOOD);
  const blocks: Uint8Array[] = [];
  for (let length = 0; length < size; length += 1024) {
    const header = Buffer.alloc(512);
    header.write(`${length}.md`, 0);
    header.write(body.length.toString(8).padStart(11, '0'), 124);
    header.write('ustar', 257);
    header.write('0', 156);
    blocks.push(header, Buffer.concat([body, Buffer.alloc(512 - body.length)]));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A directory whose entries all lead to one packed file. */
function overlapping(size: number, random: Random): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.md': zeros(size / 20, random) }, { level: 9 }));
  const end = zip.length - 22;
  const start = zip.readUInt32LE(end + 16);
  const entry = zip.subarray(start, end);
  const tail = Buffer.from(zip.subarray(end));
  const times = 2 + random(200);
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  tail.writeUInt32LE(times * entry.length, 12);
  return Buffer.concat([
    zip.subarray(0, start),
    ...Array.from({ length: times }, () => entry),
    tail,
  ]);
}
