import { expect, it } from 'vitest';
import { placeOf } from '../../../lib/background/address-bar';
import type { Hit } from '../../../lib/digest/found';
import { argumentChecks } from '../../../lib/messages/argument-checks';
import { suggestionOf } from '../../../lib/offscreen/suggest-papers';

const hit: Hit = {
  ...{ paperId: '2601.10387', key: 'k', foundIn: 'section' },
  title: [
    { text: 'Q&A <b>', isMatch: false },
    { text: 'axis', isMatch: true },
  ],
  passage: [
    { text: 'An "', isMatch: false },
    { text: 'axis', isMatch: true },
    { text: '"\u0001\ud800', isMatch: false },
  ],
};

it('writes a suggestion as XML that holds whatever a title holds', () => {
  expect(suggestionOf(hit, false)).toEqual({
    content: '2601.10387 Q&A <b>axis',
    description:
      'Q&#38;A &#60;b&#62;<match>axis</match> <dim>An &#34;<match>axis</match>&#34;  </dim>',
  });
});

it('writes it as plain text for Firefox', () => {
  expect(suggestionOf({ ...hit, foundIn: 'title' }, true).description).toBe(
    'Q&A <b>axis — 2601.10387',
  );
});

it('leads to the paper that was chosen, or to a search for what was typed', () => {
  expect(placeOf('2601.10387 Q&A axis')).toBe('#/paper/2601.10387');
  expect(placeOf('2601.10387')).toBe('#/search/2601.10387');
  expect(placeOf(' 扩散 50% ')).toBe('#/search/%E6%89%A9%E6%95%A3%2050%25');
});

it('is nothing that a page can ask', () => {
  expect(argumentChecks.askHost({ call: 'suggestPapers', args: { text: 'a' } })).toBe(false);
  expect(argumentChecks.askHost({ call: 'writeDigests', args: {} })).toBe(true);
});
