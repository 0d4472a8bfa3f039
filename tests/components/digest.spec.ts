import { expect } from '@playwright/test';
import { parseReport } from '../../lib/parse/parse-report';
import { test } from './open-stage';
import { longPaper, samplePapers, severalSources, twoOfAKind } from './staged-papers';

const zh = { theme: 'light', choice: { mode: 'zh', first: 'zh' } } as const;
const en = { theme: 'light', choice: { mode: 'en', first: 'en' } } as const;

test('opening a card leaves its row where it was', async ({ openStage }) => {
  for (const what of ['row', 'flow', 'paper'] as const) {
    const page = await openStage({ ...en, what, papers: samplePapers });
    const row = page.getByRole('button', { name: /^Digest:/ });
    if (what !== 'row') await row.click();
    await expect(row).toHaveAttribute('aria-expanded', 'false');
    const shift = () => row.evaluate((element) => element.getBoundingClientRect().top);
    // In a list's box the row stands at the foot; in the flow the box grows below it.
    const before = await shift();
    if (what === 'flow')
      await page.addStyleTag({ content: 'article { min-height: 0 !important }' });
    const free = what === 'flow' ? await shift() : before;
    await row.click();
    await expect(page.getByText('How to use it')).toBeVisible();
    expect(await shift(), what).toBe(free);
  }
});

test('a long text is cut, and shown whole at once, without moving what stands above', async ({
  openStage,
}) => {
  const page = await openStage({ ...zh, what: 'flow', papers: longPaper });
  await page.setViewportSize({ width: 360, height: 760 });
  const section = page.locator('section', { has: page.locator('.unfold') }).first();
  const button = section.getByRole('button', { name: '展开全文' });
  const text = section.locator('.fold > .long');
  const cut = await text.evaluate(({ clientHeight, scrollHeight }) => [clientHeight, scrollHeight]);
  expect(cut[0]).toBe(276);
  expect(cut[1]).toBeGreaterThan(368);

  const top = () => section.evaluate((element) => element.getBoundingClientRect().top);
  await button.scrollIntoViewIfNeeded();
  const before = await top();
  await button.press('Enter');
  const less = section.getByRole('button', { name: '收起' });
  await expect(less).toBeFocused();
  expect(await section.locator('.long').evaluate(({ clientHeight }) => clientHeight)).toBe(cut[1]);
  expect(await top()).toBe(before);
  await less.press('Enter');
  await expect(button).toBeFocused();
});

test('what has the focus is not hidden in a text that is cut', async ({ openStage }) => {
  const page = await openStage({ ...en, what: 'flow', papers: samplePapers });
  await page.setViewportSize({ width: 360, height: 760 });
  const link = page.getByRole('link', { name: 'safety-research/assistant-axis' });
  const hidden = () =>
    link.evaluate((element) => {
      const text = element.closest('.long');
      const bottom = text?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      return element.getBoundingClientRect().bottom > bottom;
    });
  expect(await hidden()).toBe(true);
  await page.getByRole('button', { name: /^Digest:/ }).focus();
  await page.keyboard.press('Tab');
  // The section's other language comes first, and a formula that could scroll.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  expect(await hidden()).toBe(false);
});

