import type { Section } from '../../digest/digest';
import type { SectionKind } from '../../digest/section-kind';
import { nearKindOfLabel } from '../../digest/section-labels';

/** How well a section of each kind says what a paper is about, best first. */
export const RANKS: Record<SectionKind, number> = {
  summary: 100,
  innovations: 66,
  method: 62,
  conclusion: 58,
  results: 57,
  motivation: 56,
  other: 50,
  abstract: 44,
  usage: 30,
  limitations: 20,
  field: 5,
};
/** A text above all labels is a summary that nobody called one. */
const UNLABELLED = 80;
/** A quotation above all labels, before what stands in parts of sentences below labels that nobody knows. */
const QUOTED_ABOVE = 52;
/** What a writer says first, in a sentence below a label of their own, behind what a paper does and before what came of it. */
const OPENING = 60;
/** What came of a paper, or why it was picked, where that is told before all else. */
const TOLD_FIRST = 67;
const OF_PICK =
  /^(?:推荐|推薦|入选|入選|上榜|精选)(?:理由|原因|语|語)$|^(?:why (?:we picked (?:it|this)|this paper)|추천 이유|選んだ理由|推しポイント)$/i;
/** Words of a label above what was wrong before the paper. */
const OF_PROBLEM =
  /问题|問題|解决|解決|为什么|為什麼|为何|痛点|痛點|困境|背景|动机|動機|挑战|挑戰|課題|문제|왜|배경|problem|\bsolves?\b|question|\bwhy\b|\bissue|challenge|\bgap\b|background|context|проблем|почему|зачем|pourquoi|défi|warum|frage|por qué|pregunta|perché|vấn đề/i;
/** Words of a label above what a paper lacks, and of what it has as well: a judgement. */
const OF_FLAWS =
  /不足|局限|缺点|缺點|短板|欠点|단점|weakness|limitation|drawback|\bcons\b|faiblesse|schwäche/i;
const JUDGED_AS = 55;
/** The authors' abstract in the digest's language, below what its publisher sums up in their own words. */
const TRANSLATED = 90;
/** An idea that stands behind what else is told is a part of the paper, and sums up less than a text above all labels. */
const OF_IDEA = /^(?:the idea|l[’']id[ée]e|l[’']idea|la idea|die idee|a ideia|идея)$/i;
const IDEA_BEHIND = 79;
const BRIEF = /一句(?:话|話)|tl;?\s?dr|(?:one|1|single)[- ](?:sentence|line)|한 ?(?:줄|문장)|一言/i;

/** How well the section below the first label says what a paper is about; null where it does so as it would in any place. */
export function rankOfOpening(section: Section, opening: Section | null): number | null {
  if (section !== opening || OF_PROBLEM.test(section.label)) return null;
  return section.kind === 'conclusion' || OF_PICK.test(section.label) ? TOLD_FIRST : OPENING;
}

/** How well a section says what a paper is about; `place` is its own, `labelled` that of the first label. */
export function rankOfSection({ kind, label }: Section, place: number, labelled: number): number {
  if (label === '' && kind === 'other') return place < labelled ? UNLABELLED : RANKS.other;
  if (label === '' && kind === 'abstract' && place === 0) return QUOTED_ABOVE;
  if (kind === 'innovations' && OF_FLAWS.test(label)) return JUDGED_AS;
  return kind === 'summary' ? rankOfSummary(label, place > labelled) : RANKS[kind];
}

function rankOfSummary(label: string, isBehind: boolean): number {
  if (nearKindOfLabel(label) === 'abstract') return TRANSLATED;
  if (isBehind && OF_IDEA.test(label)) return IDEA_BEHIND;
  return RANKS.summary + (BRIEF.test(label) ? 10 : 0);
}
