import {
  DEEPEST_VALUES,
  isPartBudget,
  MOST_ENTRIES,
  MOST_ITEMS,
  MOST_MARKUP,
  MOST_PARTS,
  MOST_VALUES,
  type PartBudget,
} from '../digest/budgets';
import type * as en from './en';
import { writtenNumber } from './formats';
import { idAndTitle } from './id-and-title';
import { languageName } from './language-name';

/*
 * New: written by one who speaks the language, and not yet read by anybody else.
 */

export const card: typeof en.card = {
  digest: '要約',
  digests: 'このページの要約',
  abstract: 'アブストラクト',
  doubtful: 'この要約は別の論文のものかもしれません',
  ownTitle: (title) => `要約側のタイトル：「${title}」`,
  lookAnyway: 'それでも見る',
  sources: (count) => `${number(count)} 件の出典`,
  withDigests: (digests, papers) =>
    `このページの論文 ${number(papers)} 本のうち ${number(digests)} 本に要約があります`,
};

export const digest: typeof en.digest = {
  loading: '読み込み中…',
  unavailable: 'この要約を読み込めませんでした。ページを再読み込みしてください。',
  readInFull: '全文を読んで作成',
  readAbstract: 'アブストラクトのみを読んで作成',
  readFrom: (source) => `読んだもの：${source}`,
  onlyIn: (language) => `${language}のみ`,
  translate: '翻訳する',
  downloading: (share) =>
    `ブラウザーの翻訳モデルをダウンロード中：${share.toLocaleString('ja', { style: 'percent' })}`,
  translating: (done, total) =>
    total === 0 ? '翻訳中…' : `翻訳中：${number(done)} / ${number(total)} か所`,
  cancelTranslation: '中止',
  notTranslated: 'ブラウザーで翻訳できませんでした。もう一度お試しください。',
  machineTranslation: (language, by) => `${by}による${language}からの翻訳`,
  deleteTranslation: '翻訳を削除',
  convertedFrom: (language) => `${language}から変換`,
  onlyThisPaper: 'この論文だけの表示言語です。押すと他と同じに戻ります',
  asEverywhere: '他と同じにする',
  languageHere: 'この要約の言語',
  unnamed: '作成者不明',
  nextSource: '次の出典の要約',
  preferred: (source) => `複数ある論文では、これから「${source}」を最初に表示します。`,
  onlyHere: 'ここだけ',
  peek: '押している間：別の言語で読む',
  peekAt: (language) => `この節を${language}で`,
  unlabelled: 'その他',
  abstractAlone: '著者のアブストラクト（要約なし）',
  about: '論文について',
  pageTitle: (title) => `このページの論文：「${title}」`,
  source: '要約の出典',
  copy: 'コピー',
  copyForms: { markdown: 'Markdown', text: 'プレーンテキスト' },
  copied: 'コピーしました',
  notCopied: 'コピーできませんでした',
  deleteDigest: 'この要約を削除',
  digestDeleted: '削除しました。矢印で元に戻せます。',
  restore: '元に戻す：要約を復元',
  showAll: 'すべて表示',
  showLess: '折りたたむ',
  position: (index, total) => `${number(index)} / ${number(total)}`,
  language: '要約の言語',
  toSide: 'サイドパネルで読む',
  toLibrary: 'ライブラリーで開く',
  allToSide: 'サイドパネルを開閉',
  previous: '前の要約',
  next: '次の要約',
  close: '閉じる',
  menu: 'キー操作と表示',
  noKey: '未割り当て',
  pageKeys: 'J・K・O・P をページ全体で使う',
  toLeft: '左下に移す',
  toRight: '右下に移す',
  small: '小さくする',
  full: '文字も表示する',
  hide: '隠す（ポップアップから操作できます）',
  width: 'パネルの幅',
  expandAll: 'すべて開く',
  collapseAll: 'すべて閉じる',
  toggle: '開閉',
  both: '両方の言語',
  bothInShort: '両',
  sections: {
    field: '分野',
    summary: '一言でいうと',
    usage: '使い方',
    motivation: '背景と課題',
    method: '手法',
    innovations: '新しい点',
    results: '結果',
    limitations: '限界',
    conclusion: '結論',
    abstract: 'アブストラクト',
    other: 'その他',
  },
  particulars: {
    authors: '著者',
    affiliations: '所属',
    date: '公開日',
    venue: '掲載',
    code: 'コード',
    link: 'リンク',
    score: '評価',
    tags: 'タグ',
    other: 'その他',
  },
};

