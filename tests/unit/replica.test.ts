import { get } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePaperId } from '../../lib/paper/paper-id';
import { isoWeek } from '../fixtures/replica/dates';
import { replicaPapers, SAMPLE_DAY } from '../fixtures/replica/papers';
import { replicaPage } from '../fixtures/replica/routes';
import { type ReplicaSite, startReplicaSite } from '../fixtures/replica/site';

const ids = replicaPapers.map((paper) => paper.id);
const SAMPLE_IDS = ['2601.10387', '2601.11096', '2601.08808', '2601.11077'];

describe('the papers', () => {
  it('are the four of the sample and five others, each with a well-formed id', () => {
    expect(new Set(ids).size).toBe(9);
    expect(ids).toEqual(expect.arrayContaining(SAMPLE_IDS));
    expect(ids.map(parsePaperId)).toEqual(ids);
  });
});

describe('lists', () => {
  const paths = [
    '/papers',
    `/papers/date/${SAMPLE_DAY}`,
    `/papers/week/${isoWeek(SAMPLE_DAY)}`,
    '/papers/month/2026-01',
    '/papers/trending',
  ];
  it.each(paths)('%s has one article for each paper, with several links to it', (path) => {
    const articles = articlesOf(replicaPage(path) ?? '');
    expect(articles.map(titleId).sort()).toEqual([...ids].sort());
    for (const article of articles) {
      const links = [...article.matchAll(/href="\/papers\/([\d.]+)/g)].map((link) => link[1]);
      expect(links.length).toBeGreaterThanOrEqual(3);
      expect(new Set(links)).toEqual(new Set([titleId(article)]));
    }
  });

  it('marks what was searched for, and still tells the whole list to the script', () => {
    const html = replicaPage('/papers?q=AXIS') ?? '';
    expect(articlesOf(html).map(titleId)).toEqual(['2601.10387']);
    expect(html).toContain('<span class="highlight">Axis</span>');
    expect(html).toContain('&quot;id&quot;:&quot;2601.90005&quot;');
  });

  it('has no articles on another day', () => {
    expect(articlesOf(replicaPage('/papers/date/2026-01-19') ?? 'none')).toEqual([]);
  });
});

describe('paper pages', () => {
  it.each(ids)('%s has its title, abstract and community once', (id) => {
    const html = replicaPage(`/papers/${id}/?from=list`) ?? '';
    for (const once of [
      '<h1 ',
      '>Abstract</h2>',
      'id="community"',
      `https://arxiv.org/abs/${id}"`,
    ]) {
      expect(html.split(once)).toHaveLength(2);
    }
  });

  it('link other papers in comments', () => {
    const html = replicaPage('/papers/2601.10387') ?? '';
    expect(html).toMatch(
      /id="[\da-f]{24}"[\s\S]*href="https:\/\/huggingface\.co\/papers\/2601\.08808"/,
    );
  });
});

describe('the server', () => {
  let site: ReplicaSite;
  beforeAll(async () => {
    site = await startReplicaSite({
      extra: (path) => (path === '/other' ? '<p class="mt-[77px]">' : null),
    });
  });
  afterAll(() => site.close());

  it('answers over HTTPS as huggingface.co, with styles for what it served', async () => {
    expect(await fetchFrom(site, '/papers')).toMatchObject({
      status: 200,
      body: expect.stringContaining('</html>'),
    });
    expect(await fetchFrom(site, '/other')).toEqual({ status: 200, body: '<p class="mt-[77px]">' });
    const styles = await fetchFrom(site, '/front/build/replica/style.css');
    expect(styles.body).toContain('margin-top: 77px');
    expect(styles.body).toContain('.line-clamp-3');
    expect(site.requests).toEqual(['/papers', '/other', '/front/build/replica/style.css']);
  });

  it.each(['/papers/2601.99999', '/papers/date/2026-13-01', '/nowhere'])(
    'has no page at %s',
    async (path) => {
      expect((await fetchFrom(site, path)).status).toBe(404);
    },
  );
});

function articlesOf(html: string): string[] {
  return html.match(/<article[\s\S]*?<\/article>/g) ?? [];
}

function titleId(article: string): string | undefined {
  return /<h3[^>]*><a [^>]*href="\/papers\/([\d.]+)"/.exec(article)?.[1];
}

function fetchFrom(
  site: ReplicaSite,
  path: string,
): Promise<{ status: number | undefined; body: string }> {
  const options = {
    host: '127.0.0.1',
    port: site.port,
    path,
    servername: 'huggingface.co',
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    get(options, async (response) => {
      const body = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, body });
    }).on('error', reject);
  });
}
