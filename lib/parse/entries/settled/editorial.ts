/** In UTF-16 units: a longer paragraph tells of more than the list it stands in. */
const LONGEST = 400;
/** Who writes the list, and who reads it, but those whom papers and digests speak of, too; or when the list comes. */
const WRITERS =
  /\b(?:readers?|everyone|editors?)\b|小编|小編|编者|編者|编辑部|笔者|读者|讀者|編集部|読者|구독자|독자|여러분/iu;
const ANYBODY =
  /\b(?:we|we['’]re|our|us|i|i['’]m|my|you|your)\b|我们|我們|咱们|大家|各位|本期|本周|本週|今天|今日|昨天|昨日|明天|明日|下期|下周|下週|上期|上周|上週|皆さん|本日|来週|先週|오늘|내일|다음 주/iu;
/** What a list of papers is made of, or goes by, and no paper is about. */
const LISTS =
  /\b(?:newsletters?|digests?|mov(?:e|ed|ing) the archive|mailing list|subscri\w{2,8}|inbox|editions?|rss|typos?|holidays?|vacation|tomorrow|yesterday|(?:last|next|this) week(?:['’]s)?|today['’]s (?:list|issue|edition|papers|picks|selection))\b|存档|存檔|归档|歸檔|公众号|公眾號|订阅|訂閱|推送|日报|日報|周报|週報|简报|簡報|专栏|專欄|名单|勘误|勘誤|更正|休刊|停更|停刊|放假|假期|节日|節日|少选|多选|来信|來信|来稿|那一期|アーカイブ|配信|お休み|休刊|訂正|보관함|휴재|휴일/iu;
/** The same, of which papers and digests speak, too. */
const THINGS =
  /\b(?:archives?|the list|issues?|episodes?|website|web ?site|servers?|podcast|feeds?|schedule|moved|links?)\b|链接|鏈接|連結|网站|網站|站点|服务器|伺服器|邮件|郵件|栏目|欄目|列表|メール|サイト|リンク|서버|링크|이메일/iu;
/** What only a text on one paper speaks of. */
const OF_PAPER =
  /\b(?:(?:the|this|these|its) (?:authors?|paper|study|method|approach|model|system|framework)|(?:this|their) work|authors|models?|benchmarks?|accuracy|datasets?|baselines?|ablations?|training|experiments?|trained|project|demos?|code|videos?|github|releas(?:e|ed|ing)|open[- ]?sourc(?:e|ed|ing)|weights|supplementa\w{2,6})\b|论文(?!们|列表|集)|論文(?!リスト)|本文|作者|方法|模型|实验|實驗|训练|訓練|基准|基準|数据集|資料集|准确率|性能|代码|代碼|开源|開源|项目|項目|演示|视频|影片|权重|手法|著者|実験|コード|デモ|公開|저자|모델|실험|코드|공개/iu;
/** What is done in a paper, or was measured in it: its own sentences may speak of readers, inboxes, holidays. */
const RESEARCHED =
  /\b(?:we (?:propose|present|introduce|study|show|measure|predict|train|evaluate|ask (?:how|whether|why)|build|design|analy[sz]e|collect|compare|test|model|learn|treat|formali[sz]e|simulate)|our (?:agent|system|ranker|planner|tool|pipeline|classifier|analysis|results|corpus|theory)|predicts?|predicted|forecasts?|halves|doubles|outperforms?|tokeni[sz]ers?)\b|^given (?:an?|your|the)\b|\d\s?(?:%|percent\b|points\b|×)|(?:提出|预测|預測|衡量|语料|語料|自动生成|自動生成|百分点|翻倍|翻番)|[一二三四五六七八九两]成(?!为|了)|\d\s?倍|予測|예측/iu;
/** What the paragraph that follows will be about: the entries below, not the one above. */
const OF_NEXT =
  /^(?:the )?(?:next|following|remaining) (?:\w{1,8} )?(?:papers?|entries|items|works|picks)\b|^(?:up )?next(?: up)?\s?[:：]|^(?:接下来|下面|以下|后面|其余)的?(?:这|是)?[两二三四五六几\d]?(?:篇|个(?:论文|工作|条目))|^(?:次の|以下の|ここから)[^。]{0,8}(?:本|論文)/iu;
/** Of all papers at once. */
const OF_ALL =
  /^(?:overall|all in all|in sum(?:mary)?|taken together)[,，]? [^.]{0,40}\b(?:papers|works|picks|articles)\b|^(?:总体来看|总的来看|整体来看|综合来看|总体而言|整体而言|總體來看|整體來看)[，,]?[^。]{0,6}(?:今天|今日|本期|本周|这几篇|几篇|各篇)/iu;
const MARKS = /^(?:[\s*_>—–\-=（(【[「“"]|\p{Extended_Pictographic}|\ufe0f){0,12}/u;

/** Whether a paragraph among entries is the editor's: what becomes of the list, what its readers wrote, which papers follow. */
export function isEditorial(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.replace(MARKS, '');
  if (OF_NEXT.test(words) || OF_ALL.test(words)) return true;
  const speaksOfList = WRITERS.test(words)
    ? LISTS.test(words) || THINGS.test(words)
    : ANYBODY.test(words) && LISTS.test(words);
  return speaksOfList && !OF_PAPER.test(words) && !RESEARCHED.test(words);
}

/** What names the one paper that a text is about. */
const ONE =
  /\b(?:(?:the|this|its) (?:authors?|paper|study|method|approach|model|system|framework)|authors)\b|作者|本文|该(?:方法|工作|论文|模型|研究|系统|框架)|論文は|论文(?:给出|提出|发现|表明|指出)|저자/iu;

/** Whether a paragraph tells of one paper: its authors, what it does. */
export function isOfOnePaper(text: string): boolean {
  return text.length <= LONGEST && ONE.test(text) && !isEditorial(text) && !OF_DAY.test(text);
}

/** What no text on one paper says of it. */
const OF_DAY =
  /\b(?:today(?:['’]s)?|this (?:week|issue|month|time)|papers|articles|picks|these)\b|今天|今日|本期|本周|本週|这些|這些|[两三四五六几各]篇|每篇|以上/iu;