test('wide tables and code scroll within, not the page', async ({ openStage }) => {
  const page = await openStage({ ...zh, what: 'flow', papers: longPaper });
  await page.setViewportSize({ width: 360, height: 760 });
  const wide = await page
    .locator('.table, pre')
    .evaluateAll((elements) =>
      elements.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    );
  expect(wide).toEqual([true, true]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
  await expect(page.locator('math').first()).toBeVisible();
});

test('a digest is copied as Markdown that is read again as the same, or as text', async ({
  openStage,
}) => {
  const page = await openStage({ ...en, what: 'flow', papers: samplePapers });
  const copy = page.getByRole('button', { name: 'Copy' });
  await copy.click();
  await page.getByRole('button', { name: 'Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const markdown = await page.evaluate(() => window.copied);
  const [digest] = parseReport(new TextEncoder().encode(markdown), 'copied.md').digests;
  const original = samplePapers[0]?.digests.find(({ lang }) => lang === 'en');
  expect(digest?.sections).toEqual(original?.sections);

  await copy.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  await expect(copy).toBeFocused();
  const text = await page.evaluate(() => window.copied);
  expect(text).toContain('https://huggingface.co/papers/2601.10387');
  expect(text).not.toContain('**');
});

test('the menu of forms goes when the focus does', async ({ openStage }) => {
  const page = await openStage({ ...en, what: 'flow', papers: samplePapers });
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Markdown' })).toBeVisible();
  await page.getByRole('button', { name: 'EN', exact: true }).focus();
  await expect(page.getByRole('button', { name: 'Markdown' })).toHaveCount(0);
});

test('several sources can be chosen between, the newest in the reader’s language first', async ({
  openStage,
}) => {
  const page = await openStage({ ...en, what: 'flow', papers: severalSources });
  const sources = page.getByRole('group', { name: 'Source of the digest' });
  await expect(sources.getByRole('button')).toHaveText([
    'Jan 25, 2026 · Weekly Picks',
    'Jan 20, 2026 · Hugging Face Daily Papers Report',
    'zhJan 25, 2026 · 论文周刊',
    'koJan 21, 2026 · 오늘의 논문',
  ]);
  await expect(sources.getByRole('button', { pressed: true })).toHaveText(/Weekly Picks/);
  for (const button of await sources.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  await expect(page.getByText('Confirmed on two')).toBeVisible();
  await sources.getByRole('button', { name: 'Jan 20, 2026' }).click();
  await expect(page.getByText('Find the axis')).toBeVisible();
  // The other language of the same report, not the newest in that language.
  await page.getByRole('button', { name: '中', exact: true }).click();
  await expect(page.getByText('让模型先以本来的身份作答')).toBeVisible();
});

test('two sections of a kind keep their own labels in any language, so that they can be told apart', async ({
  openStage,
}) => {
  const page = await openStage({ ...en, what: 'flow', papers: twoOfAKind });
  await expect(page.getByRole('heading', { level: 4 })).toHaveText([
    ...['实验评估', '实验效果', 'Method'],
  ]);
});

test('one source leaves no choice', async ({ openStage }) => {
  const page = await openStage({ ...en, what: 'flow', papers: samplePapers });
  await expect(page.getByText('Jan 20, 2026 · Hugging Face Daily Papers Report')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Source of the digest' })).toHaveCount(0);
  await expect(page.locator('.several')).toHaveCount(0);
});

test('a digest that is on its way, or never comes, says so', async ({ openStage }) => {
  const coming = await openStage({ ...en, what: 'flow', papers: samplePapers, without: 'body' });
  await expect(coming.getByText('Loading…')).toBeVisible();
  const failed = await openStage({ ...en, what: 'flow', papers: samplePapers, without: 'failed' });
  await expect(failed.getByText('could not be loaded')).toBeVisible();
});

test('nothing moves for those who want no motion', async ({ openStage }) => {
  const page = await openStage({ ...en, what: 'panel', papers: samplePapers });
  const animation = () =>
    page.locator('.panel').evaluate((panel) => getComputedStyle(panel).animationName);
  expect(await animation()).toBe('appear');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
});

test('on paper the text stays, and the controls go', async ({ openStage }) => {
  const page = await openStage({ ...zh, what: 'flow', papers: longPaper });
  await page.setViewportSize({ width: 360, height: 760 });
  await expect(page.getByRole('button', { name: '展开全文' }).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('也没有蒸馏')).toBeVisible();
  for (const hidden of ['.actions', '.unfold', '.row .icon']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  const cut = await page
    .locator('.long')
    .evaluateAll((texts) => texts.filter((text) => text.scrollHeight > text.clientHeight + 1));
  expect(cut).toEqual([]);
});

test('the stop behind a formula stays in its line, and nothing of the text is lost', async ({
  openStage,
}) => {
  const page = await openStage({ ...zh, what: 'flow', papers: samplePapers });
  const kept = page.locator('.kept');
  expect(await kept.count()).toBeGreaterThan(0);
  const section = page.locator('section', { has: kept }).first();
  for (let width = 360; width < 760; width += 40) {
    await page.setViewportSize({ width, height: 760 });
    for (const each of await kept.all()) {
      const { formula, stop } = await each.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element.lastChild ?? element);
        const box = element.querySelector('math')?.getBoundingClientRect();
        return { formula: box?.toJSON(), stop: range.getBoundingClientRect().toJSON() };
      });
      expect(stop.left).toBeGreaterThanOrEqual(formula.right - 1);
      expect(stop.top).toBeLessThan(formula.bottom);
    }
  }
  expect(await section.textContent()).toMatch(/[，。]/);
});
