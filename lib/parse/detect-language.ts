import { countScripts } from './count-scripts';

const TRADITIONAL =
  '們這個來時說國為學實現過對開發經進動數據訓練應領論獻習處語義標準測試評圖視頻結種與優網絡統無構關鍵務員單體導還後給讓從務號類證識資環場應該寫'.split(
    '',
  );
const SIMPLIFIED =
  '们这个来时说国为学实现过对开发经进动数据训练应领论献习处语义标准测试评图视频结种与优网络统无构关键务员单体导还后给让从务号类证识资环场应该写'.split(
    '',
  );
/** Letters that both scripts share tell nothing. */
const ONLY_TRADITIONAL = new Set(TRADITIONAL.filter((letter) => !SIMPLIFIED.includes(letter)));
const ONLY_SIMPLIFIED = new Set(SIMPLIFIED.filter((letter) => !TRADITIONAL.includes(letter)));

/** What is enough to tell a language from: more text only costs time. */
const SAMPLE = 4000;
/** So many more letters of one script than of the other settle it. */
const CLEAR_BALANCE = 12;

/**
 * The language of a digest's text as a BCP 47 tag: `zh` (Simplified), `zh-Hant`, `ja`, `ko`, `vi`, else `en`.
 * Counts scripts; Latin words within Chinese text (model names, data sets) don't make it English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const { han, kana, hangul, latinWords: words } = countScripts(sample);
  if (kana > 0.1 * (han + kana) && kana > 0.5 * words) return 'ja';
  if (hangul > han && hangul > words) return 'ko';
  if (han > 0.6 * words) return isTraditional(sample) ? 'zh-Hant' : 'zh';
  const vietnamese = sample.match(/[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g)?.length ?? 0;
  return vietnamese > 0.2 * words ? 'vi' : 'en';
}

function isTraditional(text: string): boolean {
  let balance = 0;
  for (const letter of text) {
    if (ONLY_TRADITIONAL.has(letter)) balance++;
    else if (ONLY_SIMPLIFIED.has(letter)) balance--;
    if (Math.abs(balance) === CLEAR_BALANCE) break;
  }
  return balance > 0;
}
