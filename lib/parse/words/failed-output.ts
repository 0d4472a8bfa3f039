import { countScripts } from './count-scripts';

/**
 * What machines write instead of a digest when they fail: errors, refusals, time-outs, placeholders.
 * All were seen in files that people publish.
 */
const FAILURES = [
  /\b(?:api )?(?:quota|rate limit)s? (?:exceeded|reached)/i,
  /配额(?:限制|已用完|不足)|请求(?:超时|失败)|无数据|\[超时\]|(?:翻译|生成|总结|摘要)(?:失败|出错)|处理失败/,
  /오류[가는]? ?발생|번역 실패|실패했습니다/,
  /(?:翻訳|要約|生成)(?:エラー|に失敗)/,
  /^(?:error|exception|traceback|failed|timeout|timed out)\b.{0,3}[:：]/i,
  /\bfallback mode\b/i,
  /(?:[无無]法|不能)(?:直接)?(?:访问|訪問|存取|打开|開啟|读取|讀取|查看|下载|下載)(?:您|你|该|該|此|这|這|上[传傳]|提供|外部|链接|連結|文件|檔案|论文|論文|PDF)/i,
  /我(?:目前|暂时|暫時)?[无無]法(?:直接)?(?:访问|訪問|存取|打开|開啟|读取|讀取|查看)/,
  /[请請](?:您)?(?:提供|上[传傳]|粘[贴貼]|貼上)(?:论文|論文|文件|檔案|PDF|全文|摘要)/,
  /\b(?:i|we)(?:'m| am)? (?:sorry|unable|cannot|can't|can not|do not have|don't have)\b.{0,80}\b(?:access|open|read|view|browse|content|file|pdf|paper|url)/i,
  /\bas an ai (?:language )?(?:model|assistant)\b|作[为為](?:一[个個]|一名)?\s?(?:ai|人工智[能慧])/i,
];

/** What a digest may speak of in passing, and what a failed machine leaves as all it has to say. */
const SHORT_FAILURES = [
  /稍[后後](?:再试|再試|重试|重試)|\btry again later\b/i,
  /(?:翻[译譯]|生成|[总總][结結]|摘要|[请請]求|[调調]用|呼叫|[处處]理|解析|[获獲]取|取得|下[载載]|[产產]生|分析)(?:失[败敗]|出[错錯]|超[时時]|逾時|[异異]常)(?!案例|原因|模式|样本|轨迹|率|的)/,
  /^[^\p{L}]{0,4}[无無]法(?:生成|[产產]生|取得|[获獲]取|[访訪][问問]|存取|解析|提供|[总總][结結])/u,
  /(?:번역|요약|생성|분석|요청).{0,4} ?(?:실패|오류)|시간 ?초과/,
  /(?:翻訳|要約|生成|取得|解析|処理).{0,6}(?:エラー|失敗)|タイムアウト|^エラー/,
  /(?:lỗi|không thể) (?:khi )?(?:tạo|dịch|tóm tắt|truy cập|xử lý|kết nối)|quá thời gian/i,
  /(?:erreur|échec) (?:lors )?d|impossible d['’]|fehler (?:bei|beim)|konnte nicht|error al |no (?:puedo|se pudo) |ошибка|не удалось/i,
  /^\P{L}{0,4}(?:\w{1,20}error|error|exception|traceback|failed|failure|timeout|timed out|(?:failed|unable) to|(?:could not|couldn't|cannot|can't) (?:be )?\w+(?:e|ed|se|ct|ad|ch|ss|te|ve|ze))\b/iu,
  /\b(?:summary|translation|analysis|generation|request|call|extraction)(?: generation)? (?:failed|timed out|unavailable|not available)\b/i,
  /\b(?:429|50[0234])\b.{0,6}(?:too many|internal|bad gateway|service|gateway)/i,
];
/** In Latin letters; Chinese, Japanese and Korean ones count twice. */
const LONGEST_SHORT = 120;

const PLACEHOLDER =
  /^(?:n\/?a|none|null|nan|nil|todo|tbd|undefined|unknown|not (?:available|provided|specified|reported)|无|暂无|暫無|未知|没有|空|없음|なし|該当なし|特になし|không có|(?:暂无|暫無|没有|尚无|無)(?:摘要|总结|總結|数据|內容|内容|信息|翻译)|(?:no|empty) (?:response|summary|abstract|content|data|translation)(?: (?:available|found|provided|yet))?|原文未(?:明确)?(?:报告|说明)|摘要未[^。]{0,20}(?:说明|结论)[^。]{0,20}|-+|…+|\.{3,})[。.!]?$/i;

/** Only the start is judged: a digest may well speak of errors further down. */
const JUDGED = 240;

/** Whether a text is what a failed machine left, not what it had to say. */
export function isFailedOutput(text: string): boolean {
  const start = text.trim().slice(0, JUDGED);
  const { han, kana, hangul } = countScripts(start);
  const width = start.length + han + kana + hangul;
  const failures = width > LONGEST_SHORT ? FAILURES : [...FAILURES, ...SHORT_FAILURES];
  return isPlaceholder(start) || failures.some((failure) => failure.test(start));
}

/** Whether a text only holds the place of one. */
function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_SHORT) return false;
  const words = text.replace(/^[([（【<*_\s]+|[)\]）】>*_\s]+$/g, '');
  return text === '' || (words.length <= 60 && PLACEHOLDER.test(words));
}
