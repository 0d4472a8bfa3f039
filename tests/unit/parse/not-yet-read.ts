/** Files of publishers that are not yet read as a careful reader does; a test fails as soon as one of them is. */
export const notYetRead = new Set([
  // Its one line above the entries claims something of their papers; most such lines only present a report, and
  // nothing in its form tells the two apart.
  'preface-claims-zh.md',
]);

/** Kinds of fault that first contact has shown and that are not yet mended whole; likewise. */
export const notYetMended = new Set([
  // 2026-11-28: read right. The lead that is asked for, `boats()`'s own, stands nowhere in the file.
  'table-on-one-line.md',
]);

/** Files of writers met for the first time of which something, a lead or words at an end, is not read right yet. */
export const notWholeYet = new Set([
  'first-contact/06-kimi-paste__kimi整理0116.txt',
  'first-contact/08-wechat-saved__今天的AI论文，我只推荐这四篇.html',
  'first-contact/17-telegram-ru__result.json',
  'first-contact/22-logseq__2026_01_11.md',
  'first-contact/29-mediawiki__Paper_of_the_day_January_2026.wiki',
  'first-contact/49-essay__slow-machines.md',
  'first-contact/51-interview__interview-with-the-authors.txt',
  'first-contact/53-chatgpt-single__explain this paper.md',
  'first-contact/55-wechat-deep__导师说这篇必读.txt',
  'first-contact/57-html-blogpost__lantern.html',
  'first-contact/58-email-note__Fwd_ you should read this.eml',
  'first-contact/60-ru-habr__разбор-одной-статьи.md',
  'first-contact/64-savedindex__Daily Papers - index.html',
  'first-contact/65-release__CHANGELOG.md',
  'first-contact-2/20-telegram-neyrostruzhka__messages.html',
  'first-contact-3/03-gradient-post__issue-88.md',
  'first-contact-3/04-机器不眠夜__公众号0121.txt',
  'first-contact-3/10-observatorio-ia__semana-04.md',
  'first-contact-3/13-duizhao-reader__对照阅读_vol6.md',
  'first-contact-3/40-bottega-neurale__rassegna-05-02.md',
  'first-contact-5/34-essay-substack-corvid__two-papers-about-trust.md',
  'first-contact-6/09-csdn-laowang__article_139922.md',
  'first-contact-6/23-lab307__组会纪要-0915.md',
  'first-contact-6/25-xiaoyao-essay__长文.md',
  'first-contact-6/28-ondes-neuronales__ep54.md',
  'first-contact-9/09-eki-no-yomimono__論文メモ_2026-11-20.csv',
  'first-contact-9/15-xu-group__组会文献简报41.docx',
  'first-contact-9/20-lotus-typst__daily.typ',
  'first-contact-9/27-tuesday-circle__reading-group-notes.md',
  'first-contact-9/28-logseq-mori__2026_11_25.md',
  'first-contact-9/35-pairwise-bilingual__2026-11-24_en-zh.md',
  'first-contact-9/37-tinai-telegram__messages.html',
  'first-contact-15/08-shipinhao-jiaoben__口播稿1215.txt',
  'first-contact-17/07-wechat-card__图文卡片.html',
  'first-contact-17/09-zulin-mubiao__组会PPT文字稿.md',
  'first-contact-17/34-highlights-then__digest.md',
  'first-contact-18/43-podcast.md',
  'first-contact-18/47-inline-prose.md',
  'first-contact-19/08-podcast-shownotes.md',
  'first-contact-19/25-div-cards.html',
  'first-contact-19/32-slack.json',
  'first-contact-19/35-bilingual-interleaved.md',
  'first-contact-19/49-date-sections.md',
  'first-contact-19/59-key-by-lang.json',
  'first-contact-20/34-journal.org',
  'first-contact-20/46-hn-style.html',
  'first-contact-21/10-podcast-notes.md',
  'first-contact-21/45-side-by-side.md',
  'first-contact-21/48-chatgpt-share.txt',
  'first-contact-21/56-twopart-headlines.md',
  'first-contact-21/73-pytorch-kr-forum.md',
  'first-contact-21/79-group-chat-export.txt',
  'first-contact-21/81-host-remarks.md',
  'first-contact-21/89-trello-export.json',
  'first-contact-21/91-hindi.md',
  'first-contact-21/92-emacs-mail-digest.txt',
  'first-contact-22/72-odd__state.json',
  'first-contact-22/77-odd__outline.opml',
]);
