import type { ParticularKind } from '../../digest/particular';
import { remembered } from '../../digest/remembered';
import { kindOfLabel } from '../../digest/section-labels';

/** Labels of what identifies a paper, or says how it was met: its authors, links, dates, numbers. None of it is a digest. */
const PARTICULARS: Record<ParticularKind, string> = {
  authors:
    '(?:第一|通讯|論文|论文|所有|全部|共同|主要)?作者(?:列表|信息|团队|名单)?|作者[/、和与&].*|' +
    'authors?(?:\\(s\\))?(?:\\s?(?:&|and|/)\\s?affiliations?)?|author list|(?:first|lead|last|corresponding|all|main) authors?|' +
    '저자|글쓴이|著者|著者名|tác giả|autoren|autor|auteurs?|autores|autore|autori|авторы|автор|yazarlar|penulis|المؤلفون',
  affiliations:
    '作者(?:单位|單位|机构)|(?:研究|作者|通讯|所属|发表)?(?:机构|单位|團隊|团队|機構)(?:[/、和与&]\\s*(?:作者|分类|类别|团队).*)?|' +
    '所属|所属機関|affiliations?|institutions?|organi[sz]ations?|소속|기관|institutionen|instituciones|организации|đơn vị',
  date:
    '(?:首次|论文|arxiv|最[后近])?(?:发布|發布|发表|發表|提交|更新|公布|收录|上线|投稿)(?:日期|时间|時間|于|日)|日期|时间|時間|日榜|年份|' +
    '(?:publication |submission |submitted |published |release |updated? |announcement |arxiv )?dates?|publish(?:ed)?(?: (?:on|at|in|date))?(?: \\(v\\d\\))?|' +
    'submitted(?: (?:on|at))?|updated(?: (?:on|at))?|posted(?: on)?|year|게시일|발행일|날짜|제출일|公開日|投稿日|日付|ngày|дата|fecha|data|datum|veröffentlicht|publié|tarih|tanggal|التاريخ',
  venue:
    '会议|會議|期刊|发表于|venue|journal(?: ref(?:erence)?)?|conference|publication|학회|저널|会議|学会',
  code:
    '(?:代码|代碼|开源|源码|github)\\s?(?:链接|鏈接|連結|地址|网址|下载|主页|仓库|页面|資源|资源)(?:汇总)?|代码(?:[/、]\\s?项目)?|代碼|开源(?:代码)?|源码|' +
    '(?:code|github|repo(?:sitory)?|official code)(?:[ _-]?(?:links?|urls?|page|repo(?:sitory)?|available|source|website|homepage))?|코드|コード|código|код',
  score:
    '点赞(?:数|量)?|點讚數?|投票(?:数)?|票数|热度|评论(?:数|量)?|收藏(?:数)?|引用(?:数|量)?|排名|排序|相关度|相关性(?:评分|分数)?|匹配度|筛选分数|' +
    '(?:hf |hugging ?face )?(?:up-?)?votes?|likes?|stars?|github stars?|comments?|num comments|rank(?:ing)?|relevance(?: (?:score|reason|level))?|match(?: score)?|similarity|citations?|citation count|추천수|업보트',
  tags:
    '(?:主要?|所属|学科|arxiv|论文|文章)?(?:分类|类别|類別|分類)|学科(?:领域)?|主题分类|(?:自动|话题)?标签|標籤|' +
    '(?:main |primary |arxiv )?(?:categor(?:y|ies)|subjects?|class(?:ification)?)|(?:hash)?tags?|labels?|' +
    '카테고리|분류|태그|カテゴリー?|タグ|danh mục|etiquetas|kategorien?|catégories?|categorías?|теги|kategori',
  link:
    '(?:论文|原文|arxiv|pdf|hf|huggingface|相关|项目|論文|原始|参考|資料)?\\s?(?:链接|鏈接|連結|地址|网址|下载|主页|仓库|页面|資源|资源)(?:汇总)?|项目|原文|论文原文|论文|(?:论文|論文|논문)\\s?id|(?:论文)?编号|(?:論文)?(?:編號|番号)|논문 ?번호|出处|序号|来源|资料来源|数据来源|論文來源|' +
    '(?:arxiv|paper|hf|hugging ?face|pdf|html|project|source|original|full|related|abs|alphaxiv|external|doi)(?:[ _-]?(?:links?|urls?|ids?|number|identifier|page|pages|abs(?:tract)?|pdf|paper|repo(?:sitory)?|preprint|source|discussion|website|homepage))?|' +
    'links?|urls?|homepage|website|demo|resources?|sources?|ids?|doi|identifier|found via|via|' +
    '링크|논문(?: ?링크)?|원문(?: ?링크)?|출처|リンク|論文リンク|論文|出典|liên kết|nguồn|ссылка|enlaces?|fuentes?|lien|liens|quelle|fonte|bağlantı|tautan|sumber|الرابط|رابط',
  other:
    '译者|譯者|校对|校對|翻訳者?|옮긴이|translators?|translated by|proofread(?:er| by)|übersetzer(?:in)?|traducteur|traductora?|tradutora?|版本|推荐人|提交者|投稿者|阅读状态|论文信息|信息|基本信息|基本情報|元信息|元数据|论文元数据|submitter|submitted by|version|bibtex|licen[sc]e|reading (?:time|status)|read time|pages|age days|' +
    'paper (?:information|info|details)|metadata|basic info(?:rmation)?|bibliographic info(?:rmation)?|submitted by .{1,60}|논문 정보|書誌情報|論文情報',
};

