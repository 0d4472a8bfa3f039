import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { projectRoot } from '../../lib/cli/run-tool';
import { replicaPage } from '../fixtures/replica/routes';
import { expectNothingAmissInCards } from './axe-in-cards';
import { clickInHost, inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { readListedPapers } from './listed-papers';
import { fileOf, type MadeUpEntry, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance, multiplex, bench] = samplePapers;
const DOUBT = 'This digest may be about another paper';

/** What a publisher wrote of a paper of its own, and filed under CoDance. */
const lost: MadeUpEntry = {
  id: codance.id,
  title: 'Glacier Forecasts: Predicting Meltwater Runoff with Sparse Sensors',
  summary: 'Sparse sensors are enough to predict a glacier’s runoff a week ahead.',
  results: 'Runoff is predicted within 4 %.',
};

test.describe('A digest that is titled as another paper', () => {
  test('is not shown as that of the paper it is filed under, but can be looked at', async ({
    extension,
  }) => {
    await importWithout(extension, codance.id, lost);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectDoubtful(page, codance.id);
    const papers = await readListedPapers(page);
    const rows = papers.flatMap(({ cards }) => cards);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ row }) => row.height)).size, 'heights of rows').toBe(1);
    const [doubtful] = rows.filter(({ paperId }) => paperId === codance.id);
    expect(doubtful?.summary).toContain(lost.title);
    expect(doubtful?.summary).toContain('Look anyway');
    expect(doubtful?.summary).not.toContain('Sparse sensors are enough');

    await clickCard(page, codance.id);
    await expect.poll(() => wholeText(page, codance.id)).toContain('within 4 %');
    const text = await wholeText(page, codance.id);
    expect(text).toContain(`Its title: “${lost.title}”`);
    expect(text).toContain('The paper here: “CoDance:');
    expect(
      await inSheet(page, codance.id, '[aria-label="Copy"], [aria-label="Read at the side"]'),
    ).toBe(0);
    await page.keyboard.press('Escape');
    await expectDoubtful(page, codance.id);
    expect((await readCards(page)).find(({ paperId }) => paperId === codance.id)?.expanded).toBe(
      false,
    );
  });

  test('is passed over by the keys, the panel, and whoever opens or counts all', async ({
    extension,
  }) => {
    await importWithout(extension, codance.id, lost);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectDoubtful(page, codance.id);
    const control = () =>
      inCardWorld(page, ({ rootAt }) => rootAt('.paperglance-control').textContent ?? '');
    await expect.poll(control).toContain('3 of 9 papers');
    await expect.poll(() => badgeOf(extension)).toBe('3');
    await page.mouse.move(1, 1);
    await focusRow(page, axis.id);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(multiplex.id);
    await page.keyboard.press('k');
    await expect.poll(() => focused(page)).toBe(axis.id);
    await page.keyboard.press('p');
    await expect(page.locator('.paperglance-panel')).toHaveCount(1);
    const panel = () =>
      inCardWorld(page, ({ rootAt }) => rootAt('.paperglance-panel').textContent ?? '');
    await expect.poll(panel).toContain('1 / 3');
    await page.keyboard.press('j');
    await expect.poll(panel).toContain('2 / 3');
    expect(await panel()).toContain('Multiplex Thinking');
    await page.keyboard.press('Escape');
    await clickInHost(page, '.paperglance-control', '.count');
    await expect
      .poll(() =>
        inCardWorld(page, ({ rootAt }) => {
          const buttons = [...rootAt('.paperglance-control').querySelectorAll('button')];
          return buttons.some(({ textContent }) => textContent === 'Open all');
        }),
      )
      .toBe(true);
    await inCardWorld(page, ({ rootAt }) => {
      const buttons = [...rootAt('.paperglance-control').querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Open all')?.click();
    });
    await expect
      .poll(async () => (await readCards(page)).map(({ paperId, expanded }) => [paperId, expanded]))
      .toEqual([
        [axis.id, true],
        [codance.id, false],
        [multiplex.id, true],
        [bench.id, true],
      ]);
  });

  test('makes way for one that is the paper’s', async ({ extension }) => {
    await importWithout(extension, codance.id, lost);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectDoubtful(page, codance.id);
    await extension.importFiles(sample.zh);
    await expect
      .poll(async () => (await readCards(page)).find(({ paperId }) => paperId === codance.id)?.text)
      .toContain(codance.zh);
    await clickCard(page, codance.id);
    await expect.poll(() => wholeText(page, codance.id)).toContain('CoDance-Bench');
    expect(await inSheet(page, codance.id, 'option')).toBe(0);
  });

  test('is marked on the paper’s own page, too, and opens in its place', async ({ extension }) => {
    await importWithout(extension, codance.id, lost);
    const page = await extension.openSite(`/papers/${codance.id}`);
    await expectDoubtful(page, codance.id);
    expect(await wholeText(page, codance.id)).not.toContain('within 4 %');
    await clickCard(page, codance.id);
    await expect.poll(() => wholeText(page, codance.id)).toContain('within 4 %');
    expect(await wholeText(page, codance.id)).toContain('The paper here: “CoDance:');
    await expectNothingAmissInCards(page, 'opened all the same');
    await page.reload();
    await expectDoubtful(page, codance.id);
  });

  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'zh'],
  ] as const) {
    test(`says so in the reader’s language: ${language}, ${theme}`, async ({ extension }) => {
      await importWithout(extension, codance.id, lost);
      await extension.inBackground(async (first) => {
        const { storage } = Reflect.get(globalThis, 'chrome');
        await storage.local.set({ 'paperglance:2:language': { mode: first, first } });
      }, language);
      const page = await extension.openSite(SAMPLE_DAY);
      await page.evaluate((name) => {
        document.documentElement.classList.toggle('dark', name === 'dark');
      }, theme);
      const doubt = language === 'en' ? DOUBT : '这份速览可能属于另一篇论文';
      await expectDoubtful(page, codance.id, doubt);
      await expectNothingAmissInCards(page, 'a doubtful row');
      await save(page, `row-${language}-${theme}`);
      await clickCard(page, codance.id);
      await expect.poll(() => wholeText(page, codance.id)).toContain('within 4 %');
      await expectNothingAmissInCards(page, 'a doubtful sheet');
      await save(page, `sheet-${language}-${theme}`);
    });
  }
});

