import { countScripts } from './count-scripts';
import { scriptLanguage } from './other-scripts';
import { languageWithin, latinLanguage } from './written-language';

const TRADITIONAL =
  '們這個來時說國為學實現過對開發經進動數據訓練應領論獻習處語義標準測試評圖視頻結種與優網絡統無構關鍵務員單體導還後給讓從務號類證識資環場應該寫負載損擴饋態達維啟勢權據邏輯碼檔決聲點線圍構築範條創減顯補轉換連結線雜體驗證錯誤確認據將帶長專業終選擇輸設計隨機劃夠僅準則廣義邊緣圖層簡單樣總結讀間題';
const SIMPLIFIED =
  '们这个来时说国为学实现过对开发经进动数据训练应领论献习处语义标准测试评图视频结种与优网络统无构关键务员单体导还后给让从务号类证识资环场应该写负载损扩馈态达维启势权据逻辑码档决声点线围构筑范条创减显补转换连结线杂体验证错误确认据将带长专业终选择输设计随机划够仅准则广义边缘图层简单样总结读间题';
/** By code unit: 1 for a letter that only Traditional Chinese has, -1 for one of Simplified; what both share tells nothing. */
const SCRIPT = new Int8Array(0x10000);
for (const letter of TRADITIONAL)
  if (!SIMPLIFIED.includes(letter)) SCRIPT[letter.charCodeAt(0)] = 1;
for (const letter of SIMPLIFIED)
  if (!TRADITIONAL.includes(letter)) SCRIPT[letter.charCodeAt(0)] = -1;

/** What is enough to tell a language from: more text only costs time. */
const SAMPLE = 4000;
/** A text is in a script of East Asia that has more letters than this share of its Latin words. */
const LEAST_OF_WORDS = 0.6;

/**
 * The language of a digest's text as a BCP 47 tag: `zh` (Simplified), `zh-Hant`, `ja`, `ko`, and by script,
 * letters and frequent words some forty others, else `en`.
 * Counts scripts; Latin words within Chinese text (model names, data sets) don't make it English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const { han, kana, hangul, latinWords: words } = countScripts(sample);
  if (kana > 0.1 * (han + kana) && han + kana > LEAST_OF_WORDS * words) return 'ja';
  if (hangul > han && hangul > LEAST_OF_WORDS * words) return 'ko';
  if (han > LEAST_OF_WORDS * words) return isTraditional(sample) ? 'zh-Hant' : 'zh';
  const vietnamese = sample.match(/[ơưƠƯ\u1ea0-\u1ef9]/g)?.length ?? 0;
  if (vietnamese > 0.2 * words) return 'vi';
  const script = scriptLanguage(sample, words);
  return script === null ? latinLanguage(sample) : languageWithin(script, sample);
}

function isTraditional(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += SCRIPT[text.charCodeAt(at)] ?? 0;
  return balance > 0;
}
