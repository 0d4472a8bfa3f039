import { isBlank, type Line } from '../../text/line';
import { RULE, SIGNATURE } from '../../words/label-marks';
import { isOnlyLinks } from '../../words/only-links';
import { HASHTAGS } from '../../words/particular-parts';
import { BANNER } from '../heads/head';
import { endsLetter, isSignOff } from '../lines/sign-off';
import { FOOTNOTE, type SurveyedLine } from '../lines/survey';
import { isAround } from '../lines/title-worth';
import type { Ground } from './ground';
import type { Candidate } from './reading';

/** In lines. */
const LONGEST_FOOTER = 12;
/** A line that leads elsewhere in what the file was taken from: `- [Back](./index.md)`. */
const WAY_BACK =
  /^\s*(?:[-*+]\s+)?\[[^\]]{1,80}\]\((?!<?https?:)[^()\s]{1,200}(?:\([^()\s]{0,100}\)[^()\s]{0,200}){0,3}\)\s*$/i;
/** In UTF-16 units: who made a file is told in a line. */
const LONGEST_MADE_BY = 240;
/** Who made the file: a sentence of that alone, since a paper's images may be generated with something, too. */
const MADE_BY = [
  /^(?:(?:this|the) (?:report|digest|page|document|summary|file|newsletter|issue|post|content)s?\b.{0,60} )?(?:auto(?:matically)?[- ])?(?:generated|compiled|curated)(?: automatically)? (?:by|with|at|on|using|from)\b(?!.*, (?:the|a|an|it|its|we|this|these)\b)|^(?:powered|made) (?:by|with)\b[^,]*$/i,
  /^(?:本|此|该|該|这|這)(?:[份个個篇期]{0,2})(?:报告|報告|文档|文檔|文章|页面|頁面|[日周週月晨早][报報]|内容|內容|摘要|总结|總結|简报|簡報|文|页|頁|网页|網頁|\s?issue\s?)[^。，,]{0,10}(?:由.{1,40}(?:生成|產生|产生|整理|编写|編寫|制作|製作|创建|創建|发布|發佈)|(?:自动|自動)(?:生成|產生))|^由.{1,30}(?:自动|自動)(?:生成|產生|整理)/,
  /^(?:本|この)(?:レポート|記事|ページ|文書|ダイジェスト).{0,60}(?:自動|生成)/,
  /^(?:이|본) ?(?:문서|보고서|글|리포트|페이지).{0,60}(?:자동|생성)|^자동 ?(?:생성|으로)/,
  /^dies(?:er|e|es) (?:bericht|dokument|seite|zusammenfassung|text|datei|ausgabe|übersicht)\b.{0,60}(?:automatisch|erstellt|erzeugt|generiert)|^(?:automatisch )?(?:erstellt|generiert) (?:am|mit|von)\b[^,]*$/i,
  /^(?:ce|cette) (?:rapport|document|page|résumé|bulletin|lettre|fichier|texte|synthèse).{0,60}(?:généré|automatiquement)|^généré (?:par|avec|le|automatiquement)\b[^,]*$/i,
  /^(?:est[ea]|quest[oa]) (?:informe|documento|página|resumen|boletín|archivo|relatório|resumo|boletim|arquivo|rapporto|pagina|riassunto|file|report|sintesi)\b.{0,60}(?:generad|gerad|generat|automátic|automatic)|^(?:generad|gerad|generat)[oa] [^,]*$/i,
  /^(?:этот|эта|это|данный) (?:отчёт|отчет|документ|страница|файл|дайджест|обзор|текст).{0,60}(?:автоматически|сгенерирован|создан)|^(?:автоматически )?(?:создано|сгенерировано)[^,]*$/i,
  /^(?:báo cáo|bản tin|tài liệu|trang) (?:này|trên).{0,60}tự động|^(?:được )?tạo tự động/i,
];
/** In UTF-16 units: what notes are called. */
const LONGEST_HEADING = 30;
/** A line all in italics. */
const REMARK = /^\s{0,3}([*_])(?![*_\s])[^*_\n]{10,240}\1\s*$/;
/** Marks around such a line. */
const AROUND = /^[\s*_>#-]{0,8}(?:\p{Extended_Pictographic}\ufe0f?\s*)?/u;

/** Ends the last entry before its last rule, where nothing stands behind that but ways through a site and a line on who made the file, or in italics. */
export function endBeforeFooter(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last) return;
  for (let at = last.end - 1; at > last.head.index && at > last.end - LONGEST_FOOTER; at--) {
    const line = lines[at];
    if (line?.rule) last.end = at;
    const isEnd = last.end === lines.length && REMARK.test(line?.line.text ?? '');
    if (line && !line.blank && !isEnd && !isFooter(line.line.text)) return;
  }
}

