import { textsOf, withTexts } from '../convert/chinese-texts';
import type { Arguments, Result } from '../messages/protocol';
import type { Conversion } from '../messages/texts-to-convert';
import { readDigests, readHeads } from '../store/digests/look-up';

/** Chinese digests of the library in a form of Chinese, all of their texts converted in one go. */
export async function convertDigests(
  { keys, to, parts }: Arguments<'convertDigests'>,
  convert: (conversion: Conversion) => Promise<string[]>,
): Promise<Result<'convertDigests'>> {
  const read = await (parts === 'whole' ? readDigests(keys) : readSummaries(keys));
  // Japanese is written with the same characters, and is not to be touched.
  const digests = read.filter(({ lang }) => /^zh\b/.test(lang));
  const texts = digests.map(textsOf);
  const all = texts.flat();
  const converted = all.length > 0 ? await convert({ texts: all, to }) : [];
  let next = 0;
  return Object.fromEntries(
    digests.map((digest, index) => {
      const begin = next;
      next += texts[index]?.length ?? 0;
      return [digest.key, withTexts(digest, converted.slice(begin, next))];
    }),
  );
}

async function readSummaries(keys: string[]) {
  const heads = await readHeads(keys);
  return heads.map((head) => ({ ...head, sections: [] }));
}
