import { remembered } from '../../../digest/remembered';
import { kindOfLabel } from '../../../digest/section-labels';
import { isBibliography, isReferences } from '../../words/bibliography-labels';
import { isLinkWord, isNames, isShortName } from '../../words/clean-title';
import { isOfReports, isReportName } from '../../words/report-name';
import { hasCjk, widthOf } from '../../words/scripts';
import { findDay } from './report-header';

/** `机器人 (3)`, `Agents (5 papers)` */
const COUNTED = /[（(]\s?\d{1,3}\s?(?:papers?|篇|本|건|편|items?)?\s?[)）]$/i;
/** What any paper's report may be called. */
const GENERIC =
  /^(?:论文|論文|研究|深度|分析|解读|解讀|解析|重点|重點|精选|精選|报告|報告|总结|總結|笔记|筆記)+$/;
/** What stands around the papers of a report, and is about none. */
const AROUND =
  /^(?:(?:today['’]s |daily |weekly )?(?:papers?|highlights?|picks?|overview|trends?|news|digest|contents|index|introduction|intro|summary|stats|statistics|topics?|articles?|resources)|(?:closing|final|last) (?:words?|thoughts?|remarks?)|wrap[- ]?up|in closing|paper of the day|pick of the day|table of contents|(?:today['’]s )?trends?(?: today)?|one more thing|also (?:noteworthy|worth (?:a look|reading)|notable)|(?:other|more|further) papers?|(?:honou?rable|quick) mentions?|quick (?:hits|takes|links)|(?:其他|其它|更多|另外)(?:的?(?:论文|工作|研究|文章))|简讯|快讯|see you tomorrow|今日(?:看点|论文|概览|总结|推荐|趋势|趨勢|要闻|速览|热点)|每日论文|论文(?:列表|速览|日报|精选|汇总)|导语|导读|前言|写在前面|写在最后|结语|小结|尾声|后记|总览|概览|目录|(?:整体|總體|总体|整體)?(?:趋势|趨勢)(?:观察|分析|总览|總覽)?|本期(?:看点|概览|总结)|編輯的話|編後記|結語|オススメ|ハイライト|今週のまとめ|하이라이트|今日亮点|本期亮点|今日要点|faits marquants|points forts|à retenir|l[’']essentiel|en bref|höhepunkte|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice|sumário|indice|in evidenza|điểm nhấn|öne çıkanlar|目次|まとめ|はじめに|おわりに|本日の(?:論文|注目|傾向)|全体の傾向|(?:오늘의|전체) (?:논문|추천|동향)|마무리|들어가며|맺음말|목차|개요|conclusión|para terminar|introducción|tendencias(?: del día)?|destacados|mot de la fin|pour finir|tendances(?: du jour)?|à la une|schlusswort|zum schluss|überblick|trends(?: des tages)?|highlights|introdução|para terminar|destaques|lời kết|xu hướng|заключение|тренды|главное)$/i;
const NUMBERED_PICK =
  /^(?:今日|本日|每日|今天|本周|本期|today['’]?s|daily|오늘의|本日の)?\s?(?:推荐|推薦|论文|論文|分享|荐读|paper|pick|recommendation|추천|논문|オススメ|おすすめ|一本|item|entry|article|message|eintrag|beitrag|artikel|entrada|artículo|artigo|articolo|nota|выпуск|статья)s?\s?(?:#|no\.?|第|之|:)?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[篇个本]?$/i;
const CATEGORY = /^(?:[a-z-]{2,10}\.[A-Z]{2}(?:[\s,/&|]+)?)+$/;

/** `A Title (2026-01-20)` */
const DATED = /^(.{8,300}?)\s?[（(]\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[)）]$/;
/** In letters of half a Chinese one's width: shorter words before a day are a group's, or a report's. */
const LEAST_DATED = 16;

/** Words of this worth are rather a title than a label. */
export const LIKELY_TITLE = 0.65;
/** Words of this worth stand above several papers, or above any. */
export const GROUP_WORDS = 0.1;

/** What a publisher gives a paper, behind what for: `Usefulness: 4.5/5`. */
const RATING =
  /^[^:：]{1,30}[:：]\s?\d{1,2}(?:\.\d{1,2})?\s?(?:\/\s?\d{1,3}|分|점|点|%|points?|stars?)?$/iu;

/** How likely words are a paper's title, 0 to 1: neither a label, nor a day, a name, a category, a whole sentence. */
export const titleWorth = remembered((title): number => {
  const text = title.replace(/[*_`]/g, '').trim();
  if (text === '' || isShortName(text) || kindOfLabel(text) !== null) return 0.3;
  if (isOfNone(text)) return 0;
  if (isOfSeveral(text) || isDay(text)) return GROUP_WORDS;
  if (isNames(text)) return 0.3;
  if (text.length > 220) return 0.4;
  if (/[。.；;]$/.test(text)) return 0.6;
  const words = hasCjk(text) ? cjkWords(text) : text.split(/\s+/).length;
  return words <= 2 ? 0.7 : words <= 3 ? 0.85 : 1;
});

/** Whether words are what a report is called, or a part of one: papers stand below them. */
export function isOfReport(title: string): boolean {
  return isReportName(title) || titleWorth(title) <= GROUP_WORDS;
}

/** Whether words stand around the papers of a report, also where a section of a paper may have them. */
export function isAround(title: string): boolean {
  return AROUND.test(title.replace(/[*_`]/g, '').trim());
}

/** Whether words may be a title's: no group's, and not what stands around the papers of a report. */
export function mayBeTitle(title: string): boolean {
  return titleWorth(title) > GROUP_WORDS && !isAround(title);
}

/** Whether words only say which of several papers follows: `今日推荐 1`, `Paper 2`. */
export function isNumberedPick(text: string): boolean {
  return NUMBERED_PICK.test(text);
}

/** How many words a Chinese or Japanese text has: of two letters mostly, or of five that write a foreign one. */
function cjkWords(text: string): number {
  const foreign = text.replace(/[^\p{Script=Katakana}ー]/gu, '').length;
  return (text.length - foreign) / 2 + foreign / 5;
}

/** Whether words say what stands beside them, and name nothing themselves. */
function isOfNone(text: string): boolean {
  return (
    isBibliography(text) ||
    isReferences(text) ||
    (isLinkWord(text) && !hasCjk(text)) ||
    CATEGORY.test(text) ||
    RATING.test(text)
  );
}

/** Whether words stand above several papers, or above any. */
function isOfSeveral(text: string): boolean {
  return COUNTED.test(text) || isNumberedPick(text) || AROUND.test(text) || GENERIC.test(text);
}

/** Whether words are a day, and little beside it, but for a title that has its day in brackets behind it. */
function isDay(text: string): boolean {
  if (findDay(text) === null || text.replace(/[\d\s\p{P}]/gu, '').length >= 24) return false;
  const dated = DATED.exec(text)?.[1] ?? '';
  return widthOf(dated) < LEAST_DATED || isOfReports(dated) || isOfSeveral(dated);
}