const BY_KIND = Object.entries(PARTICULARS).map(
  ([kind, labels]) => [kind as ParticularKind, new RegExp(`^(?:${labels})$`, 'iu')] as const,
);

const LINK_LABEL = new RegExp(
  '^(?:(?:阅读|查看)?(?:论文|原文|arxiv|pdf|hf|huggingface|原始|論文|完整)?\\s?(?:链接|鏈接|連結|地址|网址|原文|页面)(?:汇总)?|论文|論文|(?:论文|論文|논문)\\s?id|(?:论文)?编号|(?:論文)?(?:編號|番号)|논문 ?번호|出处|' +
    '(?:arxiv|paper|hf|hugging ?face|pdf|html|original|full|abs|alphaxiv|source)(?:[ _-]?(?:links?|urls?|ids?|number|identifier|page|abs(?:tract)?|pdf|paper|preprint|source))?|links?|urls?|ids?|identifier|sources?|read(?: more)?|来源|来源链接|' +
    '링크|논문(?: ?링크)?|원문(?: ?링크)?|출처|リンク|論文リンク|出典|liên kết|nguồn|ссылка|источник|enlace|fuente|fonte|lien|quelle)$',
  'iu',
);

const TITLE_LABEL =
  /^(?:(?:论文|文章|中文|英文|原文|原始|论文英文|论文中文|论文原)?(?:标题|题目|題目|標題|题名)|(?:论文|文章|(?:论文)?(?:中文|英文))名称?|原标题|原题|题名|(?:論文)?題名|論題|(?:和|邦|訳)題|(?:和訳|日本語|邦訳)(?:題|題名|タイトル)|(?:original |english |paper |full |chinese )?title(?: ?\(?(?:en|zh|english)\)?)?|제목|논문 제목|원제|タイトル|論文タイトル|原題|tiêu đề(?: tiếng \p{L}{2,8})?|(?:\p{L}{4,14} |original)?titel|(?:ü|ue)berschrift|(?:titre|t[íi]tulo|titolo)(?: (?:en |em |in )?\p{L}{4,14})?|(?:\p{L}{4,14} )?название)$/iu;
const ORIGINAL_TITLE_LABEL =
  /^(?:(?:原文|英文|原始|论文英文|论文原)(?:标题|题目|題目|標題)|(?:论文)?英文名称?|原标题|原题|(?:original|english) title|originaltitel|titre original|título original|titolo originale|title ?\(?(?:en|english)\)?|원제|원문 제목|原題|original)$/i;

