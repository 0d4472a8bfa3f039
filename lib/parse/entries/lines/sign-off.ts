/** What a writer says to the readers, and of no paper: thanks, where to follow, when the next report comes. */
const SIGN_OFF =
  /^(?:(?:the )?end|fin|the end of .{1,30}|完|全文完|未完待续|以上[。.]?|以上です[。.]?|끝)[.。!！~～]*$|(?:follow (?:me|us|for)|subscribe|unsubscribe|share this (?:post|issue)|you(?:['’]re| are)? (?:receiv|gett?)\w{0,3} this|that['’]?s (?:it|all)(?:\b.{0,20}(?:week|today|folks|now|month|issue)|[.!])|p\.\s?s\.\s|see you (?:next|tomorrow|soon)|thanks for reading|until next (?:time|week)|happy reading|forward(?:ed)? this (?:mail|email)|view (?:it )?in (?:your )?browser)|^(?:(?:好[了啦]?[，,]\s?)?(?:那?今[天日]|本[期周]|这期)?(?:就|先)(?:聊|说|講|讲|写|到|分享|介绍|更新)?到(?:这|此)|以上(?:就是|便是|是|为)(?:本|今|这|全部|我)|(?:我们)?(?:下期|下周|明天|下次)(?:再|见|继续)|感谢(?:阅读|关注|收看|您的阅读)|谢谢(?:阅读|关注|大家|观看)|(?:觉得|如果).{0,16}(?:点个|点赞|转发|收藏|关注|在看|分享)|(?:欢迎|记得|别忘了|请|求)(?:大家)?(?:点赞|关注|转发|收藏|订阅|留言|分享|扫码)|(?:长按|扫码|点击).{0,12}(?:关注|二维码|阅读原文)|收藏不迷路|本(?:期|周|文|日报|周报)(?:内容|推送|分享)?(?:就到这|到此|完|结束))|(?:읽어 ?주셔서 감사|구독|다음 ?(?:주|호)에)|(?:また(?:明日|来週|次回)|お読みいただき|ご購読)|^(?:[您你]?(?:之所以)?收到(?:此|这封|本|该|這封)(?:邮件|郵件|信)|(?:此|本)(?:邮件|郵件)(?:由|是|发送|為)|(?:点此|如需|点击)?(?:取消订阅|退订|取消訂閱)|このメールは|配信停止|이 (?:메일|뉴스레터)[은는]|수신 ?거부|sie erhalten diese|du (?:bekommst|erhältst) diese|vous recevez ce|recib(?:es|e|iste) este|você (?:está recebendo|recebeu) este|ricev[ie] (?:questa|questo)|вы получили (?:это|данное))|^(?:bis (?:nächste|zum nächsten)|à (?:la semaine|bientôt|demain)|hasta (?:la próxima|mañana|pronto)|до (?:встречи|завтра|следующ)|подпис(?:ывайтесь|аться)|até (?:a próxima|amanhã)|hẹn gặp lại)|^(?:p\.?\s?[sd]\.?|post scriptum)\s?[:：]/iu;
const LONGEST = 160;
/** What stands above the name that a letter is signed with, alone on its line. */
const LETTER_END =
  /^(?:(?:(?:with )?(?:kind|best|warm|many) )?(?:regards|wishes|thanks)|cheers|(?:yours )?sincerely|yours (?:truly|faithfully)|take care|(?:mit )?(?:freundlichen?|besten?|lieben?|viele[nr]?|herzlichen?) (?:grü(?:ß|ss)en?)|(?:bien )?cordialement|bien à vous|amicalement|(?:un (?:fuerte )?abrazo|saludos(?: cordiales)?|atentamente|abraços?|um abraço|atenciosamente|cordiali saluti|un saluto)|с уважением|всего доброго|此致|敬礼|敬上)[,，.!！。]?$/iu;

/** Whether a line only takes leave of the readers, or asks them for something. */
export function isSignOff(given: string): boolean {
  if (given.length > LONGEST) return false;
  const text = given.replace(
    /^(?:[\s>*_#+•-]|\p{Extended_Pictographic}|\ufe0f|\d{1,2}[/.)]\s)+/u,
    '',
  );
  return SIGN_OFF.test(text.replace(/[\s*_]+$/, ''));
}

/** Whether a line ends a letter, above the name of who wrote it. */
export function endsLetter(text: string): boolean {
  return text.length <= 40 && LETTER_END.test(text.trim());
}