test.describe('A page that says late what a paper is called', () => {
  test('has its digest once it does: in a list whose boxes are used for other papers', async ({
    extension,
  }) => {
    await extension.haveImported(sample.en);
    const box = (id: string, title: string) =>
      `<article><h3><a href="/papers/${id}">${title}</a></h3></article>`;
    const titles = [
      'The Assistant Axis: Situating and Stabilizing the Default Persona of Language Models',
      'CoDance: An Unbind-Rebind Paradigm for Robust Multi-Subject Animation',
    ] as const;
    const boxes = box(axis.id, titles[0]) + box(codance.id, titles[1]);
    extension.otherPages.set('/made', `<!doctype html>${boxes}`);
    const page = await extension.openSite('/made');
    await expectSummary(page, codance.id, codance.en);
    const [first, second] = [page.locator('h3 a').first(), page.locator('h3 a').last()];
    const [one, other] = [await first.elementHandle(), await second.elementHandle()];
    await one?.evaluate((link, id) => link.setAttribute('href', `/papers/${id}`), codance.id);
    await other?.evaluate((link, id) => link.setAttribute('href', `/papers/${id}`), axis.id);
    await expectDoubtful(page, codance.id);
    const say = (link: Node, title: string) => {
      if (link.firstChild) link.firstChild.nodeValue = title;
    };
    await one?.evaluate(say, titles[1]);
    await other?.evaluate(say, titles[0]);
    await expectSummary(page, codance.id, codance.en);
    await expectSummary(page, axis.id, axis.en);
  });

  test('has its digest once it does: on the paper’s own page', async ({ extension }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(`/papers/${axis.id}`);
    await expectSummary(page, axis.id, axis.en);
    const title = (await page.locator('h1').textContent()) ?? '';
    const say = (words: string) =>
      page.locator('h1').evaluate((heading, text) => {
        heading.replaceWith(Object.assign(document.createElement('h1'), { textContent: text }));
      }, words);
    await say(lost.title);
    await expectDoubtful(page, axis.id);
    await say(title);
    await expectSummary(page, axis.id, axis.en);
    const heading = page.locator('main h2', { hasText: 'Abstract' });
    await heading.evaluate((element) => element.replaceChildren());
    await expect(page.locator('.paperglance-card')).toHaveCount(0);
    await page
      .locator('main h2')
      .first()
      .evaluate((element) => element.append('Abstract'));
    await expectSummary(page, axis.id, axis.en);
  });
});

test('A digest that two sources say is misfiled is left out at import, and told with its line', async ({
  extension,
}) => {
  const right = {
    id: codance.id,
    title: 'CoDance: An Unbind-Rebind Paradigm for Robust Multi-Subject Animation',
    summary: codance.en,
  };
  await extension.importFiles(
    fileOf('first.md', reportOf([right], 'The First')),
    fileOf('second.md', reportOf([right], 'The Second')),
  );
  const popup = await extension.importFiles(fileOf('lost.md', reportOf([lost], 'The Lost')));
  const problems = popup.locator('.problems');
  await expect(problems).toContainText('lost.md, line 6');
  await expect(problems).toContainText(
    `The text for ${codance.id} seems to be about another paper: its title is “${lost.title}”.`,
  );
  await expect(popup.locator('[data-import-state="done"]')).toContainText('Nothing was imported');
  const page = await extension.openSite(SAMPLE_DAY);
  await expect.poll(async () => (await readCards(page))[0]?.text).toContain(codance.en);
  expect(await extension.readStore('bodies')).toHaveLength(2);
});

