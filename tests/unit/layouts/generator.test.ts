import { describe, expect, test } from 'vitest';
import { layoutFile } from '../../fixtures/layouts/layout-file';
import { changeCount, oneChangeFile } from '../../fixtures/layouts/one-change';
import type { LayoutFile } from '../../fixtures/layouts/truth';

const SEED = 20_261_128;
const files = Array.from({ length: 400 }, (_, number) => layoutFile(SEED, number));
const changed = Array.from({ length: 200 }, (_, n) => oneChangeFile((n * 53) % changeCount));

describe('made-up files of many layouts', () => {
  test('are the same for the same seed and number', () => {
    for (const number of [0, 7, 123, 399]) expect(layoutFile(SEED, number)).toEqual(files[number]);
    expect(oneChangeFile(53)).toEqual(changed[1]);
    expect(layoutFile(SEED + 1, 0).bytes).not.toEqual(files[0]?.bytes);
  });

  test('hold each word that tells where a sentence went, and no other', () => {
    for (const file of [...files, ...changed]) {
      const text = textOf(file);
      const wanted = markersOf(file);
      expect(new Set(wanted).size).toBe(wanted.length);
      for (const marker of wanted) expect(text, file.name).toContain(marker);
      const known = new Set(wanted);
      const strange = (text.match(MARKER) ?? []).filter((word) => !known.has(word));
      expect(strange, file.name).toEqual([]);
    }
  });

  test('hold each paper’s id, in the text or in the name', () => {
    for (const file of [...files, ...changed])
      for (const { id } of file.truth.entries)
        expect(textOf(file).includes(id) || file.name.includes(id), `${file.name}: ${id}`).toBe(
          true,
        );
  });

  test('hold each sentence of an entry between its title and the next entry’s', () => {
    for (const file of [...files, ...changed].filter(isInOneOrder)) {
      const text = textOf(file);
      const places = file.truth.entries.map(({ sections }) =>
        sections.flatMap(({ markers }) => markers.map((marker) => text.indexOf(marker))),
      );
      for (const [n, own] of places.entries()) {
        const others = places.filter((_, other) => other > n).flat();
        expect(Math.max(...own, -1), file.name).toBeLessThan(Math.min(...others, text.length));
      }
    }
  });

  test('have a lead for each entry, which is made of its sentences', () => {
    for (const file of [...files, ...changed])
      for (const { leads, sections } of file.truth.entries) {
        expect(leads.length, file.name).toBeGreaterThan(0);
        const own = sections.flatMap(({ markers }) => markers);
        for (const lead of leads) expect(own.some((marker) => lead.includes(marker))).toBe(true);
      }
  });
});

/** What words that tell where a sentence went look like. */
const MARKER = /\b[BDFGKLMNPRSTVZ][aeiou](?:[bdfgklmnprstvz][aeiou]){3}[nrlsx]\b/g;

function textOf({ bytes }: LayoutFile): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
}

function markersOf({ truth }: LayoutFile): string[] {
  return [
    ...truth.entries.flatMap(({ sections }) => sections.flatMap(({ markers }) => markers)),
    ...truth.withoutPaper.flatMap(({ markers }) => markers),
    ...truth.notDigests,
  ];
}

/** Not where a file has a half a language, or an entry twice. */
function isInOneOrder({ dimensions }: LayoutFile): boolean {
  return dimensions.second !== 'halves' && dimensions.second !== 'sections';
}
