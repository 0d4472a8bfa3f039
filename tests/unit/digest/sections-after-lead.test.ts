import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../lib/digest/digest';
import { plainInline, plainText } from '../../../lib/digest/plain-text';
import { sectionsAfterLead } from '../../../lib/digest/sections-after-lead';
import { splitInline } from '../../../lib/digest/split-inline';
import type { Block, Inline } from '../../../lib/digest/tree';
import { propertyOptions } from '../parse/property-options';
import { anyBlocks, anyRun } from '../translate/inline-arbitrary';

const paragraph = (...c: Inline[]): Block => ({ t: 'paragraph', c });
const strong = (...c: Inline[]): Inline => ({ t: 'strong', c });
const list = (ordered: boolean, start: number, ...items: Block[][]): Block => ({
  ...{ t: 'list', ordered, start, items },
});
const section = (kind: Section['kind'], ...blocks: Block[]): Section => ({
  ...{ kind, label: kind, blocks },
});
const motivation = section('motivation', paragraph('Training is dear.'));

/** What is left of one section beside another. */
function blocksAfter(lead: Inline[], ...blocks: Block[]): Block[] | null | undefined {
  const own = section('method', ...blocks);
  const [first, second, ...others] = sectionsAfterLead([motivation, own], lead);
  expect([first, others]).toEqual([motivation, []]);
  return second === null ? null : second?.blocks;
}

describe('the section that the lead came from', () => {
  it('is not repeated where the lead is all of it', () => {
    expect(blocksAfter(['A cache of blocks.'], paragraph('A cache of blocks.'))).toBeNull();
    expect(
      blocksAfter(['A cache of blocks.'], paragraph(strong('A cache'), ' of blocks. ')),
    ).toBeNull();
  });

  it('goes on where the lead ends', () => {
    const run = ['It skips ', strong('half. It stays'), ' exact. It is free.'];
    expect(blocksAfter(['It skips ', strong('half.')], paragraph(...run))).toEqual([
      paragraph(strong('It stays'), ' exact. It is free.'),
    ]);
    const link = (...c: Inline[]): Inline => ({ t: 'link', href: 'https://a.org/', c });
    expect(blocksAfter(['见此。'], paragraph(link('见此。再见'), '彼。'))).toEqual([
      paragraph(link('再见'), '彼。'),
    ]);
  });

  it('is the summary where several begin alike', () => {
    const all = [
      section('abstract', paragraph('One. Two.')),
      section('summary', paragraph('One.')),
    ];
    expect(sectionsAfterLead(all, ['One.'])).toEqual([all[0], null]);
  });

  it('loses what only led up to the lead with it', () => {
    expect(blocksAfter(['It is fast.'], paragraph(strong('In short:'), ' It is fast.'))).toBeNull();
    expect(blocksAfter(['快三倍。'], paragraph('💡 核心：快三倍。还省显存。'))).toEqual([
      paragraph('还省显存。'),
    ]);
    const blocks: Block[] = [{ t: 'heading', level: 3, c: ['TL;DR'] }, paragraph('It is fast.')];
    expect(blocksAfter(['It is fast.'], ...blocks)).toBeNull();
  });

  it('keeps what stands before the lead, and shows where it was', () => {
    expect(
      blocksAfter(['It is fast.'], paragraph('Others are slow. It is fast. It is small.')),
    ).toEqual([paragraph('Others are slow. ', '… ', 'It is small.')]);
  });

  it('goes on after a lead that was cut off within a word', () => {
    expect(blocksAfter(['It is fas…'], paragraph('It is faster.'))).toEqual([
      paragraph('…', 'ter.'),
    ]);
  });

  it('stays as it is where the words stand within other words, or within a formula', () => {
    expect(blocksAfter(['art'], paragraph('A start.'))).toEqual([paragraph('A start.')]);
    const math: Inline = { t: 'math', tex: 'a+b', display: false, mathml: null };
    expect(blocksAfter(['$a'], paragraph(math, ' holds.'))).toEqual([paragraph(math, ' holds.')]);
  });

  it('keeps the numbers of a list', () => {
    const [one, two, three] = [[paragraph('One.')], [paragraph('Two.')], [paragraph('Three.')]];
    expect(blocksAfter(['One.'], list(true, 1, one, two, three))).toEqual([
      list(true, 2, two, three),
    ]);
    expect(blocksAfter(['Two.'], list(true, 1, one, two, three))).toEqual([
      list(true, 1, one),
      list(true, 3, three),
    ]);
    expect(blocksAfter(['Two.'], list(false, 1, one, two, three))).toEqual([
      list(false, 1, one, three),
    ]);
    expect(blocksAfter(['One.'], list(true, 1, one))).toBeNull();
  });

  it('is looked for in lists within lists', () => {
    const nested = (...items: Block[][]) =>
      list(false, 1, [paragraph('Two.'), list(false, 1, ...items)]);
    expect(blocksAfter(['Deep.'], nested([paragraph('Deep. Deeper.')]))).toEqual([
      nested([paragraph('Deeper.')]),
    ]);
  });
});

it('leaves all sections as they are where none holds the lead', () => {
  expect(sectionsAfterLead([motivation], ['Something else.'])).toEqual([motivation]);
  expect(sectionsAfterLead([motivation], [])).toEqual([motivation]);
  expect(sectionsAfterLead([], ['A.'])).toEqual([]);
});

it('parts a run without losing any of it', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(60), (run, at) => {
      const [before, after] = splitInline(run, at);
      expect(plainInline(before) + plainInline(after)).toBe(plainInline(run));
      expect(plainInline(before).length).toBeLessThanOrEqual(at);
    }),
    propertyOptions(1000),
  );
});

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

it('no text is lost: what is gone is the lead', () => {
  const sentence = fc.constantFrom('Blocks are kept.', '按查询选块。', 'It costs 3 %.', 'Why?');
  const leads = fc.array(sentence, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyBlocks, leads, leads, anyBlocks, (above, lead, rest, below) => {
      const [leadText, restText] = [lead.join(' '), rest.join(' ')];
      const own = paragraph(strong(`${leadText} ${restText.slice(0, 4)}`), restText.slice(4));
      const before = section('method', ...above, own, ...below);
      const [after] = sectionsAfterLead([before], [leadText]);
      expect(letters(`${leadText}${plainText(after?.blocks ?? [])}`).length).toBe(
        letters(plainText(before.blocks)).length,
      );
    }),
    propertyOptions(1000),
  );
});

it('never throws, and takes away no more than the lead and its lead-in', () => {
  fc.assert(
    fc.property(anyBlocks, anyRun, (blocks, lead) => {
      const before = section('other', ...blocks);
      const [after] = sectionsAfterLead([before], lead);
      const gone =
        letters(plainText(before.blocks)).length - letters(plainText(after?.blocks ?? [])).length;
      if (after) expect(gone).toBeLessThanOrEqual(letters(plainInline(lead)).length + 40);
    }),
    propertyOptions(1000),
  );
});
