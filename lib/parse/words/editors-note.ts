/** What an editor's remark opens with, behind marks of emphasis, quotation and lists. */
const EDITORS =
  /^[\s*_>#~—–\-=【[「“"(（]{0,12}(?:(?:a )?(?:note|word) from the editors?|editors?(?:['’]s?)? ?(?:note|remark|comment)?|ed\.|编者(?:按|注)|編者(?:按|註|注)|编辑(?:按|注|说明)|小编(?:按|注|说|有话说)|編集(?:部より|後記|注)|編集者(?:より|注)|편집자 ?주|note de la rédaction|anm\. d\. red\.)[\s*_]{0,3}[:：]/iu;

/** Whether a paragraph says that it is the editor's, who has written all of the report: `编者按：…`. */
export function isEditorsNote(text: string): boolean {
  return EDITORS.test(text);
}
