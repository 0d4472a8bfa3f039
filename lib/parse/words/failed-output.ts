import { columnsOf } from './scripts';

/**
 * What machines write instead of a digest when they fail: refusals, errors, placeholders. Each is judged as a
 * whole, from its first word: a digest may speak of errors, a failed machine speaks of itself.
 */
const REFUSALS = [
  // I'm sorry, but … · Sorry, I am not able to … · We apologize
  /^(?:(?:i['’]?m|i am|we are|we['’]re) )?(?:so |very |really )?(?:sorry|afraid)\b.{0,80}\b(?:can|cannot|can['’]t|could|couldn['’]t|not|unable|no)\b/i,
  /^(?:my |our )?apologi(?:es|[sz]e)\b|^(?:i|we) apologi[sz]e\b/i,
  // I cannot access the file … · I do not feel comfortable summarizing …
  /^(?:unfortunately,? )?(?:i|we)(?:['’]m| am| are)? (?:(?:am |are )?(?:unable|not able)|can ?not|can['’]t|could not|couldn['’]t|do not|don['’]t|did not|didn['’]t|will not|won['’]t)\b.{0,60}\b(?:access|open|read|view|browse|summari|assist|help|comment|provid|produc|generat|request|content|file|pdf|paper|article|url|link|document)/i,
  /^as an ai\b.{0,30}?(?:model|assistant)?,? (?:i|my)\b/i,
  // The paper text was not provided, so … · The response was filtered …
  /^(?:the |this )?(?:paper|pdf|article|document|abstract|full text|provided text|input)(?:['’]s)?(?: (?:text|contents?|file|pdf|abstract|url|link))? (?:(?:was|is|were|has) not|wasn['’]t|isn['’]t|could not be|cannot be) (?:been )?(?:provided|available|accessible|attached|loaded|found|included|extracted|parsed|accessed|retrieved)/i,
  /^(?:the |this |your )?(?:response|request|prompt|content|output|input) (?:was|has been|is|were) (?:filtered|blocked|rejected|flagged|refused|withheld)/i,
  /^(?:please|kindly) (?:provide|upload|paste|share|attach|send)\b.{0,60}\b(?:paper|text|abstract|pdf|file|content|article|document|link)/i,
  /^(?:(?:很|非常|十分)?抱歉|(?:很|非常)?(?:对|對)不起|不好意思|(?:很)?(?:遗憾|遺憾))[，,。！!\s].{0,80}(?:[无無]法|不能|不便|不支持|未能|[没沒]有|不可)/,
  /^(?:由[于於]|因[为為])?(?:我|本模型|模型)?(?:目前|暂时|暫時|并|還|还)?(?:[无無]法|不能)(?:直接)?(?:访问|訪問|存取|打开|開啟|读取|讀取|查看|下载|下載)(?:您|你|该|該|此|这|這|上[传傳]|提供|外部|链接|連結|文件|檔案|论文|論文|PDF|URL)/i,
  /^(?:您好|你好)?[，,！!]?\s?[这這][个個]问?[题題]?.{0,4}我(?:暂时|暫時|目前)?[无無]法回答|^(?:您好|你好)[，,].{0,30}[无無]法(?:回答|提供|处理|處理)/,
  /^[请請](?:您)?(?:先)?(?:提供|上[传傳]|[粘黏][贴貼]|貼上|[发發]送).{0,12}(?:论文|論文|文件|檔案|PDF|全文|摘要|内容|內容|链接|連結)/i,
  /^作[为為](?:一[个個名]|一款)?\s?(?:ai|人工智[能慧])(?:[语語]言)?(?:模型|助手|助理).{0,12}我/i,
  /^(?:죄송|유감)(?:하지만|합니다)|^申し訳(?:ありません|ございません)|^(?:lo siento|desculpe|mi dispiace|désolée?|es tut mir leid|entschuldigung|извините|xin lỗi|üzgünüm|maaf)\b/i,
];
/** In columns: a refusal explains itself, a digest goes on. */
const LONGEST_REFUSAL = 600;

/** What is left of a call that failed, or of a page that was no digest. */
const ERRORS = [
  /^(?:\w{0,40}(?:error|exception)|traceback|fatal)\b\W{0,3}(?:[:：\]]|\d|code\b|occurred|while|when|\()/i,
  // What a spreadsheet or a script writes into a cell.
  /^#(?:err(?:or)?|ref|value|name|null|num|div\/0)[!?]?(?:[\s:：].{0,60})?$/i,
  /^(?:api |llm |the )?(?:quota|rate[ -]?limits?|token limits?) (?:was |has been |is )?(?:exceeded|reached|hit)\b/i,
  /^\{?\s?["']?(?:error|detail|message|code|status)["']?\s?:\s?["'{[\d]/i,
  /^<(?:!doctype|html|head|title|body)\b.{0,400}\b(?:[45]\d\d\b|error|forbidden|not found|gateway|denied)/is,
  /^(?:http )?(?:4\d\d|50\d)\b\W{0,3}(?:too many|internal|bad|service|gateway|forbidden|not found|unauthori[sz]ed|error|client|server|payment)/i,
  /^[\p{L}\s]{3,60}: line \d+ column \d+ \(char \d+\)$/u,
  /^content exists risk\W*$/i,
  /^(?:llm|api|model|gpt[\w.-]*|openai|claude|gemini|deepseek|qwen|http|network|server|ai|pdf)?\s?(?:call|request|response|generation|connection|inference|download|parsing|extraction|fetch)\s(?:failed|failure|error|timed? ?out|aborted|was cut)\b/i,
  /^(?:the )?(?:model|server|service|engine|api|llm)(?: \w{1,20})? (?:is|are|was) (?:currently |temporarily )?(?:overloaded|unavailable|busy|down|not responding)\b/i,
  /^(?:timed? ?out|timeout|failed|failure)\W*$|^(?:timeout|timed out|failed)\s?[:：\]]/i,
  /^(?:failed to|unable to|could ?n[o'’]?t(?: be)?|can(?:no|['’])t(?: be)?) (?:fetch|parse|load|retrieve|read|open|access|download|generate|extract|process|connect|summari[sz]e|translate|get|reach|find)\w{0,3}\b[^.,;]{0,60}\.?$/i,
  /^(?:ai |the |an? )?(?:summary|translation|analysis|abstract|digest|tl;?dr|overview|content)(?: (?:text|generation|extraction|request|could))? ?(?:(?:was|is|has|could|can) )?(?:not (?:yet )?(?:been |be )?(?:generated|available|provided|found|produced|created)|failed|unavailable|timed out|pending|empty|missing)\b.{0,80}$/i,
  /^no (?:ai )?(?:summary|translation|analysis|abstract|digest|response|content|text|data|output|information)(?: (?:could be|can be|was|were|is|has been))? ?(?:available|found|provided|generated|returned|produced|extracted|yet|received)\b.{0,120}$/i,
  /^(?:insufficient|not enough|too little) (?:content|text|information|data|context|input)\b.{0,60}$/i,
  /^(?:derived|generated|produced|summary|llm|abstract).{0,40}\bfallback mode\b.{0,40}$|^fallback mode\b.{0,80}$/i,
  /^.{0,60}\b(?:please )?try again (?:later|in \d+).{0,20}$/i,
  /^(?:内容|內容|请求|請求|响应|響應|输出|輸出|输入|输出内容|该内容|本内容)(?:已?被|因|触发).{0,14}(?:拦截|攔截|过滤|過濾|屏蔽|拒绝|拒絕|审核|策略)/,
  /^(?:api|llm|ai|模型|接口|自动|自動|论文|論文|pdf)?\s?(?:翻[译譯]|生成|[总總][结結]|摘要|[请請]求|[调調]用|呼叫|[处處]理|解析|[获獲]取|取得|下[载載]|[产產]生|分析|提取|[连連]接|[识識][别別]|推理)(?:[结結]果|内容|生成|任[务務])?(?:失[败敗]|出[错錯]|超[时時]|逾時|[异異]常|[错錯][误誤])(?:[，,。:：！!（([;；\s]|$)/i,
  /^(?:已?(?:达到|達到|超出|超过|超過))?\s?(?:api|token)?\s?(?:配额|配額|额度|額度|频率|頻率|速率)(?:限制|不足|已用完|超限|已满).{0,24}$/i,
  /^[^。，,]{0,16}[，,]?[请請](?:稍[后後候]|明天|明日)(?:再试|再試|重试|重試)[。.!！]?$/,
  /^(?:[无無][数數][据據]|[无無]内容|[无無][结結]果)\W{0,3}(?:超[时時]|[错錯][误誤]|失[败敗])?\W{0,3}$/,
  /^[无無]法(?:生成|[产產]生|取得|[获獲]取|[访訪][问問]|存取|解析|提供|[总總][结結]|翻[译譯])[^，,。；;]{0,16}[。.!！]?$/,
  /^(?:번역|요약|생성|분석|요청|처리|응답)[^.,]{0,14}(?:오류|에러|실패|시간 ?초과)[가이]?\s?(?:발생)?(?:했습니다|하였습니다|함|했음|됨|되었습니다|입니다)?[.!]?(?:\s?[:：].{0,80})?$/,
  /^(?:오류|에러|시간 ?초과)(?:[가이]? ?발생)?\P{L}{0,3}(?:했습니다)?[.!]?$/u,
  /^(?:翻訳|要約|生成|取得|解析|処理|リクエスト)[^。、]{0,12}(?:エラー|失敗|タイムアウト)[^。、]{0,12}[。]?$/,
  /^(?:エラー|タイムアウト)[^。、]{0,16}[。]?$/,
  /^(?:lỗi|không thể) (?:khi )?(?:tạo|dịch|tóm tắt|truy cập|xử lý|kết nối|tải)(?: [^,.]{0,40})?[.]?$|^quá thời gian[^,.]{0,20}$/i,
  /^fehler (?:bei|beim)(?: der| dem)? (?:laden|abruf|erstell|generier|übersetz|zusammenfass|verarbeit|api|zugriff)\w{0,12}(?!.{0,60}\b(?:werden|wird|ist|sind|sinken|sinkt)\b)[^.]{0,50}[.]?$/i,
  /^(?:error al|no se pudo|no (?:he|se ha) podido|erro ao|não foi possível|errore (?:durante|nel)|impossibile) (?:generar|cargar|obtener|procesar|traducir|resumir|acceder|analizar|conectar|gerar|carregar|obter|processar|traduzir|generare|caricare|la generazione)[^.,]{0,50}[.]?$/i,
  /^(?:erreur (?:lors|pendant|de) |échec (?:de|lors de|du) |impossible (?:de |d['’]))(?:la |du |l['’])?(?:génér|charg|accéd|tradu|résum|obten|trait|analys|connex|récupér)\p{L}{0,10}[^.,]{0,50}[.]?$/iu,
  /^(?:ошибка (?:при|во время|генерации|загрузки)|не удалось (?:создать|загрузить|получить|сгенерировать|перевести|обработать))[^.,]{0,50}[.]?$/i,
];
const LONGEST_ERROR = 400;

/** `[2026-01-20 03:01:17] WARN  …`: a line of a program's log. */
const LOGGED =
  /^\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,6})?Z?\]?\s{0,4}[-|:]?\s{0,4}\[?(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|critical)\b/i;
const LOGGED_FAULT = /\b(?:warn(?:ing)?|error|fatal|critical)\b/i;

/** What holds the place of a text that was to come. */
const PLACEHOLDERS = [
  /^(?:n\/?a|none|null|nan|nil|todo|tba|tbc|tbd|undefined|unknown|empty|skipped|skip|pending|placeholder|wip|not (?:available|provided|specified|reported|applicable|generated|found)|false|err(?:or)?|exception|\?+)$/i,
  // What somebody meant to read.
  /^(?:(?:i )?(?:have ?n[o'’]?t|did ?n[o'’]?t|not) (?:yet )?read(?: (?:it|this))?(?: yet)?|to (?:be )?read|unread|(?:还|還|尚)?(?:没|沒|未)(?:有)?(?:读|讀|看|细读|細讀)(?:完|过|過)?|待(?:读|讀|看|细读)|未読|まだ読んでいない|아직 (?:안|못) 읽(?:음|었음|었다)|안 읽음|noch nicht gelesen|pas encore lu|(?:aún )?sin leer|non ancora letto)$/i,
  /^(?:to be (?:written|added|completed|filled(?: in)?|done|updated|determined|translated|announced)|coming soon|work in progress|not yet (?:written|generated|available|translated))(?: .{0,30})?$/i,
  /^(?:summari[sz]ing|generating|loading|processing|translating|analy[sz]ing|thinking|waiting|in progress)(?: .{0,24})?(?:\.{2,}|…)?$/i,
  /^(?:ai\s?)?(?:摘要|总结|總結|翻译|翻譯|内容|內容|解读|解讀|分析)?(?:正在)?(?:生成|处理|處理|翻译|翻譯|总结|總結|分析|加载|載入)中(?:[，,].{0,12})?$/i,
  /^(?:待|等待|有待|尚待)(?:编辑|編輯|补充|補充|完善|更新|生成|增强|增強|翻译|翻譯|撰写|撰寫|填写|整理|处理|處理|定)[^，,。]{0,10}$/,
  /^(?:无|暂无|暫無|未知|没有|沒有|空|略|なし|該当なし|特になし|準備中|作成中|追記予定|없음|해당 없음|작성 예정|준비 중|không có|keine|ninguno|aucun|nessuno|нет|yok)$/i,
  /^(?:暂无|暫無|没有|沒有|尚无|無|无|暂未|尚未)(?:提供|生成|可用)?(?:摘要|总结|總結|数据|數據|内容|內容|信息|資訊|翻译|翻譯|解读|介绍|简介)?$/,
  /^(?:no|empty) (?:response|summary|abstract|content|data|translation|description)(?: (?:available|found|provided|yet))?$/i,
  /^(?:\{\{?[^{}]{1,60}\}?\}|\$\{[^{}]{1,60}\}|object \w{1,20}|%\w{1,30}%|(?:insert|add|enter|your|write) [^\]]{0,60}(?:here|summary|text))$/i,
  /^lorem ipsum\b/i,
  /^[-–—…._\s]*$/,
];
/** What a machine says where the paper says nothing of what it was asked for. */
const UNSAID =
  /^(?:原文|论文|論文|文中|摘要)(?:中)?(?:并)?未(?:明确|明確)?(?:报告|報告|说明|說明|提及|提供|给出|給出|涉及)[^。，,]{0,24}(?:[。；;，,][^。]{0,24})?[。]?$|^(?:this is |it is )?not (?:mentioned|stated|reported|discussed|specified) (?:explicitly )?in (?:the )?(?:paper|abstract|text)\W?$/i;
/** In columns. */
const LONGEST_PLACEHOLDER = 120;
/** Marks that stand around such a text. */
const WRAPPING =
  /^(?:[\s[({<（【「『*_`>"'“‘#-]|\p{Extended_Pictographic}|\ufe0f)+|[\s\])}>）】」』*_`"'”’]+$/gu;
/** Only so much is judged, in UTF-16 units. */
const JUDGED = 700;

/** Whether a text only says that the paper says nothing of it: true, but nothing to begin with. */
export function isUnsaid(text: string): boolean {
  return text.length <= LONGEST_PLACEHOLDER && UNSAID.test(text.trim());
}

/** Whether a text, as a whole, is what a failed machine left, and not what it had to say. */
export function isFailedOutput(text: string): boolean {
  if (text.length > JUDGED + 100 && text.slice(JUDGED).trim() !== '') return false;
  const start = text.slice(0, JUDGED).trim();
  const columns = columnsOf(start);
  if (columns > LONGEST_REFUSAL) return false;
  const bare = start.replace(WRAPPING, '');
  const words = bare.replace(/[\s。.!！…]+$/u, '');
  return (
    (columns <= LONGEST_PLACEHOLDER && isAnyOf(PLACEHOLDERS, words, start)) ||
    (columns <= LONGEST_ERROR && isAnyOf(ERRORS, bare, start)) ||
    REFUSALS.some((refusal) => refusal.test(bare)) ||
    isFaultLog(start)
  );
}

/** Whether a text is lines of a program's log, one of a fault among them. */
function isFaultLog(text: string): boolean {
  if (!LOGGED.test(text) || !LOGGED_FAULT.test(text)) return false;
  return text.split('\n').every((line) => line.trim() === '' || LOGGED.test(line.trim()));
}

function isAnyOf(patterns: RegExp[], bare: string, whole: string): boolean {
  return patterns.some((pattern) => pattern.test(bare) || (bare !== whole && pattern.test(whole)));
}
