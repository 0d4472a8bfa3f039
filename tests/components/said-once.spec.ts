import { expect } from '@playwright/test';
import { expectNothingAmiss } from './axe';
import { test } from './open-stage';
import { abstractAlone, paperInFull } from './staged-papers';

const zh = { theme: 'light', choice: { mode: 'zh', first: 'zh' } } as const;
const en = { theme: 'light', choice: { mode: 'en', first: 'en' } } as const;
const both = { theme: 'light', choice: { mode: 'both', first: 'zh' } } as const;

test('what the lead says is said once; its section goes on', async ({ openStage }) => {
  for (const what of ['sheet', 'panel'] as const) {
    for (const mode of [zh, both]) {
      const page = await openStage({ ...mode, what, papers: paperInFull });
      const text = await page.locator('.ours').innerText();
      // In a list the row above a sheet is the page's; the sheet's own text has it at most once more.
      const times = text.split('让长上下文的预填充快了').length - 1;
      expect(times, what).toBeLessThanOrEqual(what === 'sheet' ? 2 : 1);
      const section = page.locator('section', { hasText: '一句话核心贡献' });
      await expect(section).toContainText('它在四个长文基准上只掉 0.4 分');
      await expect(section.locator('strong').first()).toHaveText('它');
      await page.close();
    }
  }
});

test('an abstract in another language is folded at the end, and opened by key', async ({
  openStage,
}) => {
  const page = await openStage({ ...zh, what: 'flow', papers: paperInFull });
  const fold = page.locator('details');
  await expect(fold).toHaveCount(1);
  await expect(page.locator('section, details').last()).toHaveText(/^Abstract/);
  const text = fold.getByText('Long contexts make attention dear.');
  await expect(text).toBeHidden();
  await fold.locator('summary').press('Enter');
  await expect(text).toBeVisible();
  await fold.locator('summary').press('Space');
  await expect(text).toBeHidden();

  const english = await openStage({ ...en, what: 'flow', papers: paperInFull });
  await expect(english.locator('details')).toHaveCount(0);
  await expect(english.getByText('Long contexts make attention dear.')).toBeVisible();
});

test('the authors’ abstract is called so, and comes after all digests', async ({ openStage }) => {
  const page = await openStage({ ...en, what: 'flow', papers: abstractAlone });
  await expect(page.getByText('A second opinion')).toBeVisible();
  const sources = page.getByRole('group', { name: 'Source of the digest' });
  await expect(sources.getByRole('button')).toHaveText([
    'Jan 25, 2026 · Weekly Picks',
    'Jan 20, 2026 · Hugging Face Daily Papers Report',
    'Jan 26, 2026 · Abstracts of the Day',
    'zhJan 25, 2026 · 论文周刊',
    'koJan 21, 2026 · 오늘의 논문',
  ]);
  // Of those who have written, it is none.
  await expect(page.locator('.several > [aria-hidden]')).toHaveText('4');
  await sources.getByRole('button', { name: 'Abstracts of the Day' }).click();
  await expect(page.getByText('The authors’ abstract, no digest')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Digest: ?Abstract/ })).toBeVisible();
  await expect(page.locator('section h4')).toHaveText('Abstract');
  await expect(page.locator('section')).toContainText('We present block selection');
});

test('a label that only a program would write is ours', async ({ openStage }) => {
  const papers = paperInFull.map(({ digests, ...paper }) => ({
    ...paper,
    digests: digests.map((digest) => ({
      ...digest,
      sections: digest.sections.map((section) => ({ ...section, label: '' })),
    })),
  }));
  const page = await openStage({ ...zh, what: 'flow', papers });
  await expect(page.locator('h4')).toHaveText([
    '一句话',
    '怎么用',
    '新在哪里',
    '效果',
    '局限',
    '摘要',
  ]);
});

test('what is said of the paper itself stands quietly at the foot', async ({ openStage }) => {
  const page = await openStage({ ...zh, what: 'sheet', papers: paperInFull });
  const about = page.getByRole('complementary', { name: '论文信息' });
  await expect(about.locator('dt')).toHaveText([
    '作者',
    '单位',
    '会议',
    'Code',
    '推荐指数',
    '数据集',
  ]);
  await expect(about.locator('.tags li')).toHaveText(['开源', 'ICLR投稿']);
  await expect(page.locator('.row')).not.toContainText('Mira');
  const code = about.getByRole('link', { name: 'fjord-lab/blocksel' });
  await expect(code).toHaveAttribute('rel', /noopener/);
  // Long lists are cut, and shown by a button.
  const list = about.locator('dl');
  const height = () => list.evaluate(({ clientHeight }) => clientHeight);
  expect(await height()).toBe(36);
  await about.getByRole('button', { name: '展开全文' }).click();
  expect(await height()).toBeGreaterThan(54);

  const english = await openStage({
    ...both,
    choice: { mode: 'both', first: 'en' },
    what: 'sheet',
    papers: paperInFull,
  });
  const inEnglish = english.getByRole('complementary', { name: 'About the paper' }).locator('dt');
  await expect(inEnglish.first()).toHaveText('Authors');
  await expect(inEnglish).toContainText(['Score', '数据集']);
});

test('two particulars of a kind keep their own names in any language, so that they can be told apart', async ({
  openStage,
}) => {
  const scored = (label: string) => ({ kind: 'score' as const, label, c: ['9'] });
  const particulars = [scored('点赞'), scored('评论')];
  const papers = paperInFull.map(({ paperId, digests }) => ({
    paperId,
    digests: digests
      .filter(({ lang }) => lang === 'zh')
      .map((digest) => ({ ...digest, particulars })),
  }));
  const page = await openStage({ ...en, what: 'sheet', papers });
  const about = page.getByRole('complementary', { name: 'About the paper' });
  await expect(about.locator('dt')).toHaveText(['点赞', '评论']);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing amiss in all of it, ${theme}`, async ({ openStage }) => {
    for (const papers of [paperInFull, abstractAlone]) {
      const page = await openStage({ ...both, theme, what: 'flow', papers });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.locator('details summary').evaluateAll((all) => {
        for (const summary of all) (summary as HTMLElement).click();
      });
      await expectNothingAmiss(page, theme);
    }
  });
}