test.describe('A digest whose title is its paper’s in another form', () => {
  const forms: Record<string, string> = {
    'a translation': '先打散再对齐：面向任意角色数量的图像动画',
    'a short name': 'CoDance',
    'cut off': 'CoDance: An Unbind-Rebind Para…',
    'TeX and capitals': '\\textbf{CoDance}: AN UNBIND-REBIND $\\mathcal{P}$ARADIGM',
    'one word': 'Animation',
    'another version': 'CoDance: Unbinding and Rebinding for Animating Many Subjects',
  };

  test('is shown', async ({ extension }) => {
    const page = await extension.openSite(SAMPLE_DAY);
    for (const [form, title] of Object.entries(forms)) {
      const summary = `It unties what a pose says from where it stands: ${form}.`;
      await extension.importFiles(
        fileOf('report.md', reportOf([{ id: codance.id, title, summary }])),
      );
      await expect.poll(async () => (await readCards(page))[0]?.text, form).toContain(summary);
    }
  });

  test('is shown where a banner of the page has a heading like a title', async ({ extension }) => {
    const path = `/papers/${codance.id}`;
    const html = replicaPage(path) ?? '';
    const banner = '<h1>Watch the Annual Community Meeting from Anywhere</h1>';
    extension.otherPages.set(path, html.replace(/<body[^>]*>/, `$&${banner}`));
    await extension.haveImported(sample.en);
    const page = await extension.openSite(path);
    expect(await page.locator('h1').count()).toBe(2);
    await expect.poll(async () => (await readCards(page))[0]?.text).toContain(codance.en);
  });

  test('is shown under a headline of its publisher’s own', async ({ extension }) => {
    await extension.haveImported(
      fileOf(
        'report.md',
        reportOf([
          {
            id: codance.id,
            title: 'Everybody Joins the Ballroom at Once',
            summary:
              'CoDance unties a pose from its place: the unbind-rebind paradigm animates many.',
          },
        ]),
      ),
    );
    const page = await extension.openSite(SAMPLE_DAY);
    await expect.poll(async () => (await readCards(page))[0]?.text).toContain('unties a pose');
  });
});

/** Imports the sample with something else in one paper's place. */
async function importWithout(extension: Extension, id: string, entry: MadeUpEntry): Promise<void> {
  const others = samplePapers.filter((paper) => paper.id !== id);
  const entries = others.map(({ id, title, en }) => ({
    id,
    title: title.replace(/:$/, ''),
    summary: en,
  }));
  await extension.importFiles(
    fileOf('others.md', reportOf(entries, 'The Others')),
    fileOf('lost.md', reportOf([entry], 'The Lost')),
  );
}

async function expectDoubtful(page: Page, paperId: string, doubt = DOUBT): Promise<void> {
  await expect
    .poll(async () => (await readCards(page)).find((card) => card.paperId === paperId)?.text)
    .toContain(doubt);
}

async function wholeText(page: Page, paperId: string): Promise<string> {
  return (await readCards(page)).find((card) => card.paperId === paperId)?.wholeText ?? '';
}

function inSheet(page: Page, paperId: string, selector: string): Promise<number> {
  return inCardWorld(
    page,
    ({ find }, given) => find(given.paperId, '.card').querySelectorAll(given.selector).length,
    { paperId, selector },
  );
}

function focusRow(page: Page, paperId: string): Promise<void> {
  return inCardWorld(page, ({ find }, id) => find(id, '.row').focus(), paperId);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement ? activeElement.dataset.paperId : undefined;
  });
}

/** What the toolbar's button says of the newest tab. */
async function expectSummary(page: Page, paperId: string, summary: string): Promise<void> {
  await expect
    .poll(async () => (await readCards(page)).find((card) => card.paperId === paperId)?.text)
    .toContain(summary);
}

function badgeOf(extension: Extension): Promise<string> {
  return extension.inBackground(async () => {
    const { action, tabs } = Reflect.get(globalThis, 'chrome');
    const open: { id: number }[] = await tabs.query({});
    const tabId = Math.max(...open.map(({ id }) => id));
    return action.getBadgeText({ tabId });
  }, null);
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(projectRoot, `.output/screens/doubtful-${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}
