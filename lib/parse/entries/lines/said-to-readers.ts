import { isSignOff } from './sign-off';

/** In UTF-16 units: what is said to readers is told by how it begins. */
const LONGEST_OPENING = 160;
/** Marks before the words: of emphasis, quotation, lists; pictures; small print. */
const BEFORE =
  /^(?:[\s*_>#~—–\-=【[「“"(（:：]|<\/?(?:sub|sup|small|i|em|b|strong|p|font|center)\b[^<>]{0,80}>|\p{Extended_Pictographic}|\ufe0f){1,24}/u;

/** What comes next time, by its first words. */
const NEXT_TIME =
  /^(?:next (?:session|meeting|issue|edition|week|time)\b\s?[:：,]?|prochaine? (?:séance|numéro|réunion|édition|semaine)|nächste[rs]? (?:sitzung|ausgabe|woche|treffen|termin)|próxim[ao] (?:sesión|sessão|edición|edição|número|semana|reunión|reunião)|следующ(?:ий|ая|ее) (?:выпуск|встреча|заседание|семинар)|下(?:次|期|周)(?:组会|分享|预告|再|见)|下期|下一期|明日预告|次回(?:は|の|予定|予告|[:：])|다음 (?:모임|세미나|호|주)|kỳ sau|số tới)/iu;
/** A few words, a colon and a link: a title may begin as well, `Next Time-Steps First: A Study`. */
const BEFORE_LINK = /^[^[\]:：]{0,40}[:：]\*{0,2}\s?\[/;
/** What is asked of readers or offered to them, by its first words. */
const ASKED = [
  // What a model that one talks to offers to do next.
  /^(?:would you like|do you want|want me to|shall i|should i|let me know|feel free to|if you(?:['’]d| would)? (?:like|want|need|prefer)\b|i can (?:also|next|turn|make|draft|expand|help)\b|which (?:one|of these) (?:would|should|do))/i,
  /^(?:如果?(?:你|您|有|还|需|方便|想)|若(?:你|您|需|有|想)|需要的话)[^。]{0,60}(?:我(?:可以|能|再|也|来)|告诉我|告知|随时|留言|联系)/,
  /^(?:你|您)?(?:想|要不要|是否|需要我|希望我)[^。]{0,40}[?？]\s*$/,
  /^(?:möchtest du|möchten sie|soll ich|souhaitez-vous|voulez-vous|si vous (?:voulez|souhaitez)|¿(?:quieres|te gustaría|quiere que|prefieres)|si quieres|quer que eu|se quiser|хотите|если хотите|bạn (?:có )?muốn|원하시면|필요하시면|ご希望|必要(?:であれば|でしたら))/iu,
  // What the writer asks for.
  /^(?:tip jar\b|donat(?:e|ions?)\b|you can support|support (?:us|me|this|our)\b|buy me a|please (?:star|share|rate|subscribe|follow|consider)|if you (?:found|find|enjoy|liked?) |reply to this|sponsored by\b|brought to you by\b|together with\b|we(?:['’]re| are) hiring|si te (?:sirvió|gustó|ha gustado)|si ça vous|wenn (?:dir|ihnen|euch) |wir stellen ein|bewirb dich|nous recrutons|estamos contratando|если (?:вам )?(?:понравилось|было полезно)|se (?:você )?gostou|nếu (?:bạn )?thấy)/iu,
  /^(?:(?:觉得|如果|要是)?.{0,12}(?:有用|不错|有帮助|喜欢).{0,8}(?:点|star|赞|转发|分享|支持)|(?:扫码|微信扫|长按|加入|进).{0,10}(?:关注|交流|群|二维码)|赞助|打赏|投稿|合作请|商务合作)/iu,
  // What was put below a text later.
  /^(?:edit(?:ed)?|update|upd)(?:\s?\d{1,2})?\s?[*_]{0,3}[:：]/i,
  // What the readers are asked to do, or to say.
  /^(?:(?:is|are) (?:a |any )?(?:paper|article)s? missing\b|(?:did|have) (?:we|i) miss(?:ed)?\b|open an issue\b|send (?:us|me|your)\b|(?:tell|write to) (?:us|me)\b|(?:questions|comments|feedback|suggestions|corrections)(?:[^.]{0,40}\bwelcome\b|\s?[:：→])|which (?:of these|paper|one)\b[^.]{0,60}\?|what do you think\b|you (?:are|['’]re) (?:getting|reading) this (?:mail|email|because))/i,
  /^¿(?:falta (?:algo|alg[uú]n)|echas (?:algo )?(?:de menos|en falta)|conoces (?:otr|alg)|cuál (?:de |es tu)|qué (?:te|os|opinas|opináis) )|^(?:abre una (?:incidencia|issue)|env[ií]a(?:nos|me)|escríbe(?:nos|me)|falta algum|signalez|écrivez|répondez|pour ne plus recevoir|pour (?:se |vous )?désabonner|vous (?:recevez|avez reçu) (?:cette|ce)|recibes este|(?:você )?recebe(?:u)? est[ea]|fehlt (?:hier )?(?:etwas|was|eine? (?:paper|artikel|arbeit))\b[^.]{0,20}\?|(?:du erhältst|sie erhalten) diese|hinweise an|вы получ(?:или|аете) эт|пишите|чтобы отписаться|góp ý|ご(?:意見|感想|質問|要望)|このメール|配信停止|이 메일|의견은)/iu,
  /^(?:您|你)(?:之所以)?收到(?:此|这|本|该)|^(?:想要|需要|求).{0,20}的?(?:宝子|姐妹|朋友|同学|小伙伴|家人|读者)|^.{0,40}评论区(?:扣|见|告诉|留言|聊|说|等)|^(?:今天|本期|这期|以上|这)?.{0,6}(?:哪一?[篇本期]|你们?(?:最|觉得|怎么看)).{0,24}[?？]|^往期(?:推荐|精彩|回顾)|^(?:微信|读者|听友|交流).{0,4}群\s?[:：]/,
  NEXT_TIME,
  /^(?:برعاية|لإلغاء|للاشتراك|العدد القادم)/u,
];
/** What is said of the file, or of all its papers. */
const OF_ALL = [
  // Above the message that a mail answers.
  /^(?:on|am|le|el|em|il) .{6,100} (?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto)\s?:\s*$/i,
  // What a typesetter puts below the text.
  /^\.\. (?:footer::|rubric:: (?:footnotes|references|notes)|\[#?\w{0,20}\] )/i,
  /^(?:另外|最后|顺便|顺带|对了|ps|p\.s\.)?[，,：:\s]{0,2}(?:跪|在线|诚|同)?求(?:一[篇个]|推荐|链接|原文|助|问)|^[^。]{0,60}(?:谁有|谁知道|有没有人|有人(?:知道|有|读过|看过))[^。]{0,24}[?？]\s*$/iu,
  // What holds for the file as a whole.
  /^(?:以上(?:内容|信息|总结|摘要|解读|论文|均|皆|[。，,]|[两三四五六七八九十\d]+篇)|以上\s*$|(?:本|该)(?:回答|仓库|项目|站|页面|公众号|号|专栏|频道|简报|日报|周报)|(?:内容|摘要|总结|解读)(?:均?由|仅供)|仅供(?:学习|参考)|免责声明|版权声明|更正|勘误|(?:编辑|发布)于\s?\d)/,
  /^(?:disclaimer|errat(?:um|a)\b|corrections?\s?[:：]|© ?\d|copyright\b|all rights reserved|built with\b|footnotes?\s*[:：]?\s*$|(?:these|all) summaries (?:are|were)\b|summaries (?:are|were) (?:written|generated|produced|made)\b)/i,
  /^(?:haftungsausschluss|berichtigung|avertissement|aviso|descargo|поправка|отказ от ответственности|免責|訂正|要約は|本(?:サイト|要約|まとめ)|정정|면책|문의\s?[:：])/iu,
  /^[今本昨][日天周期次](?:整体|总体|共同|全局)?(?:小结|总结|主线|趋势)\s?[*_]{0,2}[:：]|^(?:这|上述|本[期周次日]|今[天日])(?:[两三四五六七八九十\d]{1,3}|几)篇/,
  /^(?:overall (?:pattern|theme|trend|picture)s?|common (?:thread|theme)s?|the (?:common|bigger) (?:thread|theme|picture)|big(?:ger)? picture|(?:all|both) (?:of (?:the|these) )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})?\s?(?:papers|articles|studies|works|picks)\b|(?:across|among) (?:all|these|the) (?:\w{1,10} )?(?:papers|articles|studies)\b|these (?:\w{1,10} )?(?:papers|articles|studies)\b)/i,
];
const SAID = [...ASKED, ...OF_ALL];
/** What stands above an advertisement, and nothing else beside it. */
const ADVERTISEMENT =
  /^(?:pr|ad|ads|advertisement|sponsored|sponsor|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|広告|スポンサー|광고|广告|推广|廣告|赞助|quảng cáo|إعلان)[\s\])）】」*_.。:：]*$/iu;
/** The same before its text, in brackets or before a bar or a colon: `［PR］…`, `广告 ｜ …` */
const TAGGED =
  /^(?:[\s*_>]|\p{Extended_Pictographic}|\ufe0f){0,6}(?:[[［【(（]\s?(?:pr|ads?|advertisement|sponsored|anzeige|werbung|publicité|publicidade?|реклама|広告|광고|广告|推广|廣告|赞助)\s?[\]］】)）]|(?:advertisement|sponsored|anzeige|werbung|publicité|publicidade?|реклама|広告|광고|广告|推广|廣告|quảng cáo)[\s*_]{0,4}[|｜:：·—–])/iu;
/** What stands above what readers, and not the writer, have to say, or above what is no paper. */
const ASIDES =
  /^(?:footer|pied de page|fu(?:ß|ss)zeile|pie de página|rodapé|piè di pagina|页脚|頁尾|フッター|바닥글|comments?|discussion about this (?:post|issue)|footnotes?|(?:about|from) (?:the )?(?:author|sponsor)s?|quick (?:hits|links)|elsewhere|announcements?|any other business|aob|housekeeping|other business|next meeting|in eigener sache|mitteilungen|termine|sonstiges|verschiedenes|divers|annonces|avisos|anuncios|объявления|varios|varie|outros assuntos|разное|其他事项|其它事项|其他事宜|その他|기타|评论(?:区)?|精选留言|脚注|往期推荐|往期精彩(?:回顾)?|scratch(?:[ -]?pad)?|to[ -]?dos?|to[ -]?do list|notes? to (?:my)?self|errands|待办(?:事项)?|待辦(?:事項)?|(?:今日|明日)待[办辦]|杂记|雜記|备忘(?:录)?|備忘錄?|メモ書き|やること|할 일|kommentare|fußnoten|commentaires|notes de bas de page|comentarios|комментарии|сноски|コメント|脚注|人気の記事|関連記事|댓글|각주|인기 글|bình luận|chú thích)$/iu;

/** Words of a label for what all papers of a day have in common. */
const OF_DAY =
  /^(?:(?:今日|本日|本期|本周|本週|今天)(?:的)?(?:总结|小结|總結|小結|趋势|趨勢|观察|觀察|点评|點評|看点|看點|要点|思考|启示)|(?:trends?|takeaways?|themes?|thoughts?|summary|observations?) (?:of|for|from) (?:today|the (?:day|week))|today['’]s (?:trends?|takeaways?|themes?|summary|thoughts?)|本日のまとめ|今日のまとめ|오늘의 (?:정리|요약))$/iu;

/** Whether a paragraph speaks to the readers or of the file as a whole, and of no paper. */
export function isSaidToReaders(text: string): boolean {
  const words = opening(text);
  return isSignOff(words) || SAID.some((said) => said.test(words));
}

/** Whether a paragraph asks the readers for something, offers it, or tells what comes next time. */
export function isAskedOfReaders(text: string): boolean {
  const words = opening(text);
  return ASKED.some((asked) => asked.test(words));
}

/** Whether a line tells by a link what comes next time: `Next week: [Sails](…), by our guest.` */
export function isOfNextTime(text: string): boolean {
  const words = opening(text);
  return NEXT_TIME.test(words) && BEFORE_LINK.test(words);
}

/** Whether a line only says that an advertisement follows, or says it before that. */
export function isAdvertisement(text: string): boolean {
  return ADVERTISEMENT.test(opening(text)) || TAGGED.test(text.slice(0, LONGEST_OPENING));
}

/** Whether a label says that what stands below it is of all the day's papers: `今日小结`. */
export function isOfDay(label: string): boolean {
  return label.length <= 40 && OF_DAY.test(label.trim());
}

/** Whether a label stands above what is said beside the papers. */
export function isAside(label: string): boolean {
  return label.length <= 40 && ASIDES.test(label.trim());
}

function opening(text: string): string {
  return text.slice(0, LONGEST_OPENING).replace(BEFORE, '').trim();
}
