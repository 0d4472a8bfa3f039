import { renderListPage } from '../fixtures/replica/list-page';
import { renderPage } from '../fixtures/replica/page-shell';
import { replicaPapers, SAMPLE_DAY } from '../fixtures/replica/papers';
import { type ReplicaSite, startReplicaSite } from '../fixtures/replica/site';
import type { Tab } from './chromium';

const SITE = 'https://huggingface.co';
/** As many papers as a list of a week or a month holds. */
const PAPERS = 105;
const LINKS = 300;
const HELD_SCRIPT = '/front/build/replica/held.js';

/** A month's list of 105 papers. */
export const listUrl = `${SITE}/papers/month/2026-01`;
/** The same list, whose first paint waits for a script (see `holdFirstPaint`), and its islands for that. */
export const heldListUrl = `${listUrl}?held`;
/** A page with many links, none of which leads to a paper. */
export const noPapersUrl = `${SITE}/models`;

/** Ids of the papers on the list. */
export const listedIds = idsOfList(PAPERS);

/** Lists of more papers than Hugging Face shows. */
export const LONG_LISTS = [1000, 5000];

/** Where a list of so many papers is, the first of which are those of the shorter ones. */
export function urlOfList(papers: number): string {
  return papers === PAPERS ? listUrl : `${listUrl}?papers=${papers}`;
}

/** Ids of the papers on a list of so many, 12,000 at most. */
export function idsOfList(papers: number): string[] {
  return Array.from({ length: papers }, (_, n) => `2601.${10_001 + 7 * n}`);
}

/** The replica with the pages that are measured. */
export function startBenchSite(): Promise<ReplicaSite> {
  const list = listPage(listedIds);
  const held = `<script async blocking="render" src="${HELD_SCRIPT}"></script>`;
  const pages = new Map([
    [listUrl, list],
    [heldListUrl, withLaterMount(list).replace('<head>', `<head>${held}`)],
    [noPapersUrl, noPapersPage()],
    ...LONG_LISTS.map((papers) => [urlOfList(papers), listPage(idsOfList(papers))] as const),
  ]);
  return startReplicaSite({ extra: (path) => pages.get(`${SITE}${path}`) ?? null });
}

/** Lets a page's first paint wait so many milliseconds, while all else goes on: parsing, scripts, look-ups. */
export async function holdFirstPaint(tab: Tab, milliseconds: number): Promise<void> {
  tab.browser.on<{ requestId: string }>('Fetch.requestPaused', ({ requestId }) => {
    setTimeout(() => {
      tab.send('Fetch.fulfillRequest', { requestId, responseCode: 200 }).catch(() => {});
    }, milliseconds);
  });
  await tab.send('Fetch.enable', { patterns: [{ urlPattern: `*${HELD_SCRIPT}` }] });
}

/** Leaves time for a first paint of the list as it was served. */
function withLaterMount(page: string): string {
  const later = page.replace('MOUNT_AFTER_MS = 150', 'MOUNT_AFTER_MS = 800');
  if (later === page) throw new Error('The replica mounts its islands in another way now');
  return later;
}

function listPage(ids: string[]): string {
  const papers = ids.map((id, index) => {
    const model = replicaPapers[index % replicaPapers.length];
    if (!model) throw new Error('The replica has no papers');
    return { ...model, id };
  });
  return renderListPage({
    path: new URL(listUrl).pathname,
    period: 'month',
    date: SAMPLE_DAY,
    papers,
    query: '',
  });
}

function noPapersPage(): string {
  const links = Array.from(
    { length: LINKS },
    (_, n) => `
      <article class="overview-card-wrapper group rounded-xl border p-4">
        <a href="/replica-lab/model-${n}"><h4>replica-lab/model-${n}</h4></a>
        <a href="/models?library=transformers&p=${n}">Text Generation</a> • 8B •
        <time datetime="2026-01-20">Updated Jan 20</time>
      </article>`,
  );
  return renderPage({
    path: new URL(noPapersUrl).pathname,
    title: 'Models - Hugging Face',
    bodyClass: 'ModelsPage',
    main: `<div class="grid grid-cols-1 gap-5 xl:grid-cols-2">${links.join('')}</div>`,
  });
}
