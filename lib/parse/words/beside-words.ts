/** What stands beside a paper: its code, its page. */
const BESIDE =
  /^(?:(?:source |official )?code(?: ?base)?|github(?: repo(?:sitory)?)?|repo(?:sitory)?|project(?: ?page)?|home ?page|demo|spaces?|data(?:set)?|models?|weights|video|slides|poster|tweet|thread|(?:开源)?代码|(?:项目)?主页|项目(?:地址|页面)?|演示|数据集?|模型|视频|コード|プロジェクト(?:ページ)?|코드|프로젝트)$/iu;

/** Whether a link's words say that it leads to what a paper's authors publish with it. */
export function isBeside(words: string): boolean {
  return BESIDE.test(words.replace(/^[^\p{L}]+/u, ''));
}
