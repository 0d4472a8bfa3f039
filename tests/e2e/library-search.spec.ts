import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { test } from './extension';
import { sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';

const [axis, codance] = samplePapers;

test('One finds while one types, with what was found marked, and leads on by the keyboard', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('');
  await expect(titles(page)).toHaveCount(4);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('jkl');
  await expect(page.getByText('Nothing was found for “jkl”.')).toBeVisible();
  await search(page).fill('pose cast');
  await expect(titles(page)).toHaveCount(1);
  await expect(titles(page)).toContainText(codance.title);
  await expect(page.locator('.list-head')).toContainText('1 paper');
  await expect(page.locator('.row mark').first()).toHaveText(/^pose/i);
  await expect(page.locator('.paper-title')).toContainText(codance.title);
  await page.keyboard.press('Enter');
  await expect(titles(page).locator('a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toBe(`#/search/pose%20cast/${codance.id}`);
  // However much was typed, it was one step.
  await page.goBack();
  await expect.poll(() => hashOf(page)).toBe('#/search/pose%20cast');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Tuesday, January 20' })).toBeVisible();
  await expect(search(page)).toHaveValue('');
  await page.goForward();
  await expect(search(page)).toHaveValue('pose cast');
  await expect(titles(page)).toHaveCount(1);
  await search(page).fill('');
  await expect(titles(page)).toHaveCount(4);
});

test('Whoever types fast loses no letter, though the address follows behind', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('');
  const sentence = 'the assistant axis is a direction in which models drift';
  await search(page).pressSequentially(sentence, { delay: 15 });
  await expect.poll(() => hashOf(page)).toContain(`#/search/${encodeURIComponent(sentence)}`);
  await expect(search(page)).toHaveValue(sentence);
});

test('A search is an address; one that finds nothing names the nearest that does', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('#/search/assistant%20zeppelin');
  await expect(page.getByText('Nothing was found for “assistant zeppelin”.')).toBeVisible();
  await page.locator('.none a', { hasText: 'assistant' }).first().click();
  await expect(search(page)).toHaveValue('assistant');
  await expect(titles(page).first()).toContainText(axis.title);
  await expectNothingAmiss(page, 'with what was found');
});

test('What a filter can be is offered while it is typed, and what the rail counts is such a filter', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('#/imports');
  await page.keyboard.press('/');
  await search(page).pressSequentially('lan');
  const offers = page.getByRole('listbox').getByRole('option');
  await expect(offers).toHaveCount(1);
  await expect(offers).toContainText('lang:');
  await page.keyboard.press('ArrowDown');
  await expect(search(page)).toHaveAttribute('aria-activedescendant', 'filter-offers-0');
  await page.keyboard.press('Enter');
  await expect(search(page)).toHaveValue('lang:');
  await expect(offers).toHaveCount(2);
  await expectNothingAmiss(page, 'with offers');
  await expectRoomyTargets(page);
  await offers.filter({ hasText: 'zh' }).click();
  await expect(search(page)).toHaveValue('lang:zh ');
  await expect(search(page)).toBeFocused();
  await expect(titles(page)).toHaveCount(4);
  await page.keyboard.type('sou');
  await page.keyboard.press('Escape');
  await expect(offers).toHaveCount(0);

  const rail = page.getByRole('complementary');
  await rail.getByRole('link', { name: 'English' }).click();
  await expect(search(page)).toHaveValue('lang:en');
  await expect(titles(page)).toHaveCount(4);
  await expect(rail.locator('[aria-current="page"]')).toContainText('English');

  // Who leaves by the address, or by the browser's way back, leaves what was offered, too.
  await search(page).fill('sou');
  await expect(offers).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#/imports';
  });
  await expect(search(page)).toHaveValue('');
  await expect(offers).toHaveCount(0);
});

test('What is composed is searched for once it is meant', async ({ extension }) => {
  await extension.haveImported(sample.zh);
  const page = await extension.openLibraryPage('');
  await expect(titles(page)).toHaveCount(4);
  await search(page).focus();
  const session = await extension.context.newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'zhu shou',
    selectionStart: 8,
    selectionEnd: 8,
  });
  await expect(search(page)).toHaveValue('zhu shou');
  await expect(page.getByRole('heading', { name: 'Tuesday, January 20' })).toBeVisible();
  await session.send('Input.insertText', { text: '助手' });
  await expect(search(page)).toHaveValue('助手');
  await expect(page.locator('.row mark').first()).toContainText('助手');
  await expect(page.locator('.paper-title')).toContainText(axis.title);
});

function search(page: Page) {
  return page.getByRole('combobox', { name: 'Search the library' });
}

function titles(page: Page) {
  return page.locator('.list .row h3');
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}
