/** How often a report comes, or that it is one. */
const REPORT =
  /\b(?:daily|weekly|today|of the (?:day|week)|digest|newsletter|round-?up|report)\b|每[日天周週]|[日周週早晚][报報刊]|速[览覽]|精[选選]|今日|本[日周週]|ダイジェスト|まとめ|오늘의|데일리|다이제스트|täglich|wöchentlich|du jour|del día|do dia|del giorno|дня|ежедневн|hôm nay|hằng ngày/iu;
/** What it is of. */
const PAPERS =
  /\b(?:papers?|arxiv|hugging ?face|research)\b|论文|論文|논문|artikel|papiere|articles?\b|artículos|artigos|articoli|стат[ьеи]|bài báo/iu;
const LONGEST = 60;

/** Whether words are what a report of several papers is called: `AI 论文精选`, `Daily Paper Digest`. */
export function isReportName(title: string): boolean {
  return title.length <= LONGEST && REPORT.test(title) && PAPERS.test(title);
}

/** Whether words say how often something comes, or that it is a report, of whatever: `机器人日报`. */
export function isOfReports(words: string): boolean {
  return words.length <= LONGEST && REPORT.test(words);
}
