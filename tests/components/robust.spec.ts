import { expect, type Page } from '@playwright/test';
import { test } from './open-stage';
import { longPaper } from './staged-papers';

/** Styles of a page that would spoil all that inherits them, or can be named from outside. */
const HOSTILE = `
  html { font-size: 60px; direction: rtl; letter-spacing: 4px; word-spacing: 20px; text-transform: uppercase; text-align: justify; line-height: 4; cursor: wait; font-style: italic }
  body * { all: unset !important; --ink: lime !important; --paper: red !important; --seal: blue !important }
  body, div, span, section, button { display: block; color: lime !important; font-size: 40px !important; visibility: hidden !important; opacity: 0.3; writing-mode: vertical-rl !important }
  ::part(row), .row, .card, .body, .panel { display: none !important }`;

const ASKED = [
  ...['color', 'backgroundColor', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'direction'],
  ...['letterSpacing', 'wordSpacing', 'textTransform', 'textAlign', 'writingMode', 'visibility'],
  ...['display', 'paddingInlineStart', 'cursor', 'borderLeftWidth', 'opacity'],
] as const;

test('a page’s own styles do not reach ours', async ({ openStage }) => {
  for (const what of ['row', 'flow', 'sheet', 'panel', 'control'] as const) {
    const given = { what, theme: 'dark', papers: longPaper } as const;
    const choice = { mode: 'both', first: 'zh' } as const;
    const calm = await openStage({ ...given, choice });
    const hostile = await openStage({ ...given, choice }, { styles: HOSTILE });
    for (const page of [calm, hostile]) {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      // In either, both languages have room for one only.
      await page.setViewportSize({ width: 640, height: 760 });
    }
    // Either may still be finding its new width.
    await expect(async () => {
      const styles = await stylesOf(calm);
      expect(styles.length).toBeGreaterThan(4);
      expect(await stylesOf(hostile), what).toEqual(styles);
    }).toPass({ timeout: 10_000 });
  }
});

/** What every element behind the shadow root looks like, apart from its measures. */
function stylesOf(page: Page): Promise<string[]> {
  return page.evaluate(
    (names) =>
      [...(document.querySelector('#stage')?.shadowRoot?.querySelectorAll('.ours, .ours *') ?? [])]
        .filter((element) => element instanceof HTMLElement)
        .map((element) => {
          const style = getComputedStyle(element);
          return [element.localName, element.className, ...names.map((name) => style[name])].join();
        }),
    ASKED,
  );
}