/** Ends the last entry before words that only take leave of the readers, with what stands below them. */
export function endBeforeSignOff(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || last.head.row) return;
  last.end = endOfLetter(last, lines);
  const end = last.end;
  for (let at = end - 1; at > last.head.index && at > end - LONGEST_FOOTER; at--) {
    const line = lines[at];
    if (!line || line.blank || line.rule) continue;
    const text = line.line.text.trim();
    if (leadsOut(text)) last.end = at;
    else if (!isFooter(text) && !HASHTAGS.test(text)) return;
  }
}

/** Whether a line takes leave of the readers, or leads elsewhere in what the file was taken from. */
function leadsOut(text: string): boolean {
  return isSignOff(text) || WAY_BACK.test(text);
}

/** Index of the line that ends a letter in an entry; where there is none, behind the entry. */
function endOfLetter({ at, head, end }: Candidate, lines: SurveyedLine[]): number {
  const told = lines.slice(Math.max(at, head.index) + 1, end);
  return told.find(({ line }) => endsLetter(line.text))?.index ?? end;
}

/** Ends the last entry before a heading of its title's level that is none of a digest's sections, stands around papers elsewhere, and in no other entry. */
export function endBeforeRoundUp(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || last.head.rank >= BANNER || last.ids.length === 0) return;
  const roundUp = lines.find(({ index, label }) => {
    if (index <= last.at || index >= last.end || label?.form !== 'heading') return false;
    return label.level <= last.head.rank && label.kind === null && isAround(label.label);
  });
  const words = roundUp?.label?.label;
  const others = lines.filter(({ label }) => label?.form === 'heading' && label.label === words);
  if (roundUp && others.length === 1) last.end = roundUp.index;
}

/** Ends the last entry before the notes of the whole file, which name its papers, and their heading. */
export function endBeforeNotes(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || last.head.row) return;
  const notes = lines.findIndex(
    ({ index, line, naming }) =>
      index > last.at && index < last.end && FOOTNOTE.test(line.text) && naming.own.length > 0,
  );
  if (notes === -1) return;
  const above = lines.slice(last.head.index + 1, notes).findLast(({ blank }) => !blank);
  last.end = above && isNotesHeading(above) ? above.index : notes;
}

/** Whether a line above notes is no text, but what they are called: `References`. */
function isNotesHeading({ line }: SurveyedLine): boolean {
  const text = line.text.trim();
  return text.length <= LONGEST_HEADING && !/[.。!！?？]$/.test(text);
}

/** Ends the only entry that holds a mail's signature, or what stands for one, before it. */
export function endBeforeSignature(entries: Candidate[], { lines }: Ground): void {
  const signed = entries.flatMap((entry) => {
    const at = entry.head.row ? -1 : signatureIn(entry, lines);
    return at === -1 ? [] : [{ entry, at }];
  });
  const [only, ...others] = signed;
  if (only && others.length === 0) only.entry.end = only.at;
}

/** Index of the line above a signature in an entry; -1 where there is none. */
function signatureIn({ head, end }: Candidate, lines: Ground['lines']): number {
  for (let at = head.index + 1; at < end; at++)
    if (SIGNATURE.test(lines[at]?.line.text ?? '')) return at;
  return -1;
}

/** Whether a line only leads about, or says who made the file. */
export function isFooter(text: string): boolean {
  return WAY_BACK.test(text) || isMadeBy(text) || isOnlyLinks(text);
}

/** Whether a line says who made the file, and nothing else. */
function isMadeBy(text: string): boolean {
  const said = text.replace(AROUND, '');
  return said.length <= LONGEST_MADE_BY && MADE_BY.some((made) => made.test(said));
}

/** A file about one paper without what stands behind its last rule, where that says nothing of the paper. */
export function withoutFooter(lines: Line[]): Line[] {
  for (let at = lines.length - 1; at > 0 && at > lines.length - LONGEST_FOOTER; at--) {
    const line = lines[at];
    if (!line || line.fenced) return lines;
    if (RULE.test(line.text)) return lines.slice(0, at);
    if (!isBlank(line) && !isFooter(line.text) && !isSignOff(line.text)) return lines;
  }
  return lines;
}
