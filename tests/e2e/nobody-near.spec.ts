import { expect, type Page } from '@playwright/test';
import { inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards } from './listed-papers';
import { noteQuestions } from './note-questions';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';
import { twoFrames } from './two-frames';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
const math = 'A bound of $O(n^2)$ for **all** `graphs`, as [others](https://example.org/a) said.';

test('A page has what shows digests only once the library knows one of its papers', async ({
  extension,
}) => {
  const questions = await noteQuestions(extension);
  const page = await extension.openSite(SAMPLE_DAY);
  await expect.poll(questions).toHaveLength(1);
  // What is asked later is answered later, and what would follow from the first answer has followed two frames on.
  await inCardWorld(
    page,
    (_, asked) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(asked),
    { call: 'lookUp', args: { ids } },
  );
  await twoFrames(page);
  expect(await partsAskedFor(page)).toEqual([]);
  await extension.importFiles(sample.en);
  await expectCards(page, ids);
  expect(await partsAskedFor(page)).toEqual(['overlay']);
});

test('A page has what opens digests only once its reader comes near one', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  expect(await partsAskedFor(page)).toEqual(['overlay']);
  await page.mouse.move(...(await middleOf(page, '.paperglance-card .row')));
  await expect.poll(() => partsAskedFor(page)).toEqual(['overlay', 'actions']);
});

test('What stands there before looks, to the last attribute, as what then takes it over', async ({
  extension,
}) => {
  await extension.haveImported(
    fileOf(
      'report.md',
      reportOf([
        { id: axis.id, title: axis.title, summary: math },
        { id: codance.id, title: codance.title, summary: '一句话，只有中文。' },
      ]),
    ),
  );
  for (const [path, selector, button] of [
    [SAMPLE_DAY, `.paperglance-card[data-paper-id="${axis.id}"]`, '.row'],
    [SAMPLE_DAY, `.paperglance-card[data-paper-id="${codance.id}"]`, '.row'],
    ['/', '.paperglance-chip', 'button'],
    [SAMPLE_DAY, '.paperglance-control', '.count'],
  ] as const) {
    const page = await extension.openSite(path);
    await expect(page.locator(selector).first()).toBeAttached();
    await expect.poll(() => markupAt(page, selector)).toContain('mark');
    const before = await markupAt(page, selector);
    await page.mouse.move(...(await middleOf(page, `${selector} ${button}`)));
    const isDrawn = () =>
      inCardWorld(page, ({ rootAt }, at) => rootAt(at).adoptedStyleSheets.length > 1, selector);
    await expect.poll(isDrawn).toBe(true);
    expect(await markupAt(page, selector)).toBe(before);
    await page.close();
  }
});

/** The parts of us that a page has been given, or is about to be. */
function partsAskedFor(page: Page): Promise<string[]> {
  return inCardWorld(page, () => Object.keys(Reflect.get(window, 'takePart') ?? {}));
}

/** The first button's markup, with its parent's start; titles come with who may read them. */
function markupAt(page: Page, selector: string): Promise<string> {
  return inCardWorld(
    page,
    ({ rootAt }, at) => {
      const ours = rootAt(at).querySelector('.ours')?.cloneNode(true) as Element | undefined;
      const button = ours?.querySelector('button');
      for (const titled of ours?.querySelectorAll('[title]') ?? []) titled.removeAttribute('title');
      ours?.replaceChildren(...(button ? [button] : []));
      return ours?.outerHTML ?? '';
    },
    selector,
  );
}

function middleOf(page: Page, selector: string): Promise<[number, number]> {
  return inCardWorld(
    page,
    ({ rootAt }, at) => {
      const [host = '', inner = ''] = at.split(/ (?=\S+$)/);
      const element = rootAt(host).querySelector(inner);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return [left + width / 2, top + height / 2];
    },
    selector,
  );
}