export const app: typeof en.app = {
  dropHere: '要約ファイルをここにドロップ',
  chooseFiles: 'ファイルを選ぶ',
  chooseFolder: 'フォルダーを選ぶ',
  paste: '貼り付け',
  dropElsewhere: 'ドロップするなら、こちらのページで：',
  dropPlace: '全画面ページ',
  dropNow: '離すと取り込みます',
  importing: '取り込み中',
  progress: (done, total) => `${number(total)} 件中 ${number(done)} 件`,
  keepsGoing: 'このウィンドウを閉じても、取り込みは続きます。',
  stayOpen: 'すべてのファイルを受け取るまで、このウィンドウを開いたままにしてください。',
  cancelImport: '中止',
  cancelHint: 'この取り込みの内容はライブラリーに残りません',
  undo: '元に戻す',
  undoing: '取り込みを元に戻しています…',
  undone: '元に戻しました。ライブラリーは取り込む前の状態です。',
  hadBrought: (outcome) => `取り込んだ内容：${outcome}。`,
  redo: 'やり直す',
  redoing: 'やり直しています…',
  rereading: '読み直し中',
  reread: (added, updated, dropped) =>
    `読み直し：変更 ${number(updated)} 件、新規 ${number(added)} 件、なくなったもの ${number(dropped)} 件`,
  rereadNothing: '読み直し：変更はありませんでした',
  undoneReread: '元に戻しました。要約は読み直す前の内容です。',
  deleting: '削除中…',
  deleted: {
    digest: (title) => `「${title}」の要約を削除しました`,
    source: (name) => `${name}の要約をすべて削除しました`,
    everything: '要約をすべて削除しました',
  },
  keeping: {
    title: 'バックアップと書き出し',
    exportOrDelete: '書き出し・削除',
    undoneRestoring: '元に戻しました。ライブラリーは復元前の状態です。',
    stoppedRestoring: {
      cancelled: '中止しました。ライブラリーは復元前の状態です。',
      'gave-up':
        'このバックアップの復元中にブラウザーが 3 回終了したため、復元した分は取り消しました。ライブラリーは復元前の状態です。',
      'storage-full':
        'ストレージがいっぱいになったため、復元した分は取り消しました。ディスクの空きを増やして、もう一度復元してください。',
      'our-mistake':
        'このバックアップの処理中に Paperglance でエラーが起きたため、復元した分は取り消しました。ご報告ください。',
    },
    deleted: {
      translation: (title, lang) => `「${title}」の${languageName(lang, 'ja')}訳を削除しました`,
      paper: (title) => `「${title}」の要約をすべて削除しました`,
      day: (date) => `${date} の要約をすべて削除しました`,
    },
    delete: {
      digest: 'この要約を削除',
      translation: 'この翻訳を削除',
      paper: 'この論文の要約をすべて削除',
      day: 'この日の要約をすべて削除',
      source: 'この出典の要約をすべて削除',
      everything: '要約をすべて削除',
    },
    willGo: (digests, translations, papers) =>
      `論文 ${number(papers)} 本の${[
        ...(digests > 0 ? [`要約 ${number(digests)} 件`] : []),
        ...(translations > 0 ? [`翻訳 ${number(translations)} 件`] : []),
      ].join('と')}を削除します。ワンクリックですべて元に戻せます。`,
    nothingGoes: '削除するものはありません。',
    gone: '削除しました。',
    doDelete: '削除する',
    leave: '残す',
    persistence: {
      kept: 'ここで削除するか Paperglance をアンインストールするまで、ディスクの空きが減ってもブラウザーが保持します。',
      unpromised:
        'ディスクの空きが少なくなると、ブラウザーが消去することがあります。バックアップを取っておいてください。',
      private:
        'プライベートウィンドウでは、閉じると何も残りません。バックアップを保存してください。',
    },
    backup: 'バックアップ',
    backupDoes:
      'ライブラリーのすべて（要約、翻訳、取り込みの履歴と元のファイル、設定）を一つのファイルに保存します。どこで復元しても、今とまったく同じ状態に戻ります。',
    backUp: '今すぐバックアップ',
    backingUp: (done, total) => `バックアップ中：${number(done)} / ${number(total)} 件`,
    backedUp: (name, size) => `${name}（${size}）に保存しました`,
    backupFailed: {
      busy: '取り込みの途中です。終わってからバックアップしてください。',
      changed:
        'バックアップ中にライブラリーが変わったため、完全なものではありません。もう一度お試しください。',
      full: 'ファイルを置く空きがありません。空きを作るか、別の場所を選んでください。',
      unknown: 'バックアップを書き込めませんでした。もう一度お試しください。',
    },
    cancel: '中止',
    restore: 'バックアップから復元',
    restoreDoes: 'まず内容を確かめ、何が変わるかをお知らせします。',
    chooseBackup: 'ファイルを選ぶ',
    checking: 'バックアップを確認中',
    refused: {
      alien: 'これは Paperglance のバックアップではありません。何も変更していません。',
      newer:
        'より新しいバージョンの Paperglance で作られたバックアップです。更新してから復元してください。何も変更していません。',
      damaged: 'バックアップが壊れているか、途中で切れています。何も変更していません。',
      'too-large': '展開後の大きさがバックアップとしては異常です。何も変更していません。',
      unreadable: 'ファイルを読み込めませんでした。何も変更していません。',
      full: 'バックアップの内容を置く空きがありません。何も変更していません。',
      busy: 'すでに別のバックアップを復元中です。ほかには何も変更していません。',
    },
    ofDay: (date) => `${date} のバックアップ`,
    wouldChange: (added, changed, same) =>
      `新規 ${number(added)} 件、変更 ${number(changed)} 件、変更なし ${number(same)} 件`,
    holds: (digests, papers, imports) =>
      `論文 ${number(papers)} 本の要約 ${number(digests)} 件と、取り込み ${number(imports)} 回分が入っています。`,
    withoutText: (count: number) =>
      `${number(count)} 件の要約は本文が欠けているため、復元されません。`,
    changedNote:
      '両者が異なる要約は、バックアップの内容に置き換わります。ほかは何も削除されず、ワンクリックで元に戻せます。',
    withSettings: '設定もバックアップのものに置き換える（取り消しても元に戻りません）',
    doRestore: '復元する',
    handingIn: 'バックアップを読み込んでいます。このウィンドウを閉じないでください。',
    exportAll: '書き出し',
    exportDoes: '要約を、ほかのプログラムが読める形式で書き出します。',
    exportAs: '形式',
    forms: {
      reports: 'レポート（Markdown、再び取り込めます）',
      folder: '公開用フォルダー（1 日 1 件のレポート）',
      notes: 'ノート（論文ごとに 1 件、Obsidian など）',
      jsonl: 'JSON Lines',
      json: 'JSON',
      csv: '表（CSV）',
      bibtex: 'BibTeX',
      ris: 'RIS（Zotero、EndNote）',
    },
    doExport: '書き出す',
    exporting: (done) => `書き出し中：${number(done)} 件`,
    exported: (name) => `${name}に書き出しました`,
    exportFailed: '書き出せませんでした。もう一度お試しください。',
    nothingToExport: '書き出すものはありません。',
    inexact: (count) =>
      `要約 ${number(count)} 件は、再び取り込んでも完全に同じにはなりません。バックアップならそのまま残ります。`,
    leftOut: (count) =>
      `翻訳 ${number(count)} 件は含まれません。レポートに入るのは、発行元が書いた要約だけです。`,
  },
  undoneDeletion: '元に戻しました。削除したものが復元されました。',
  kept: '保存されているもの',
  keptSources: (files, size) =>
    `取り込んだファイル ${number(files)} 件を元のまま保存しています：${size}`,
  keptNone: '元のまま保存されているファイルはありません。',
  keptWhy: 'Paperglance の読み取りが改善されたとき、ここから要約をすべて作り直せます。',
  readAgain: 'すべて読み直す',
  readerIsNewer: '取り込んだときより、ファイルを正しく読み取れるようになりました。',
  letGo: '元のファイルを破棄',
  letGoHint: '要約は残りますが、読み直しはできなくなります。',
  deleteSource: (name) => `${name}の要約をすべて削除`,
  deleteAllOfIt: 'すべて削除',
  deleteEverything: '要約をすべて削除',
  dismissProblems: '閉じる',
  showProblemsAgain: '問題をもう一度表示',
  cancelled: '中止しました。この取り込みの内容はライブラリーに残っていません。',
  allFiles: (count) => `ファイル ${number(count)} 件`,
  moreFiles: (count) => `ほかファイル ${number(count)} 件`,
  fileStates: { waiting: '待機中', unread: '未読', done: '完了' },
  unpacked: (count) => `${number(count)} 件のファイルを展開`,
  nothing: '取り込みなし',
  moreDays: (count) => `ほか ${number(count)} 日分`,
  line: (line) => `${number(line)} 行目`,
  saveReport: 'この結果を保存：',
  formats: { text: 'テキスト', json: 'JSON' },
  pasteLabel: '要約のレポートを貼り付け',
  pasteHint: 'レポート全体をテキストで',
  pasteName: '貼り付けたテキスト',
  importPasted: '取り込む',
  cancel: 'キャンセル',
  emptyTitle: '要約はまだありません',
  emptyText:
    '要約は論文の内容をまとめたものです。発行元を購読するか、要約のファイルを渡すと、Hugging Face の各論文にその要約が表示されます。',
  importSample: 'サンプルを試す',
  sampleDay: 'Hugging Face でその論文を見る',
  outcome: (added, updated, unchanged) => {
    const counts: [number, string][] = [
      [added, '新規'],
      [updated, '更新'],
      [unchanged, '変更なし'],
    ];
    return counts
      .filter(([count]) => count > 0)
      .map(([count, state]) => `${state} ${number(count)} 件`)
      .join('、');
  },
  nothingImported: '取り込まれたものはありません',
  fromFiles: (count) => `ファイル ${number(count)} 件から`,
  filesMissing: (count) =>
    `選んだファイルのうち ${number(count)} 件は、受け取る前にウィンドウが閉じられたため取り込まれていません。もう一度すべて選んでください。すでにあるものは重複しません。`,
  problemCount: (count) => `確認が必要な点 ${number(count)} 件`,
  problemGroups: {
    'empty-file': {
      count: (n) => `文字のないファイル ${number(n)} 件`,
      remedy: '最後まで保存されているか確認してください。',
    },
    'binary-file': {
      count: (n) => `テキストではないファイル ${number(n)} 件`,
      remedy: 'Markdown かプレーンテキストで保存したレポートを選んでください。',
    },
    'too-large': {
      count: (n) => `大きすぎて読めないファイル ${number(n)} 件`,
      remedy: '上限は 64 MB、100 万行です。日ごとに分けてください。',
    },
    'over-budget': {
      count: (n) => `1 ファイルの上限を超えた箇所 ${number(n)} か所`,
      remedy: '読めた部分は保存しました。ファイルを分けて取り込んでください。',
    },
    'html-page': {
      count: (n) => `論文の見つからないウェブページ ${number(n)} 件`,
      remedy: 'レポート自体を Markdown かテキストで保存して取り込んでください。',
    },
    'no-papers': {
      count: (n) => `論文の見つからないファイル ${number(n)} 件`,
      remedy: '各項目に、見出しと論文へのリンクの行が必要です。',
    },
    'no-id': {
      count: (n) => `論文へのリンクがない項目 ${number(n)} 件`,
      remedy: '同じタイトルの論文もありません。見出しの下にリンクの行を加えてください。',
    },
    'bad-id': {
      count: (n) => `論文につながらないリンク ${number(n)} 件`,
      remedy: '2601.10387 のような ID で終わる必要があります。',
    },
    'no-digest': {
      count: (n) => `本文のない項目 ${number(n)} 件`,
      remedy: '見出しとリンクだけがあります。本文を加えるか、項目を除いてください。',
    },
    'repeated-paper': {
      count: (n) => `複数回出てくる論文 ${number(n)} 本`,
      remedy: '項目を論文ごとに 1 つの要約にまとめました。',
    },
    truncated: {
      count: (n) => `途中で切れているレポート ${number(n)} 件`,
      remedy: 'ある部分は保存しました。完全なものを改めて取り込んでください。',
    },
    'stray-text': {
      count: (n) => `どの論文のものでもない文章 ${number(n)} か所`,
      remedy: '取り込みませんでした。論文についての文章なら、リンクの行を加えてください。',
    },
    'failed-output': {
      count: (n) => `生成に失敗した跡だけの項目 ${number(n)} 件`,
      remedy: '作成者に、もう一度生成するよう頼んでください。',
    },
    'list-page': {
      count: (n) => `論文一覧を保存しただけのページ ${number(n)} 件`,
      remedy: 'その論文についてのレポートを取り込んでください。',
    },
    'feed-list': {
      count: (n) => `フィード一覧（OPML）のファイル ${number(n)} 件`,
      remedy: 'ライブラリーの「フィード」で開いてください。',
    },
    'doubtful-encoding': {
      count: (n) => `文字コードを推測したファイル ${number(n)} 件`,
      remedy: '文字化けしていたら、UTF-8 で保存し直して取り込んでください。',
    },
    'no-paper-items': {
      count: (n) => `論文を示さない項目を除いた箇所 ${number(n)} か所`,
      remedy: '論文を示すはずの項目があれば、リンクを加えてください。',
    },
    index: {
      count: (n) => `要約のない目次 ${number(n)} 件`,
      remedy: 'リンク先のレポートを取り込んでください。',
    },
    'only-named': {
      count: (n) => `論文の名前だけで要約のない箇所 ${number(n)} か所`,
      remedy: '要約があるはずの論文には、題名とリンクと本文を書いてください。',
    },
    'two-papers': {
      count: (n) => `2 本の論文を自分のものとして示す項目 ${number(n)} 件`,
      remedy: '本文が扱う論文のリンクだけを残し、もう一度取り込んでください。',
    },
    'disputed-paper': {
      count: (n) => `別の論文と ID が重なった項目 ${number(n)} 件`,
      remedy: 'リンクを直して、もう一度取り込んでください。',
    },
    'other-paper': {
      count: (n) => `別の論文のものと思われる要約 ${number(n)} 件`,
      remedy: 'リンクを直して、もう一度取り込んでください。',
    },
    'other-title': {
      count: (n) => `タイトルから見て別の論文かもしれない要約 ${number(n)} 件`,
      remedy: '保存しました。リンクを確認してください。',
    },
    'other-words': {
      count: (n) => `内容から見て別の論文かもしれない要約 ${number(n)} 件`,
      remedy: '保存しました。リンクを確認してください。',
    },
    'broken-structure': {
      count: (n) => `JSON・YAML・TOML・CSV・BibTeX が壊れている箇所 ${number(n)} か所`,
      remedy: '括弧、引用符、カンマを確認するか、もう一度ダウンロードしてください。',
    },
    'more-problems': {
      count: (n) => `記録しきれなかったもの ${number(n)} 件`,
      remedy: 'ほかを直してから取り込み直すと、表示されます。',
    },
    skipped: {
      count: (n) => `テキスト以外のファイルを含むフォルダー ${number(n)} 件`,
      remedy: '名前から判断して除きました。',
    },
    'too-many': {
      count: (n) => `ファイルが 10,000 件を超えるフォルダー ${number(n)} 件`,
      remedy: '先頭の分だけ受け取りました。分けて取り込んでください。',
    },
    'empty-folder': {
      count: (n) => `レポートらしいファイルのないフォルダー ${number(n)} 件`,
      remedy: 'レポートが直接入っているフォルダーを選んでください。',
    },
    'zip-damaged': {
      count: (n) => `壊れているか、途中までしか保存されていないアーカイブ ${number(n)} 件`,
      remedy: 'もう一度入手してください。',
    },
    'zip-locked': {
      count: (n) => `パスワード付きのアーカイブ ${number(n)} 件`,
      remedy: '展開してから、中のファイルを取り込んでください。',
    },
    'zip-method': {
      count: (n) => `ここでは展開できない形式のアーカイブ ${number(n)} 件`,
      remedy: '展開して中のファイルを取り込むか、普通の ZIP で圧縮してください。',
    },
    'zip-many': {
      count: (n) => `ファイルが 10,000 件を超えるアーカイブ ${number(n)} 件`,
      remedy: '展開して、分けて取り込んでください。',
    },
    'zip-large': {
      count: (n) => `展開すると 512 MB を超えるアーカイブ ${number(n)} 件`,
      remedy: '展開して、分けて取り込んでください。',
    },
    'zip-bomb': {
      count: (n) => `異常に膨らむアーカイブ ${number(n)} 件`,
      remedy: '展開しませんでした。',
    },
    'zip-nested': {
      count: (n) => `入れ子が深すぎるアーカイブ ${number(n)} 件`,
      remedy: '展開してから、中のファイルを取り込んでください。',
    },
    'zip-empty': {
      count: (n) => `レポートらしいファイルのないアーカイブ ${number(n)} 件`,
      remedy: 'レポートの入っているアーカイブを選んでください。',
    },
    unreadable: {
      count: (n) => `開けなかったファイル ${number(n)} 件`,
      remedy: '移動されていませんか。もう一度選んでください。',
    },
    'source-gone': {
      count: (n) => `読み直せなかったファイル ${number(n)} 件`,
      remedy: '元のファイルは手放されています。ファイル自体をもう一度取り込んでください。',
    },
    'storage-full': {
      count: (n) => `空きがなく保存できなかったファイル ${number(n)} 件`,
      remedy: '保存領域がいっぱいです。空きを作り、もう一度取り込んでください。',
    },
    'gave-up': {
      count: (n) => `ブラウザーが 3 回終了してしまったファイル ${number(n)} 件`,
      remedy: '分割して取り込んでください。',
    },
    'too-slow': {
      count: (n) => `読み取りに時間がかかりすぎたファイル ${number(n)} 件`,
      remedy: '取り込みませんでした。分割して取り込んでください。',
    },
    'our-mistake': {
      count: (n) => `Paperglance の不具合で読めなかったファイル ${number(n)} 件`,
      remedy: '取り込みませんでした。不具合の報告をお願いします。',
    },
  },
  lineOf: (file, line) => `${file}、${number(line)} 行目`,
  moreProblems: (count) => `ほか ${number(count)} 件`,
  whoWrote: 'これらの要約は誰が書いたものですか',
  whoWroteHint:
    'ファイルに作成者の名前がありません。ここで付けた名前が各カードに表示されます。後から変えられます。',
  saveName: '保存',
  leaveNameless: '付けない',
  by: '作成者',
  sourceName: '出典の名前',
  nobodyNamed: '作成者不明',
  publishedAs: (name) => `（レポートでの名前：${name}）`,
  rename: '名前を変える',
  renameSource: (name) => `${name}の名前を変える`,
  ownName: '元の名前に戻す',
  preferredSources: '優先する出典',
  preferredIntro:
    '要約が複数ある論文で、どの出典を先に表示するか。上ほど優先します。カードで選んだ出典がここに入ります。',
  noPreferred: 'まだありません。新しい要約から表示します。',
  preferMore: (name) => `${name}を上へ`,
  preferLess: (name) => `${name}を下へ`,
  preferNoMore: (name) => `${name}の優先をやめる`,
  howRead: 'このファイルはどう読み取られましたか',
  howReadIntro:
    'ファイルをここにドロップすると、各行を何と読み取ったかがわかります。取り込みはしません。または',
  chooseToExplain: 'ファイルを選ぶ',
  explaining: '読み取り中…',
  notExplained: 'このファイルはここでは読めません。アーカイブなら、先に展開してください。',
  readAs: '読み取り方',
  runnersUp: 'ほかに考えられる読み取り方',
  entriesFound: (count) => `項目 ${number(count)} 件`,
  noPaper: '論文なし',
  lines: '行',
  allLines: (count) => `内容のある ${number(count)} 行すべて`,
  lineUse: (use, count) => `${use}：${number(count)}`,
  lineUses: {
    blank: '空行',
    markup: '体裁のみ',
    header: 'レポートの冒頭',
    title: 'タイトル',
    label: 'ラベル',
    text: '本文',
    particular: '論文の情報',
    navigation: 'ナビゲーション',
    repeat: '既出',
    told: '除外して報告',
  },
  everythingIn: '表示言語',
  modes: { zh: '中文', en: 'English', both: '両方' },
  digestsIn: '要約の優先言語',
  thisPage: 'このページ',
  pageStatus: (known, papers) => `論文 ${number(papers)} 本中 ${number(known)} 本`,
  noPapers: '論文はありません',
  toggleAll: 'すべて開閉',
  showControl: 'ページ上のボタンを再び表示',
  library: 'ライブラリー',
  digestCount: (count) => `要約 ${number(count)} 件`,
  libraryHolds: (count) => `ライブラリー：要約 ${number(count)} 件`,
  fullPage: '全画面ページで開く',
  importTitle: '要約を取り込む',
  importIntro:
    '要約のファイル、フォルダー、アーカイブ：Markdown、テキスト、HTML、JSON、YAML、TOML、CSV、保存したフィードやメール、ノートブック、Word。すべてこのブラウザーの中に留まり、どこにも送信されません。',
  pastImports: 'これまでの取り込み',
  details: '詳細',
  showDismissed: (count) => `閉じた失敗 ${number(count)} 件を表示`,
  moreImports: (count) => `以前の取り込み ${number(count)} 件`,
  couldNotStore: '保存できませんでした。もう一度お試しください。',
  troubles: {
    newer:
      'ライブラリーはより新しい Paperglance で書かれており、このバージョンでは読めません。失われたものはありません。Paperglance を更新すると、元どおり使えます。',
    unreadable:
      'ブラウザーがライブラリーを開けません。ブラウザーを再起動してお試しください。それでも開けない場合、ディスク上のデータが壊れている可能性があります。',
    'nothing-kept':
      '履歴を記憶しない設定などにより、ブラウザーがここでは Paperglance のデータを保存しません。データの保存を許可するか、別のプロファイルをお使いください。',
    'kept-outside':
      'プライベートウィンドウでは、このページからライブラリーを読めません。カードはここでも表示されます。ライブラリーの閲覧や読み込みには、通常のウィンドウをお使いください。',
    full: '保存領域がいっぱいです。空きを作ってから、もう一度お試しください。',
    unknown:
      'ライブラリーを使用できませんでした。もう一度お試しください。続くようなら報告をお願いします。',
  },
  replaced:
    '動作中に Paperglance のファイルが別のバージョンに置き換えられました。すべてが同じバージョンになるように再読み込みし、その後、開いている Hugging Face のページも再読み込みしてください。',
  reload: 'Paperglance を再読み込み',
  opening: 'ライブラリーを開いています。更新の直後は 1 分ほどかかることがあります。',
  tryAgain: 'もう一度試す',
  openOutside: '通常のウィンドウで開く',
  brokenRecords: (count) =>
    `ライブラリーの壊れた記録 ${number(count)} 件は読めないため、飛ばしています。`,
  firstSteps: 'はじめに',
  welcomeTitle: '論文の要約を、論文のすぐそばに',
  welcomeLead:
    '要約とは、誰か、またはあなたのプログラムが論文の内容をまとめたものです。Paperglance は要約をこのブラウザーに保存し、Hugging Face の各論文の下に 1 行で示します。クリックすると全体が開きます。どこにも送信されません。',
  picture:
    'Hugging Face のある日の論文一覧。各タイトルの下の行が、その論文の要点を一文で伝えます。',
  pictured: [
    '「アシスタント軸」の近くに保つと、モデルは自分を見失わず、有害な返答が減る。',
    '一つのポーズで大勢を動かせる。誰がどこで動くかは、文とマスクが決める。',
  ],
  ways: '要約を手に入れる三つの方法',
  seeItWork: '動いているところを見る',
  sampleHint: '2026 年 1 月 20 日の論文 4 本、中国語と英語。いつでも元に戻せます。',
  haveFiles: '手元のファイルを取り込む',
  haveFilesHint:
    'このページのどこにでもドロップできます：Markdown、JSON、CSV、HTML など、フォルダーやアーカイブも。',
  publishers: '公開されている要約を購読する',
  publishersHint:
    'クリックするだけで、毎日新しい要約が届きます。リポジトリー、データセット、RSS も購読できます。',
  keys: {
    'toggle-digests': 'ページの要約をすべて開閉',
    'next-language': '言語を切り替え',
    'open-panel': 'サイドパネルで読む',
    'open-library': 'ライブラリーを開く',
  },
  keysTitle: 'Hugging Face でのキー操作',
  singleKeysAre: '1 文字のキー（行や開いた要約の中で）：',
  keysInDigests: '次へ・前へ・開閉（行や開いた要約の中で）',
  noKey: '未割り当て',
  changeKeys: 'キーを選ぶ',
  later: 'あとで',
  noAccess:
    'ブラウザーが Paperglance に huggingface.co の表示をまだ許可していないため、要約が表示されません。',
  allowAccess: '許可する',
  accessGiven: '許可されました。開いている Hugging Face のページを再読み込みしてください。',
  notVisible: '見えません',
  settings: '設定',
  settingsIntro: 'ここでの変更は、すぐにすべての場所に反映されます。',
  languageDoes: '要約と Paperglance 自身の言語。「両方」では要約を二つの言語で並べます。',
  digestsInDoes: 'この言語の要約があれば先に表示します。',
  paperPage: '論文のページでは',
  paperPageDoes: 'ページを開いたときの要約の状態。',
  paperPageChoices: { open: '開く', row: '1 行のみ' },
  pageKeys: '1 文字のキー',
  pageKeysDoes: 'J・K・O などのキーを、要約の中だけで使うか、入力中を除きページ全体で使うか。',
  pageKeysChoices: { digest: '要約の中', page: 'ページ全体' },
  controlCorner: 'ページ上のボタンの位置',
  controlCornerDoes: 'ウィンドウのどちらの隅に置くか。',
  corners: { left: '左', right: '右' },
  controlForm: 'ページ上のボタン',
  controlFormDoes:
    '要約の件数を示し、まとめて開けます。「標準」では、ウィンドウが十分に広ければ言葉でも示します。隠すとポップアップから操作できます。',
  controlForms: { full: '標準', small: '小', hidden: '隠す' },
  chips: 'リンクの横のマーク',
  chipsDoes: '一覧以外のどの論文リンクに、要約を開くマークを付けるか。',
  chipChoices: { all: 'すべて', titles: 'タイトルのみ', none: 'なし' },
  asNew: '初期値に戻す',
  allAsNew: 'すべて初期値に戻す',
  searchIndex: {
    title: '検索',
    ready: (papers: number) => `検索用の索引はそろっています（論文 ${number(papers)} 本）。`,
    making: (done: number, papers: number) =>
      `索引を作成しています：論文 ${number(done)} / ${number(papers)} 本。終わるまで、残りの論文は新しいものだけが検索されます。`,
    makeAnew: '索引を作り直す',
  },
  libraryApp: {
    places: { read: '読む', feeds: 'フィード', imports: '取り込み', settings: '設定' },
    placesLabel: 'ライブラリーのページ',
    rail: '日付と絞り込み',
    openRail: '日付・出典・分野',
    search: {
      label: 'ライブラリーを検索',
      in: (count) => (count === 0 ? 'ライブラリーを検索' : `要約 ${number(count)} 件から検索`),
      found: '検索結果',
      best: '関連の高い順',
      nothing: (text) => `「${text}」に一致する要約はありません。`,
      nearest: 'これなら見つかります：',
      filters: '絞り込み',
      filterDoes: {
        field: '論文の分野',
        source: '要約の出典',
        lang: '要約の言語',
        date: '日・月・年',
        after: 'その日より後',
        before: 'その日より前',
        has: 'その種類の節がある',
        read: '何を読んで書かれたか',
      },
    },
    table: {
      asTable: '表で見る',
      asList: '一覧で見る',
      paper: '論文',
      sort: 'この列で並べ替え',
    },
    papers: (count) => `論文 ${number(count)} 本`,
    all: 'すべての論文',
    calendar: '要約のある日',
    previousMonth: '前の月',
    nextMonth: '次の月',
    sources: '出典',
    unnamedSource: (importId) => `作成者不明（取り込み ${number(importId)}）`,
    fields: '分野',
    languages: '言語',
    more: (count) => `ほか ${number(count)} 件`,
    fewer: '折りたたむ',
    nothingThatDay: 'この日の要約はライブラリーにありません。',
    nearestDays: '要約のある近い日：',
    unknownPaper: 'この論文の要約はライブラリーにありません。',
    onSite: 'Hugging Face で見る',
    pdf: 'PDF',
    noneOpen: '論文を選ぶと、ここで読めます。',
    back: '一覧に戻る',
    previousPaper: '前の論文',
    nextPaper: '次の論文',
    beside: '出典を並べる',
    print: '印刷',
    moreActions: 'その他',
    keysHere: 'ライブラリーのキー',
    changeKeys: '文字を入力していないときなら、いつでも使えます。',
    keys: {
      search: '検索',
      next: '次の論文',
      previous: '前の論文',
      open: '論文を開く',
      back: '戻る：開いているものを閉じる',
      source: '論文の次の出典',
      day: '日付へ移動',
      help: 'このキー一覧を表示',
    },
    goToDay: '日付へ移動',
    day: '日付',
    go: '移動',
    close: '閉じる',
  },
  feeds: {
    title: 'フィード',
    intro:
      'リポジトリー、データセット、ファイル、RSS を購読すると、新しい要約が自動で届きます。それ以外の通信は一切行いません。',
    address: '購読するアドレス',
    chooseFolder: 'または、このコンピューターのフォルダーを選ぶ',
    addressHint: 'アドレスを貼り付け：github.com/… · huggingface.co/datasets/… · RSS',
    look: '見てみる',
    kinds: {
      github: 'GitHub リポジトリー',
      datasets: 'Hugging Face データセット',
      models: 'Hugging Face モデル',
      spaces: 'Hugging Face の Space',
      file: 'ファイル',
      items: 'RSS・Atom・JSON Feed',
      folder: 'このコンピューターのフォルダー',
    },
    onBranch: (branch) => `ブランチ ${branch}`,
    willAsk: (hosts) =>
      `見るには ${hosts} への接続が必要です。まだ許可していなければ、ブラウザーが確認します。`,
    notAddress: {
      none: 'アドレスではありません。リポジトリー、データセット、ファイル、フィードのアドレスを、ブラウザーに表示されるとおりに貼り付けてください。',
      'no-repository':
        'このページはリポジトリーではありません。目的のリポジトリーを開いて、そのアドレスを貼り付けてください。',
      private: '内部ネットワークのアドレスです。接続することはありません。',
      unnamed: 'ブラウザーが接続先として限定できない形のホスト名なので、購読できません。',
      scheme: '購読できるのは https のアドレスだけです。',
      credentials: 'アドレスにパスワードが含まれています。除いて貼り付けてください。',
    },
    asking: 'ブラウザーの確認に答えてください',
    looking: '内容を見ています',
    lookingAt: (answers) => `内容を見ています：応答 ${number(answers)} 件`,
    notGiven: (hosts) => `${hosts} への接続が許可されなかったため、何も見ていません。`,
    found: (files) => `要約のファイル ${number(files)} 件`,
    fromTo: (from, to) => `${from}から${to}まで`,
    noDays: '名前からは日付がわかりません',
    isPart: '一覧は途中までです。残りは購読すると届きます。',
    nothingFound:
      '名前を見るかぎり、要約のファイルはありません。中のフォルダーにあるなら、そのアドレスを貼り付けてください。',
    leftOut: (files) => `除いたファイル ${number(files)} 件`,
    why: {
      about: '全体の説明（README など）',
      index: 'ほかのファイルの一覧',
      raw: '要約の元になった資料',
      twin: '同じ日の別の形式や言語',
      sum: '日ごとのものがある週や月のまとめ',
      other: '名前から見て要約ではないもの（ニュース、設定、ページ）',
      form: '読めない形式',
      empty: '空のファイル',
      large: '20 MB を超えるもの',
    },
    andMore: (count) => `ほか ${number(count)} 件`,
    newest: '最新のファイルの試し読み',
    readingNewest: '最新のファイルを読んでいます',
    newestHolds: (papers) => `論文 ${number(papers)} 本`,
    newestHasNone:
      '論文は見つかりませんでした。ほかのファイルにはあるかもしれません。購読はできます。',
    unfiled: (entries) => `論文のわからない項目 ${number(entries)} 件`,
    otherPapers: (papers) => `ほか ${number(papers)} 本`,
    howFar: 'いつの分から',
    howFarDoes: '古いものは後からでも取り込めます',
    back: { month: '30 日', year: '1 年', all: 'すべて' },
    takes: (files) => `ファイル ${number(files)} 件`,
    items: '読み取る内容',
    itemsRead: { items: '項目そのもの', pages: 'リンク先のページ' },
    itemsDoes: (host) =>
      `項目に題名ほどしか書かれていない場合は、リンク先のページに本文があります。問い合わせるのは ${host} のページだけです。`,
    narrow: '対象のファイル',
    narrowDoes:
      'フォルダーまたはパターンをコンマで区切ります。* は名前の一部、** は任意のフォルダー、! を付けると除外。空欄ならすべて。',
    matches: (files, all) => `${number(all)} 件中 ${number(files)} 件`,
    rhythm: '確認のタイミング',
    rhythmDoes: '「手動のみ」以外では、要約のまだない日を開いたときにも確認します。',
    rhythms: { hours: '3 時間ごと', morning: '毎朝', manual: '手動のみ' },
    name: '名前',
    nameDoes: '作成者名のない要約は、この名前で表示されます。',
    follow: '購読する',
    followNamed: (name) => `${name} を購読する`,
    following: '購読しています…',
    notNow: '今はしない',
    lookFirst: '先に見る',
    publishers: '公開されている発行元',
    publishersIntro:
      'ファイルは公開されていますが、発行元はいずれも Paperglance とは関係ありません。クリックすると、最近 30 日分から購読できます。',
    covers: { 'hf-daily': 'Hugging Face の Daily Papers', arxiv: 'arXiv の論文' },
    unopened: '最近は開けませんでした。購読できないかもしれません。',
    every: { day: '毎日', weekday: '平日', week: '毎週' },
    isFollowed: '購読中',
    allPublishers: 'すべて見る',
    several: (feeds) => `フィード ${number(feeds)} 件`,
    days: (days) => `${number(days)} 日分`,
    files: (files) => `ファイル ${number(files)} 件`,
    digests: (digests) => `要約 ${number(digests)} 件`,
    brought: (when, digests) => `${when}、新規 ${number(digests)} 件`,
    nothingNew: (when) => `${when}、新しいものはありません`,
    neverLooked: 'まだ確認していません',
    lookedAt: (when) => `${when}に確認`,
    justNow: 'たった今',
    soon: 'まもなく',
    checking: '確認中…',
    fetching: (files) => `残りファイル ${number(files)} 件`,
    lookNow: '今すぐ確認',
    lookAtAll: 'すべて今すぐ確認',
    tryAgain: 'もう一度試す',
    stop: '止める',
    nextLook: (when) => `次は${when}`,
    onlyByHand: '確認は手動のみ',
    allFeeds: 'すべてのフィード',
    broughtTitle: '届いたもの',
    broughtNothing: 'まだありません。',
    gone: (files) =>
      `発行元が削除したファイルが ${number(files)} 件あります。届いた要約は残ります。`,
    seePapers: 'Hugging Face でその論文を見る',
    how: '購読の設定',
    takeAll: '古いものも取り込む',
    takesFrom: (day) => `${day} 以降のファイルを取り込みます。`,
    save: '保存',
    leave: '購読をやめる',
    leaving: '以後は確認せず、接続の許可をブラウザーに返します。ワンクリックですべて元に戻せます。',
    leaveKeep: 'やめて、要約は残す',
    leaveDelete: 'やめて、要約も削除',
    stay: '購読を続ける',
    left: (name) => `${name} の購読をやめました。`,
    undo: '元に戻す',
    unknownFeed: 'このアドレスのフィードは購読していません。',
    formerFeed: '以前のフィード',
    openAddress: 'アドレスを開く',
    toNewAddress: '新しいアドレスで購読',
    allow: '許可する',
    fetchAll: 'すべて取り込む',
    stays: '届いた要約は残ります。',
    trouble: {
      gone: 'このアドレスにはもう何もないか、公開されていません。移転先があれば、そちらを購読してください。',
      moved: (to) => `アドレスが変わりました：${to}。`,
      private: '公開されていないため、新しい要約は届きません。',
      limit: (host, when) => `${host} から待つように求められています。${when}に自動で確認します。`,
      offline: 'オフラインです。つながると自動で確認します。',
      host: (host, status) => `${host} がエラーを返しています（${status}）。自動で再試行します。`,
      silent: (host) => `${host} が応答しません。自動で再試行します。`,
      login:
        'サインインのページが返されました。購読できるのは公開されたものだけです。アドレスを開いて確かめてください。',
      page: 'ファイルの代わりにウェブページが返されました。アドレスを開いて確かめてください。',
      form: '読めない形式のものが返されました。アドレスを開いて確かめてください。',
      large: (path, size, most) =>
        `${path} は ${size} あります。読み取れるのは 1 ファイル ${most} までなので除きました。`,
      much: (size, most) =>
        `新しいものが合計 ${size} あります。${most} を超える分は、許可があるまで取り込みません。`,
      empty: (path) =>
        `以前と違い、${path} に論文が見つかりませんでした。形式が変わったようです。報告をお願いします。`,
      access: (hosts) => `ブラウザーが ${hosts} への接続を許可していません。`,
      folder: 'このフォルダーを読み取る許可を、ブラウザーがもう一度求めています。',
      full: '保存領域がいっぱいで、新しい内容を保存できません。空きを作れば自動でもう一度取得します。すぐに試すこともできます。',
      refused: (url) =>
        `${url} は内部ネットワークにあるか、https ではありません。接続することはありません。`,
    },
    lastLook: (feeds, when) => `${number(feeds)} 件、${when}に確認`,
    none: 'まだありません',
    troubled: (feeds) => `確認が必要なフィード ${number(feeds)} 件`,
    list: 'フィード一覧の書き出しと読み込み',
    listDoes: 'フィードを OPML で保存します。ほかのプログラムでも読めます。',
    saveList: '一覧を保存',
    openList: '一覧を開く',
    listRead: (feeds) => `アドレス ${number(feeds)} 件。見てみるまで、どこにも接続しません。`,
    listCut: (most) =>
      `1 つのファイルから読み込むのは ${number(most)} 件までです。長い一覧は分けてください。`,
    listHasNone: 'このファイルに購読できるアドレスはありません。',
    publish: '公開する',
    publishDoes:
      '要約を 1 日 1 件のレポートのフォルダーにします。リポジトリーに置けば、ほかの人が購読できます。',
    publishOf: { everything: 'すべての要約', day: 'ある日', source: 'ある出典' },
    whichToPublish: '公開するもの',
    publishIt: 'フォルダーを保存',
  },
  dismissNews: 'OK',
  news: {
    '0.2.0':
      '新機能：「フィード」で発行元を購読すると、毎日の要約が自動で届きます。ライブラリーではすべての要約を検索、バックアップ、書き出しできます。選べることは「設定」にまとまりました。',
  },
};

