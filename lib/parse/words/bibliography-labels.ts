/** Labels of what identifies a paper: its authors, links, dates, numbers. None of it is a digest. */
const BIBLIOGRAPHY =
  '(?:第一|通讯|論文|论文|所有|全部)?作者(?:列表|单位|信息|团队)?|(?:研究|作者|通讯|所属|发表)?(?:机构|单位|團隊|团队|機構)(?:[/、和与&]\\s*(?:作者|分类|类别|团队).*)?|作者[/、和与&].*|' +
  '(?:主要?|所属|学科|arxiv|论文|文章)?(?:分类|类别|類別|分類)|学科(?:领域)?|主题分类|(?:自动)?标签|標籤|' +
  '(?:首次|论文|arxiv)?(?:发布|發布|发表|發表|提交|更新|公布|收录|上线|投稿)(?:日期|时间|時間|于|日)|日期|时间|日榜|年份|版本|' +
  '(?:论文|原文|arxiv|pdf|hf|huggingface|相关|项目|代码|开源|源码|github|論文|原始|参考|資料)?\\s?(?:链接|鏈接|連結|地址|网址|下载|主页|仓库|页面|資源|资源)(?:汇总)?|代码(?:[/、]\\s?项目)?|开源(?:代码)?|源码|项目|原文|论文原文|论文|论文\\s?id|编号|序号|来源|资料来源|数据来源|論文來源|' +
  '点赞(?:数|量)?|投票(?:数)?|票数|热度|评论(?:数|量)?|收藏(?:数)?|引用(?:数|量)?|推荐人|提交者|投稿者|排名|排序|相关度|相关性(?:评分|分数)?|匹配度|筛选分数|阅读状态|会议|期刊|发表于|论文信息|基本信息|元信息|元数据|论文元数据|' +
  'authors?(?:\\(s\\))?(?:\\s?(?:&|and|/)\\s?affiliations?)?|author list|first author|affiliations?|institutions?|organi[sz]ations?|' +
  '(?:main |primary |arxiv )?(?:categor(?:y|ies)|subjects?|class(?:ification)?)|tags?|labels?|' +
  '(?:publication |submission |submitted |published |release |updated? |announcement |arxiv )?dates?|published(?: (?:on|at|in|date))?|publication|submitted(?: (?:on|by|at))?|submitter|updated(?: (?:on|at))?|posted(?: on)?|year|version|' +
  '(?:arxiv|paper|hf|hugging ?face|pdf|html|code|github|project|source|original|full|related|abs|alphaxiv|external|doi)(?:[ _-]?(?:links?|urls?|ids?|number|identifier|page|pages|abs(?:tract)?|pdf|paper|repo(?:sitory)?|preprint|source|discussion|website|homepage))?|' +
  'links?|urls?|homepage|website|repo(?:sitory)?|demo|resources?|sources?|ids?|doi|identifier|' +
  '(?:hf |hugging ?face )?(?:up-?)?votes?|likes?|stars?|github stars?|comments?|num comments|rank(?:ing)?|relevance(?: (?:score|reason|level))?|match(?: score)?|similarity|citations?|bibtex|citation count|venue|journal(?: ref(?:erence)?)?|conference|licen[sc]e|reading (?:time|status)|pages|age days|paper (?:information|info|details)|metadata|basic info(?:rmation)?|bibliographic info(?:rmation)?|submitted by .{1,60}|' +
  '저자|소속|기관|카테고리|분류|태그|게시일|발행일|날짜|제출일|링크|논문(?: ?링크)?|원문(?: ?링크)?|코드|추천수|업보트|출처|논문 정보|' +
  '著者|所属|カテゴリー?|タグ|公開日|投稿日|日付|リンク|論文リンク|論文|コード|出典|' +
  'tác giả|liên kết|ngày|danh mục|nguồn|autoren|auteurs|autores|autori|авторы|ссылка|дата|fecha|enlace|datum|quelle';

const BIBLIOGRAPHY_LABEL = new RegExp(`^(?:${BIBLIOGRAPHY})$`, 'iu');

const LINK_LABEL = new RegExp(
  '^(?:(?:阅读|查看)?(?:论文|原文|arxiv|pdf|hf|huggingface|原始|論文|完整)?\\s?(?:链接|鏈接|連結|地址|网址|原文|页面)(?:汇总)?|论文|論文|论文\\s?id|编号|' +
    '(?:arxiv|paper|hf|hugging ?face|pdf|html|original|full|abs|alphaxiv|source)(?:[ _-]?(?:links?|urls?|ids?|number|identifier|page|abs(?:tract)?|pdf|paper|preprint|source))?|links?|urls?|ids?|identifier|sources?|read(?: more)?|来源|来源链接|' +
    '링크|논문(?: ?링크)?|원문(?: ?링크)?|リンク|論文リンク|liên kết|nguồn|ссылка|enlace|quelle)$',
  'iu',
);

const TITLE_LABEL =
  /^(?:(?:论文|文章|中文|英文|原文|原始|论文英文|论文中文|论文原)?(?:标题|题目|題目|標題|题名)|原标题|原题|题名|(?:original |english |paper |full |chinese )?title(?: ?\(?(?:en|zh|english)\)?)?|제목|논문 제목|원제|タイトル|論文タイトル|原題|tiêu đề|titel|titre|título|titolo|название)$/i;
const ORIGINAL_TITLE_LABEL =
  /^(?:(?:原文|英文|原始|论文英文|论文原)(?:标题|题目|題目|標題)|原标题|原题|(?:original|english) title|title ?\(?(?:en|english)\)?|원제|원문 제목|原題|original)$/i;

/** What stands under these headings names other papers. */
const REFERENCES =
  /^(?:references?|bibliography|citations?|related (?:works?|papers?)|further reading|see also|works cited|similar papers|参考(?:文献|资料)?|引用(?:文献)?|相关(?:工作|论文|文献|阅读|资料)(?:与启发)?|延伸阅读|推荐阅读|參考文獻|相關(?:工作|論文)|参考論文|関連研究|참고 ?문헌|관련 ?(?:연구|논문)|tài liệu tham khảo)$/i;

/** Whether a label names bibliography. */
export function isBibliography(label: string): boolean {
  return (
    label.length <= 60 && (BIBLIOGRAPHY_LABEL.test(label.trim()) || TITLE_LABEL.test(label.trim()))
  );
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
  return label.length <= 40 && REFERENCES.test(label.trim());
}
