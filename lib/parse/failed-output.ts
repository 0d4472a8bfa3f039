/**
 * What machines write instead of a digest when they fail: errors, refusals, time-outs, placeholders.
 * All were seen in files that people publish.
 */
const FAILURES = [
  /\b(?:api )?(?:quota|rate limit)s? (?:exceeded|reached)/i,
  /配额(?:限制|已用完|不足)|请求(?:超时|失败)|无数据|\[超时\]|(?:翻译|生成|总结|摘要)(?:失败|出错)|处理失败/,
  /오류 발생|번역 실패|실패했습니다/,
  /(?:翻訳|要約|生成)(?:エラー|に失敗)/,
  /^(?:error|exception|traceback|failed|timeout|timed out)\b.{0,3}[:：]/i,
  /\bfallback mode\b/i,
  /(?:由于)?我?(?:无法|不能)(?:直接)?(?:访问|打开|读取|查看|下载)(?:您|你|该|此|这|上传|提供|链接|文件|论文|PDF)/i,
  /请(?:您)?(?:提供|上传|粘贴)(?:论文|文件|PDF|全文|摘要)/,
  /\b(?:i|we)(?:'m| am)? (?:sorry|unable|cannot|can't|can not|do not have|don't have)\b.{0,80}\b(?:access|open|read|view|browse|content|file|pdf|paper|url)/i,
  /\bas an ai (?:language )?model\b/i,
];

const PLACEHOLDER =
  /^(?:n\/?a|none|null|nan|nil|todo|tbd|undefined|unknown|not (?:available|provided|specified|reported)|无|暂无|未知|没有|空|없음|なし|原文未(?:明确)?(?:报告|说明)|摘要未[^。]{0,20}(?:说明|结论)[^。]{0,20}|-+|…+|\.{3,})[。.!]?$/i;

/** Only the start is judged: a digest may well speak of errors further down. */
const JUDGED = 240;

/** Whether a text is what a failed machine left, not what it had to say. */
export function isFailedOutput(text: string): boolean {
  const start = text.trim().slice(0, JUDGED);
  return isPlaceholder(start) || FAILURES.some((failure) => failure.test(start));
}

/** Whether a text only holds the place of one. */
function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (trimmed.length <= 60 && PLACEHOLDER.test(trimmed));
}