/** What stands before papers that are like an entry's, and not its own: `See also`. */
const RELATED =
  /^(?:related(?: (?:works?|papers?|reading|links?|articles?))?|further reading|see also|similar papers|v[ée]r también|véase también|siehe auch|voir aussi|veja também|vedi anche|(?:trabajos|artículos|trabalhos|artigos) relacionados|relacionad[oa]s?|(?:verwandte|ähnliche) (?:arbeiten|paper)|verwandt|travaux (?:connexes|liés)|articles (?:connexes|liés)|相关(?:工作|论文|文献|阅读|资料)?(?:与启发)?|相關(?:工作|論文|閱讀)?|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|另见|另見|参见|參見|関連(?:研究|記事|論文)?|あわせて読みたい|관련(?: ?(?:연구|논문|글))?|함께 (?:보기|읽기)|см\. также|(?:похожие|связанные) (?:работы|статьи))[?？]?$/i;
/** What stands under these headings names other papers. */
const REFERENCES =
  /^(?:references?|bibliography|citations?|works cited|previous(?:ly)?(?: (?:seen|featured|covered|read)| issues?| digests?)?|past (?:issues?|papers)|earlier (?:issues?|papers)|already (?:seen|covered)|seen before|archive|sources?(?: list)?|links?(?: (?:list|to papers))?|往期(?:回顾|推荐|论文|内容|精选)?|(?:此前|之前|先前)(?:介绍|推荐|读)过(?:的论文)?|历史(?:推荐|论文|记录)|已读论文|过往(?:回顾|论文)?|往期回顧|過往回顧|지난 (?:논문|호)|이전 (?:논문|호)|過去の(?:論文|号)|バックナンバー|déjà (?:vus?|lus?)|frühere ausgaben|ediciones anteriores|参考(?:文献|资料)?|引用(?:文献)?|參考文獻|参考論文|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|quellenangaben|références|bibliographie|referencias|bibliografía|fuentes|referências|fontes|riferimenti|fonti|литература|источники|참고 ?문헌|tài liệu tham khảo|(?:what (?:to|should (?:i|we|you)) )?read next|next(?: papers?)?(?: to read|reads?)|接下来(?:读什么|可以读|该读什么)|次に読(?:むべき|みたい)(?:論文|もの)?は?|다음에 읽을 논문)[?？]?$/i;

/** What a label says of the paper itself; null where it says nothing of the kind. */
export const particularKind = remembered((label): ParticularKind | null => {
  if (label.length > 60) return null;
  const words = label.trim();
  return BY_KIND.find(([, labels]) => labels.test(words))?.[0] ?? null;
});

/** Whether a label names bibliography. */
export function isBibliography(label: string): boolean {
  return particularKind(label) !== null || (label.length <= 60 && TITLE_LABEL.test(label.trim()));
}

/** Whether words are a label that we know: a section's, or one of bibliography. */
export function isKnownLabel(label: string): boolean {
  return kindOfLabel(label) !== null || isBibliography(label);
}

/** Whether what stands behind such a label is told in prose, as why a paper matters to the writer, or that there is no code; a rating or a link is not. */
export function isToldInProse(label: string, text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (/^(?:代码|代碼|code)$/i.test(label.trim())) return letters > 5 && !/https?:/.test(text);
  return /^(?:relevance|相关性)$/i.test(label.trim()) && letters > 20;
}

/** Whether a label stands before a paper's link or number. */
export function isLinkLabel(label: string): boolean {
  return label.length <= 40 && LINK_LABEL.test(label.trim());
}

/** Whether a label stands before a title; `original` where it is the authors' own. */
export function titleLabel(label: string): 'title' | 'original' | null {
  const trimmed = label.trim();
  if (trimmed.length > 40) return null;
  return ORIGINAL_TITLE_LABEL.test(trimmed)
    ? 'original'
    : TITLE_LABEL.test(trimmed)
      ? 'title'
      : null;
}

/** Whether a label stands above other papers. */
export function isReferences(label: string): boolean {
  return isRelated(label) || (label.length <= 40 && REFERENCES.test(label.trim()));
}

/** Whether a label names papers that are like an entry's: `See also`. */
export function isRelated(label: string): boolean {
  return label.length <= 40 && RELATED.test(label.trim());
}

/** Whether a label says from what the digest was made: the paper's page, or its PDF. */
export function isReadingLabel(label: string): boolean {
  return /^(?:阅读来源|閱讀來源|阅读方式|reading source|read from|source read)$/i.test(label);
}
