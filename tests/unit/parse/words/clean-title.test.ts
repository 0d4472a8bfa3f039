import { expect, it, test } from 'vitest';
import { cleanTitle, isLinkWord, isNames } from '../../../../lib/parse/words/clean-title';

it.each([
  'Ada Lovelace, Alan Turing',
  '张三、李四',
  'Jean-Luc O’Neil and Grace B. Hopper, et al.',
  'Khalvati, Lynch, van de Meent, Nasipak',
  'Saurabh, de Gouveia Dal Pino, Joshi',
])('a row of names: %s', (text) => {
  expect(isNames(text)).toBe(true);
});

it.each(['One Name', 'A title, which has a clause', 'Results: 60%, 70%'])('none: %s', (text) => {
  expect(isNames(text)).toBe(false);
});

it('letters without end are looked at once', () => {
  const letters = '字'.repeat(1_000_000);
  expect(isNames(`${letters}1, ${letters}`)).toBe(false);
  expect(isNames(`${letters}, ${letters}`)).toBe(true);
});

it.each([
  '### **Folding with Two Hands (Ada Lovelace, Alan Turing et al., 2025-06)** — arxiv preprint',
  '## 3. Folding with Two Hands (Ada Lovelace, 2025)',
  '## Folding with Two Hands (10/10) 🔁',
  '## Folding with Two Hands[^1]',
  '### 2. **[Folding with Two Hands]** (https://papers.example/2601.00001)',
  '**Folding with Two Hands** (02:15)',
  '## Folding with Two Hands [1:02:15–1:10:00]',
  '## Folding with Two Hands NEW',
  '# 논문리뷰: Folding with Two Hands',
  '## 2皿目：Folding with Two Hands',
  '## 第3弹：Folding with Two Hands',
  '## 2번째 논문: Folding with Two Hands',
  '論文 **Folding with Two Hands**',
  '"Folding with Two Hands" (arXiv 2601.00001), presented by Ada',
  '## Item 2: "Folding with Two Hands" (2601.00001), led by Ada',
  '## Talk 3: Folding with Two Hands',
  '“Folding with Two Hands”, vorgestellt von Ada Lovelace',
  '### ٣. Folding with Two Hands',
  '## ３．Folding with Two Hands',
  '## 1.3. Folding with Two Hands',
  '## 三. Folding with Two Hands',
  'P: ¿De qué va «Folding with Two Hands» (arXiv:2601.00001)?',
  'Q: I saw “Folding with Two Hands” ([2601.00001](https://arxiv.org/abs/2601.00001)). Is it new?',
  '## Folding with Two Hands — Lovelace et al.',
  '## Folding with Two Hands (Lovelace, Turing et al.)',
  '## Folding with Two Hands (new)',
  '## 2. Folding with Two Hands **NEW**',
  '## Folding with Two Hands <sup>new</sup>',
  '## Folding with Two Hands `cs.CL`',
  '## **[Paper]** Folding with Two Hands',
  '## 3 - Folding with Two Hands',
])('a title without what stands around it: %s', (line) => {
  expect(cleanTitle(line)).toBe('Folding with Two Hands');
});

it.each([
  'Folding (and Unfolding) since 2024',
  'TDSV Challenge 2024 (Team Report)',
  'Paper Folding with Two Hands',
  '“Fold Me Twice”, a Study of Two Hands',
  'What Hands Mean by “Fold Me Twice”',
  'Folding with Two Hands - 3 Lessons',
  'What Is (Still) New',
  'Papers of the Day (2026-11-20)',
  'What Lovelace et al. Did Not Fold',
])('a title with all that is its own: %s', (title) => {
  expect(cleanTitle(title)).toBe(title);
});

it.each(['6、3D Kites', '5、1.58 Bits for Kites', '(4) 3D Kites'])(
  'a title without its number, whatever number it begins with itself: %s',
  (line) => {
    expect(cleanTitle(line)).toBe(line.replace(/^.{1,4}?[、 ]/, ''));
  },
);

it.each(['1、2、3 Kites', '1.58 Bits for Kites', '3D Kites'])('its own number: %s', (title) => {
  expect(cleanTitle(title)).toBe(title);
});

it('a title without its translation, whatever marks it has itself', () => {
  expect(cleanTitle('### Kite — strings that reel / 风筝自己收线')).toBe(
    'Kite — strings that reel',
  );
});

it.each(['papers.example/2601.00001', 'sub.papers.example/a/b', 'https://papers.example'])(
  'an address is a word for a link: %s',
  (text) => {
    expect(isLinkWord(text)).toBe(true);
  },
);

it('a title with a full stop or a slash is no address', () => {
  expect(isLinkWord('Kites v2.5/3.0 at Home')).toBe(false);
});

it.each([
  ['`Kite`: Flying on a String', 'Kite: Flying on a String'],
  ['`cs.AI`: Flying on a String', 'Flying on a String'],
  ['`nlp`: Flying on a String', 'Flying on a String'],
])('of %s, a name is the title’s and a category none of it', (text, title) => {
  expect(cleanTitle(text)).toBe(title);
});

it.each([
  ['No.1 Folding with Two Hands'],
  [':two: Folding with Two Hands'],
  ['Folding with Two Hands｜[链接](https://arxiv.org/abs/2611.00001)'],
])('%s', (text) => {
  expect(cleanTitle(text)).toBe('Folding with Two Hands');
});

test('how many liked a paper, in small letters behind its title, is no part of that', () => {
  expect(cleanTitle('## **Kites on Short Strings** *36 votes*')).toBe('Kites on Short Strings');
  expect(cleanTitle('How Kites Won *12 Votes of Confidence*')).toContain('12 Votes');
});
