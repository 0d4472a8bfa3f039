/** `发布于 arXiv，2601.00001，作者来自三所大学。` */
const APPEARANCE =
  /^(?:(?:论文|論文|本文|该文)?已?(?:发布|发表|發表|發佈|上传|公开|刊登)(?:于|於|在)\s?arxiv|(?:published|posted|available|out|appeared) (?:on|in|at) arxiv)[^。]{4,80}[。.]?$/i;

/** Whether a line is a sentence of where a paper appeared, and perhaps of who wrote it, that tells nothing else. */
export function isAppearance(text: string): boolean {
  return text.length <= 120 && APPEARANCE.test(text.trim());
}