const overBudget: Record<PartBudget, () => string> = {
  text: () => 'このファイルの要約が、ファイル自身の文章の 4 倍に達しました。',
  entries: () => `このファイルは ${number(MOST_ENTRIES)} 本を超える論文を扱っています。`,
  values: () => `このファイルには ${number(MOST_VALUES)} を超えるレコードとリストがあります。`,
  depth: () => `ここではレコードが ${number(DEEPEST_VALUES)} 段を超えて入れ子になっています。`,
  aliases: () =>
    'ここでは YAML のエイリアスが、ファイル自身の文章の 2 倍を超えて繰り返されています。',
  items: () => `このフィードには ${number(MOST_ITEMS)} 件を超える項目があります。`,
  parts: () => `このメールには ${number(MOST_PARTS)} を超えるパートがあります。`,
  markup: () =>
    `この文書は展開すると ${number(MOST_MARKUP / 1024 ** 2)} MB を超えるか、文章ではありえない大きさになります。`,
};

export const problems: typeof en.problems = {
  'empty-file': () =>
    'このファイルには文字がありません。最後まで保存されているか確認してください。',
  'binary-file': () =>
    '読めるテキストではありません。Markdown、テキスト、HTML で保存したレポートを選んでください。',
  'too-large': (size) =>
    `ファイルが大きすぎます（${size}。上限は 64 MB、100 万行）。日ごとに分けてください。`,
  'over-budget': (budget) =>
    `${isPartBudget(budget) ? overBudget[budget]() : '1 ファイルから読み取る量を超えています。'}超えた分は除きました。ファイルを分けて取り込んでください。`,
  'html-page': () =>
    'このウェブページに論文は見つかりませんでした。レポート自体を Markdown かテキストで保存して取り込んでください。',
  'list-page': () =>
    'これはサイトの論文一覧そのもので、要約はありません。これらの論文についてのレポートを取り込んでください。',
  'feed-list': () =>
    'これはフィード一覧（OPML）で、要約はありません。購読するには、ライブラリーの「フィード」で「一覧を開く」から開いてください。',
  'doubtful-encoding': (encoding) =>
    `文字コードの指定がないため、${encoding} として読みました。文字化けしていたら、UTF-8 で保存し直して取り込んでください。`,
  'no-paper-items': (count) => `論文を示さない項目または行 ${count} 件を除きました。`,
  index: (count) =>
    `${count} 本の論文の名前がありますが、内容は書かれていません。これは目次です。リンク先のレポートを取り込んでください。`,
  'only-named': (ids) =>
    /^\d+$/.test(ids)
      ? `ここに ${ids} 本の論文の名前がありますが、その本文と言えるものがありませんでした。`
      : `ここに ${ids} の名前がありますが、その本文と言えるものがありませんでした。`,
  'two-papers': (ids) =>
    `この項目は ${ids} をどちらも自分の論文として示しています。本文が扱う論文のリンクだけを残してください。`,
  'no-papers': () => '論文が見つかりませんでした。各項目に、見出しと論文へのリンクの行が必要です。',
  'no-id': (title) =>
    `「${title}」には論文へのリンクがなく、同じタイトルの論文もありません。見出しの下にリンクの行を加えてください。`,
  'bad-id': (link) =>
    `「${link}」は論文へのリンクではありません。2601.10387 のような ID で終わる必要があります。`,
  'no-digest': (title) =>
    `「${title}」には見出しとリンクだけで本文がありません。本文を加えるか、項目を除いてください。`,
  'repeated-paper': (id) => `${id} が 2 回出てきます。両方を 1 つの要約にまとめました。`,
  'disputed-paper': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `「${title}」と別の項目が、どちらも ${id} になっています。正しいのは一方だけなので、両方とも除きました。リンクを直してください。`;
  },
  'other-paper': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `${id} の文章は別の論文のもののようです（タイトルは「${title}」）。除きました。リンクを直してください。`;
  },
  'other-title': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `「${title}」は ${id} についてではないかもしれません。別の出典では違うタイトルです。両方とも保存しました。リンクを確認してください。`;
  },
  'other-words': (detail) => {
    const [id, title] = idAndTitle(detail);
    return `「${title}」は ${id} についてではないかもしれません。論文のアブストラクトと共通する語がほとんどありません。保存しました。リンクを確認してください。`;
  },
  truncated: (title) =>
    `レポートは「${title}」の途中で切れています。ある部分は保存しました。完全なものを改めて取り込んでください。`,
  'stray-text': (text) => `どの論文のものでもないため除きました：「${text}」。`,
  'failed-output': (text) =>
    `要約ではなく、生成に失敗した跡だけがあります：「${text}」。作成者に、もう一度生成するよう頼んでください。`,
  'broken-structure': () =>
    'ここで JSON・YAML・TOML・CSV・BibTeX が壊れていて読めません。括弧、引用符、カンマを確認するか、もう一度ダウンロードしてください。',
  'more-problems': (count) => `同じものがほかに ${count} 件ありますが、記録していません。`,
  'empty-folder': () => 'このフォルダーにレポートらしいファイルはありません。',
  'too-many': () =>
    'フォルダーのファイルが 10,000 件を超えています。先頭の分だけ受け取りました。分けて取り込んでください。',
  'zip-damaged': () =>
    '壊れているか、途中までしか保存されていないため、展開できませんでした。もう一度入手してください。',
  'zip-locked': () => 'パスワードが付いています。展開してから、中のファイルを取り込んでください。',
  'zip-method': () =>
    'LZMA、7z、RAR、xz など、ここでは展開できない形式です。展開して中のファイルを取り込むか、普通の ZIP で圧縮してください。',
  'zip-many': (count) =>
    `アーカイブに ${count} 件のファイルがあります。上限は 10,000 件です。展開して、分けて取り込んでください。`,
  'zip-large': (size) =>
    `展開すると ${size} になります。上限は 512 MB です。展開して、分けて取り込んでください。`,
  'zip-bomb': (size) =>
    `レポートのアーカイブではありえないほど膨らみます（${size}）。展開しませんでした。`,
  'zip-nested': () =>
    'アーカイブの中のアーカイブの、さらに中のアーカイブなので除きました。展開してから、中のファイルを取り込んでください。',
  'zip-empty': () => 'このアーカイブにレポートらしいファイルはありません。',
  skipped: (what) => `名前からテキストではないと判断して除きました：${what}。`,
  unreadable: () =>
    'このファイルを開けませんでした。移動されていませんか。もう一度選んでください。',
  'source-gone': () =>
    '元のファイルは破棄されているため、読み直せません。ファイル自体を取り込んでください。',
  'storage-full': () =>
    '保存領域がいっぱいです。空きを作り、このファイルをもう一度取り込んでください。',
  'gave-up': () =>
    'このファイルの処理中に、ブラウザーが 3 回終了しました。分割して取り込んでください。',
  'too-slow': (seconds) =>
    `${seconds} 秒以内に読み終わらなかったため除きました。分割して取り込んでください。`,
  'our-mistake': (reason) =>
    `Paperglance の不具合（${reason}）で読めず、除きました。報告をお願いします。`,
};

function number(value: number): string {
  return writtenNumber(value, 'ja');
}
