import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { type Extension, startExtension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { expectLanguages, readSections } from './open-sections';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';
import { twoFrames } from './two-frames';

const [axis] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
const SECOND = 'section:nth-of-type(2)';
const inEnglish = ['en', 'en', 'en'];
const secondInChinese = ['en', 'zh-Hans', 'en'];

/** From what a reader has just opened, in a list or on the paper's own page. */
const places = {
  'the sheet of a list': async (page: Page) => {
    await expectCards(page, ids);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
  },
  'a paper’s page': (page: Page) => expectOpen(page, axis.id, true),
};

for (const [place, open] of Object.entries(places)) {
  const path = place === 'a paper’s page' ? `/papers/${axis.id}` : SAMPLE_DAY;
  const openInEnglish = async (extension: Extension) => {
    await extension.importFiles(sample.zh, sample.en);
    const page = await extension.openSite(path);
    await open(page);
    await expectLanguages(page, axis.id, inEnglish);
    return page;
  };

  test(`A section’s button shows it alone in the other language, in ${place}`, async ({
    extension,
  }) => {
    const page = await openInEnglish(extension);
    const [, before] = await readSections(page, axis.id);
    expect(before?.peek).toBe('中');
    await expect
      .poll(() => buttonIn(page))
      .toEqual({ name: '中: This section in Chinese', pressed: 'false' });

    await clickInCard(page, axis.id, `${SECOND} .other`);
    await expectLanguages(page, axis.id, secondInChinese);
    const [first, second] = await readSections(page, axis.id);
    // Its label stays: the reader knows where they are.
    expect(second).toMatchObject({ label: 'Key innovations', labelLang: 'en', peek: '中' });
    expect(second?.texts[0]?.text).toContain('漂移有迹可循');
    expect(first?.peek).toBe('中');
    await expect.poll(async () => (await buttonIn(page)).pressed).toBe('true');
    expect((await readCards(page))[0]?.text).toContain(axis.en);

    await clickInCard(page, axis.id, `${SECOND} .other`);
    await expectLanguages(page, axis.id, inEnglish);
    expect((await readSections(page, axis.id))[1]).toEqual(before);
  });

  test(`While X is held, the section under the pointer is in the other language, in ${place}`, async ({
    extension,
  }) => {
    const page = await openInEnglish(extension);
    await pointAt(page, SECOND);
    await page.keyboard.down('x');
    await expectLanguages(page, axis.id, secondInChinese);
    // A key that is held comes again and again.
    await page.keyboard.down('x');
    await expectLanguages(page, axis.id, secondInChinese);
    await page.keyboard.up('x');
    await expectLanguages(page, axis.id, inEnglish);

    // With another key it means something else, and elsewhere nothing.
    await page.keyboard.press('Control+x', { delay: 100 });
    await page.mouse.move(2, 2);
    await page.keyboard.down('x');
    await twoFrames(page);
    await expectLanguages(page, axis.id, inEnglish);
    await page.keyboard.up('x');

    // Who leaves the window meanwhile lets the key go where nobody hears it.
    await pointAt(page, SECOND);
    await page.keyboard.down('x');
    await expectLanguages(page, axis.id, secondInChinese);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expectLanguages(page, axis.id, inEnglish);
    await page.keyboard.up('x');
  });
}

test('By the keyboard alone: a button is reached, pressed, and keeps the focus', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh, sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, inEnglish);
  await inCardWorld(page, ({ find }, id) => find(id, '.row').focus(), axis.id);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectLanguages(page, axis.id, ['zh-Hans', 'en', 'en']);
  await page.keyboard.press('Enter');
  await expectLanguages(page, axis.id, inEnglish);
  // Held while its button has the focus, wherever the pointer is.
  await page.mouse.move(2, 2);
  await page.keyboard.down('x');
  await expectLanguages(page, axis.id, ['zh-Hans', 'en', 'en']);
  await page.keyboard.up('x');
  await expectLanguages(page, axis.id, inEnglish);
});

test('What is typed into a field of the page is text', async ({ extension }) => {
  await extension.haveImported(sample.zh, sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, inEnglish);
  // Once it was shown, nothing has to be fetched for it.
  await pointAt(page, SECOND);
  await page.keyboard.down('x');
  await expectLanguages(page, axis.id, secondInChinese);
  await page.keyboard.up('x');
  await expectLanguages(page, axis.id, inEnglish);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.body.prepend(field);
    field.focus();
  });
  await pointAt(page, SECOND);
  await page.keyboard.press('x', { delay: 200 });
  expect(await page.locator('#field').inputValue()).toBe('x');
  await page.keyboard.down('x');
  await twoFrames(page);
  await expectLanguages(page, axis.id, inEnglish);
  await page.keyboard.up('x');
});

test('A section that the other language lacks has no button, nor has any where both are shown, or one is all', async ({
  extension,
}) => {
  const { id, title, en } = axis;
  const english = reportOf([{ id, title, summary: en }], 'Hugging Face Daily Papers Report');
  const popup = await extension.importFiles(sample.zh, fileOf('en.md', english));
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await popup.locator('[data-mode="zh"]').click();
  await clickCard(page, axis.id);
  await expectLanguages(page, axis.id, ['zh-Hans', 'zh-Hans', 'zh-Hans']);
  await expect.poll(() => peeksOf(page)).toEqual([null, null, 'EN']);
  await clickInCard(page, axis.id, 'footer [data-mode="both"]');
  await expectLanguages(page, axis.id, ['zh-Hans', 'zh-Hans', 'zh-Hans en']);
  await expect.poll(() => peeksOf(page)).toEqual([null, null, null]);
});

test('A finger’s tap does what a click does', async () => {
  const { extension, stop } = await startExtension();
  await extension.importFiles(sample.zh, sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, inEnglish);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async () => {
    const point = await inCardWorld(
      page,
      ({ find }, target) => {
        const button = find(target.id, target.selector);
        button.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = button.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      },
      { id: axis.id, selector: `${SECOND} .other` },
    );
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await tap();
  await expectLanguages(page, axis.id, secondInChinese);
  await tap();
  await expectLanguages(page, axis.id, inEnglish);
  await stop();
});

async function peeksOf(page: Page): Promise<(string | null)[]> {
  return (await readSections(page, axis.id)).map(({ peek }) => peek);
}

function buttonIn(page: Page) {
  return inCardWorld(
    page,
    ({ find }, target) => {
      const button = find(target.id, target.selector);
      return { name: button.ariaLabel, pressed: button.ariaPressed };
    },
    { id: axis.id, selector: `${SECOND} .other` },
  );
}

/** Puts the pointer on a section's first line, without a click. */
async function pointAt(page: Page, selector: string): Promise<void> {
  const { x, y } = await inCardWorld(
    page,
    ({ find }, target) => {
      const section = find(target.id, target.selector);
      section.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = section.getBoundingClientRect();
      return { x: left + 60, y: top + 40 };
    },
    { id: axis.id, selector },
  );
  await page.mouse.move(x, y);
}
