/** `<summary>` that names nothing. */
const MORE =
  /^(?:details?|more|show(?: more)?|expand|click(?: to| for)?.{0,20}|详情|详细(?:内容|信息)?|(?:点击)?(?:展开|查看)(?:详情|全文|更多|详细内容)?|더 ?보기|자세히(?: 보기)?|詳細(?:を見る)?)$/i;

/** Whether what one clicks to unfold a part says no more than that it unfolds. */
export function isNoLabel(text: string): boolean {
  return text === '' || MORE.test(text.replaceAll('**', '').trim());
}
