import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { decodeText } from '../../../../lib/parse/text/decode-text';

const MIXED = '# 报告\n\n一个模型, naïve — “引号”。\n第二行\n';

describe.each([
  ['Chinese and Latin text', MIXED],
  ...['zh', 'en'].map((lang) => [
    `the bundled sample: ${lang}`,
    readFileSync(
      new URL(`../../../../public/samples/hf-daily-papers-2026-01-20.${lang}.md`, import.meta.url),
      'utf8',
    ),
  ]),
] as [string, string][])('%s is the same text', (_, text) => {
  test.each<[string, Uint8Array]>([
    ['in UTF-8', Buffer.from(text)],
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16, little end first', utf16(text)],
    ['in UTF-16, little end first, with a mark', utf16(`\ufeff${text}`)],
    ['in UTF-16, big end first', utf16(text).swap16()],
    ['in UTF-16, big end first, with a mark', utf16(`\ufeff${text}`).swap16()],
    ['in GB 18030', gb18030(text)],
    ['with the line ends of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['with the line ends of old Macs', Buffer.from(text.replaceAll('\n', '\r'))],
    ['in UTF-16 with the line ends of Windows', utf16(text.replaceAll('\n', '\r\n'))],
  ])('%s', (_name, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text });
  });
});

describe('a file that ends within a character loses no more than that', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('一句话').subarray(0, -1), '一句'],
    ['UTF-8, a sign of four bytes', Buffer.from('一句📄').subarray(0, -2), '一句'],
    ['UTF-16', utf16('\ufeff一句话').subarray(0, -1), '一句'],
    ['UTF-16, half a pair', utf16('\ufeff一句📄').subarray(0, -2), '一句'],
    ['GB 18030', gb18030('一句话').subarray(0, -1), '一句'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, text });
  });
});

describe('broken characters are shown as such, and nothing else changes', () => {
  test.each<[string, number[]]>([
    ['a lone surrogate', [0xed, 0xa0, 0x80]],
    ['a byte that never occurs', [0xff]],
    ['a lone continuation byte', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
  ])('%s', (_, broken) => {
    // All of it could be read as GB 18030 too.
    const half = '模型的推理能力得到显著提升。'.repeat(20);
    const decoded = decodeText(
      Buffer.concat([Buffer.from(half), Buffer.from(broken), Buffer.from(half)]),
    );
    expect(decoded.ok && decoded.text.replace(/\ufffd+/, '?')).toBe(`${half}?${half}`);
  });

  test('a lone surrogate in UTF-16', () => {
    const half = '一个中文的句子，还有一些 Latin words。'.repeat(20);
    expect(decodeText(utf16(`\ufeff${half}\ud83d${half}`))).toEqual({
      ok: true,
      text: `${half}\ufffd${half}`,
    });
  });

  test('one in a report leaves all its papers', () => {
    const sample = readFileSync(
      new URL('../../../../public/samples/hf-daily-papers-2026-01-20.zh.md', import.meta.url),
    );
    const at = sample.indexOf('应用领域') + 40;
    const report = parseReport(
      Buffer.concat([sample.subarray(0, at), Buffer.from([0xff]), sample.subarray(at)]),
      'x.md',
    );
    expect(report.digests).toHaveLength(4);
    expect(report.problems).toEqual([]);
  });
});

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

/** Node decodes GB 18030 but doesn't encode it; its tables are turned round here. */
function gb18030(text: string): Buffer {
  return Buffer.from([...text].flatMap((char) => GB18030.get(char) ?? gb18030Pair(char)));
}

const GB18030 = new Map<string, number[]>(
  Array.from(
    { length: 0x80 },
    (_, byte) => [String.fromCharCode(byte), [byte]] as [string, number[]],
  ),
);
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) GB18030.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
}
// The Latin letters and signs beyond ASCII that the texts hold have four bytes.
for (let second = 0x30; second <= 0x39; second++) {
  for (let third = 0x81; third <= 0xfe; third++) {
    for (let fourth = 0x30; fourth <= 0x39; fourth++) {
      const bytes = [0x81, second, third, fourth];
      GB18030.set(decoder.decode(Uint8Array.from(bytes)), bytes);
    }
  }
}

/** Characters beyond U+FFFF are counted through in four bytes. */
function gb18030Pair(char: string): number[] {
  const index = (char.codePointAt(0) ?? 0) - 0x10000;
  if (index < 0) throw new Error(`no GB 18030 for ${char}`);
  return [
    0x90 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

describe('an encoding that is neither marked nor UTF-8', () => {
  const bytesOf = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
  // «Un petit réseau de lanternes choisit le chemin déjà éprouvé.»
  const french = Buffer.from(
    'Un petit réseau de lanternes choisit le chemin déjà éprouvé.',
    'latin1',
  );

  test.each<[string, Uint8Array, string]>([
    [
      'Shift_JIS',
      bytesOf('8373835e838b82cc8dae82e982a2967b82f093c782de81428373835e838b82cd8dae82e982a2'),
      'ピタルの紺るい本を読む。ピタルは紺るい',
    ],
    ['windows-1252', french, 'Un petit réseau de lanternes choisit le chemin déjà éprouvé.'],
  ])('is detected: %s', (_, bytes, text) => {
    const decoded = decodeText(bytes);
    expect(decoded.ok && decoded.text).toBe(text);
  });

  test('is the one that a page declares', () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><p>'),
      bytesOf('d4eeede0f0e8'),
    ]);
    expect(decodeText(page)).toEqual({ ok: true, text: '<meta charset="windows-1251"><p>Фонари' });
  });

  test('is the one that an XML declaration names', () => {
    const feed = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Big5"?>'),
      bytesOf('bf4fc5a2'),
    ]);
    expect(decodeText(feed)).toMatchObject({
      ok: true,
      text: expect.stringMatching(/^<\?xml.*燈籠$/),
    });
  });

  test('UTF-8 that a file calls Latin-1 stays UTF-8', () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><p>灯笼</p>';
    expect(decodeText(Buffer.from(text))).toEqual({ ok: true, text });
  });

  test('is told where it may be another', () => {
    // Polish, of which one sentence could be in four encodings.
    const decoded = decodeText(
      Buffer.from(
        'Ma\xb3a sie\xe6 latarni wybiera drog\xea ka\xbfdego tokenu, co oszcz\xeadza dwana\x9ccie procent oblicze\xf1',
        'latin1',
      ),
    );
    expect(decoded).toMatchObject({ ok: true, doubtful: expect.any(String) });
  });

  test('Japanese mail, in ASCII by its bytes', () => {
    const bytes = bytesOf('1b2442 4673 4b5c 1b2842');
    expect(decodeText(bytes)).toEqual({ ok: true, text: '二本' });
  });

  test('Chinese without a Latin letter, in UTF-16', () => {
    const text = '用灯笼网络为每个词元选择路径节省百分之十二的算力';
    expect(decodeText(utf16(text))).toEqual({ ok: true, text });
  });
});
