import { withPlainNumber } from '../../words/number-mark';

const ORDINAL =
  /^(?:[*_>\s#[【(（]|\p{Extended_Pictographic}|\ufe0f)*(?:第\s?|no\.?\s?|paper\s?#?|论文\s?|論文\s?|논문\s?|bài\s|(?:art[ií]cul?o|articolo|artigo|article|artikel|статья)\s)?(\d{1,3})(?!\d)\s?(?:[.)、）\]】:：·|/]|\ufe0f?\u20e3|篇|\p{Script=Han}{1,2}目[.:：、]|번째|\s|$)/iu;

/** Numbers in circles, 1 first. */
const CIRCLED = ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', '❶❷❸❹❺❻❼❽❾❿', '➀➁➂➃➄➅➆➇➈➉', '➊➋➌➍➎➏➐➑➒➓'];

/** The number that a title's line begins with, `3.`, `③`, `[3]`, `Paper 3:`, `第 3 篇`, `3本目：`; null where there is none. */
export function ordinalOf(text: string): number | null {
  const circled = CIRCLED.find((row) => row.includes(text.charAt(0)));
  if (circled && text !== '') return circled.indexOf(text.charAt(0)) + 1;
  const [, digits] = ORDINAL.exec(withPlainNumber(text.slice(0, 40))) ?? [];
  return digits === undefined ? null : Number(digits);
}
