import { expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/digest/found';
import { markText, runsOf } from '../../../lib/search/mark-text';
import { parseQuery } from '../../../lib/search/parse-query';
import { passageOf } from '../../../lib/search/passage';

/** A text with what is marked in brackets. */
const told = (runs: MarkedText) =>
  runs.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

it.each([
  ['diff', 'Of Diffusion, different', 'Of [Diff]usion, [diff]erent'],
  ['扩散', '一个擴散模型；扩散', '一个[擴散]模型；[扩散]'],
  ['full', 'ﬁrst Ｆｕｌｌ text', 'ﬁrst [Ｆｕｌｌ] text'],
  ['モデル', '半角ﾓﾃﾞﾙです', '半角[ﾓﾃﾞﾙ]です'],
  ['poincare', 'Poincaré', '[Poincaré]'],
  ['learning deep', 'deep learning', '[deep] [learning]'],
  ['图像 像生', '图像生成', '[图像生]成'],
])('marks %s in %s', (query, text, expected) => {
  expect(told(runsOf(markText(text, parseQuery(query).units)))).toBe(expected);
});

it('shows the text that has most of what was looked for, from a sentence on', () => {
  const summary = { place: 'summary' as const, text: 'It is about noise.' };
  const long = `${'Something else is said here first. '.repeat(9)}It adds noise to images, then learns to take it away again. ${'More. '.repeat(60)}`;
  const texts = [summary, { place: 'section' as const, text: long }];
  const facets = { day: 0, lang: 'en', source: '', fields: [], has: [], read: [] };
  const passage = told(passageOf(parseQuery('noise images'), { texts, facets }));
  expect(passage).toMatch(
    /^(?:…)?(?:Something else is said here first\. )?It adds \[noise\] to \[images\],/,
  );
  expect(passage).toMatch(/…$/);
  expect(passage.length).toBeLessThan(270);
  expect(told(passageOf(parseQuery('nothing'), { texts, facets }))).toBe('It is about noise.');
});
