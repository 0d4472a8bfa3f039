/** Where a line stands: at the head of a paragraph, at its end, on a text's first line. */
interface Position {
  heads: boolean;
  ends: boolean;
  first: boolean;
}

const LONGEST = 240;
/** Of what it says before its answer, so much tells that one follows. */
const LONGEST_LEAD = 80;

/** How an assistant says yes. */
const YES =
  /^(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|alright|great|no problem|got it|gladly|好的|当然(?:可以)?|當然(?:可以)?|没问题|沒問題|可以的|明白了?|收到|もちろん(?:です)?|はい|承知(?:しました|いたしました)|わかりました|물론(?:입니다|이죠|이에요)?|네|알겠습니다|claro|por supuesto|bien sûr|natürlich|gerne|конечно)(?:[,!.:，！。：、~～—-]|\s*$)/i;
/** How it says that the answer follows. */
const FOLLOWS =
  /\b(?:here(?:'s|’s| is| are)|below (?:is|are)|the following is|following is|i(?:'ve|’ve| have) (?:summari[sz]ed|written|prepared|created|translated)|i(?:'ll|’ll| will) (?:summari[sz]e|provide|give))\b|以下(?:是|为|為)|下面是|这是|這是|以下に|次のとおり|다음은|아래는|(?:aquí (?:está|tienes)|voici|hier ist|вот)\b/i;
/** And of what kind it is. */
const ANSWER =
  /summar|digest|overview|translation|translated|analysis|breakdown|explanation|review|write-?up|json|markdown|总结|總結|摘要|概述|概要|解读|解讀|翻译|翻譯|分析|速览|速覽|介绍|介紹|报告|報告|要約|まとめ|翻訳|解説|요약|번역|분석|정리|resumen|traducción|résumé|traduction|zusammenfassung|übersetzung|обзор|перевод/i;
const LEADS_IN = /[:：]\s*(?:\*\*)?\s*$/;
/** How it takes its leave. */
const LEAVE =
  /^(?:let me know (?:if|whether)|feel free to|i hope (?:this|that)|hope this helps|would you like me to|do you want me to|is there anything else|please let me know|if you(?:'d| would)? (?:like|need|want|have).{0,80}(?:let me know|feel free|just ask)|如果?(?:你|您)?(?:还|還)?(?:需要|想|有).{0,60}(?:告诉我|告訴我|告知|随时|隨時|提问|提問)|希望(?:这|這|以上|对|對).{0,40}(?:帮助|幫助)|需要我.{0,60}[吗嗎][？?]|ご不明な点|他に(?:ご質問|何か)|더 (?:궁금|필요)|도움이 되)/i;

/**
 * Whether a line is what an assistant says around its answer, not part of it: "Sure! Here is a summary of
 * the paper:". It must say that an answer follows, or be nothing but a yes or a farewell; a lead-in to a list
 * ("The results are as follows:") is none.
 */
export function isPreamble(line: string, { heads, ends, first }: Position): boolean {
  const text = line.trim().replace(/^[>*_#\s]{1,8}|[*_\s]{1,6}$/g, '');
  if (!heads || text.length > LONGEST || text === '') return false;
  if (ends && LEAVE.test(text)) return true;
  const [yes] = YES.exec(text) ?? [];
  if (yes === undefined) return (first || ends) && LEADS_IN.test(text) && announcesAnswer(text);
  const rest = text.slice(yes.length).trim();
  if (rest === '') return ends && /[!.！。~]$/.test(text);
  return LEADS_IN.test(rest) && (FOLLOWS.test(rest.slice(0, LONGEST_LEAD)) || ANSWER.test(rest));
}

/** Whether a text says that an answer follows: "Here are the results of the analysis:" leads in to results. */
function announcesAnswer(text: string): boolean {
  const [said] = FOLLOWS.exec(text.slice(0, LONGEST_LEAD)) ?? [];
  if (said === undefined) return false;
  const [what = ''] = text.slice(text.indexOf(said) + said.length).split(/\bof\b/i);
  return ANSWER.test(what);
}
