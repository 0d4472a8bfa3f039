import { isWrapper } from '../words/wrapper-labels';

/** `<summary>` that names nothing. */
const MORE =
  /^(?:details?|more|show(?: more)?|open|read|view|reveal|unfold|öffnen|abrir|ouvrir|открыть|열기|打开|打開|expand|click(?: to| for)?.{0,20}|详情|详细(?:内容|信息)?|(?:点击)?(?:展开|查看)(?:详情|全文|更多|详细内容)?|더 ?보기|펼치기|자세히(?: 보기)?|詳細(?:を見る)?|続きを読む|開く|(?:mehr )?anzeigen|aufklappen|(?:en )?voir plus|déplier|afficher|ver m[áa]s|mostrar(?: más| mais)?|desplegar|подробнее|показать|развернуть|xem thêm)$/i;
/** What one is to do, before the name of what is then seen. */
const UNFOLD =
  /^(?:(?:点击|點擊|点此|點此)?(?:展开|展開|查看|檢視|阅读|閱讀|看)|(?:click (?:here )?(?:to|for) )?(?:expand|show|view|read|see|open|unfold|reveal)\s(?:the\s)?)\s?/i;
const PICTURES =
  /^(?:\p{Extended_Pictographic}|\ufe0f|[▶▸►▼👉\s])+|(?:\p{Extended_Pictographic}|\ufe0f|\s)+$/gu;

/** Whether what one clicks to unfold a part says no more than that it unfolds, or that a digest does: `展开中文解读`. */
export function isNoLabel(text: string): boolean {
  const words = text.replaceAll('**', '').replace(PICTURES, '').trim();
  if (words === '' || MORE.test(words)) return true;
  const named = words.replace(UNFOLD, '');
  return named !== words && isWrapper(named);
}
