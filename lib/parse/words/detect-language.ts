import { countScripts } from './count-scripts';

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

/** Frequent words of languages in Latin letters; those that two share count for both. */
const FREQUENT: Record<string, string> = {
  en: 'the of and to in is are we that with for a an on by from it its as this which their than be',
  de: 'in an es der die das und ist sind mit ein eine einen für auf den dem von nicht zu im werden wird auch nach bei durch über als sich',
  fr: 'le la les des du un une est sont et dans pour avec sur que qui par en au aux ce cette plus ne pas de grâce',
  es: 'el la los las un una es son y en con que por para se del al de más su sin como este esta lo',
  pt: 'o os as um uma é são e em com que por para se do da dos das no na ao mais de sem como não',
  it: 'il lo la i gli le un una è sono e in con che per si del della dei delle nel di più da al',
};
const LANGUAGES_OF = new Map<string, string[]>();
for (const [lang, words] of Object.entries(FREQUENT))
  for (const word of words.split(' '))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), lang]);
/** Of all words, so many are frequent ones where a text is in that language. */
const LEAST_FREQUENT = 0.15;

/** What is enough to tell a language from: more text only costs time. */
const SAMPLE = 4000;

/**
 * The language of a digest's text as a BCP 47 tag: `zh` (Simplified), `zh-Hant`, `ja`, `ko`, `vi`, `ru`,
 * `de`, `fr`, `es`, `pt`, `it`, else `en`.
 * Counts scripts; Latin words within Chinese text (model names, data sets) don't make it English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const { han, kana, hangul, latinWords: words } = countScripts(sample);
  if (kana > 0.1 * (han + kana) && kana > 0.5 * words) return 'ja';
  if (hangul > han && hangul > words) return 'ko';
  if (han > 0.6 * words) return isTraditional(sample) ? 'zh-Hant' : 'zh';
  const vietnamese = sample.match(/[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g)?.length ?? 0;
  if (vietnamese > 0.2 * words) return 'vi';
  const cyrillic = sample.match(/[а-яё]+/gi)?.length ?? 0;
  return cyrillic > words ? 'ru' : latinLanguage(sample);
}

/** The language whose frequent words a text has the most of; `en` where no other has enough. */
function latinLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words)
    for (const lang of LANGUAGES_OF.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [best, count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return best &&
    count >= 3 &&
    count > 1.5 * (counts.get('en') ?? 0) &&
    count >= LEAST_FREQUENT * words.length
    ? best
    : 'en';
}

function isTraditional(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += SCRIPT[text.charCodeAt(at)] ?? 0;
  return balance > 0;
}
