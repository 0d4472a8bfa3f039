import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const { resolve } = createRequire(import.meta.url);

/** The fonts of pictures and measures, so that they are the same whatever a machine has: Latin and Chinese in two weights, and formulas. */
const FONTS = [
  ['Latin', 400, resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2')],
  ['Latin', 600, resolve('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2')],
  [
    'Chinese',
    400,
    resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2'),
  ],
  [
    'Chinese',
    600,
    resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2'),
  ],
  ['Math', 400, resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2')],
] as const;

/** Has a page drawn in the project's own fonts, and what stands behind its stage's root, whatever either asks for. */
export async function pinFonts(page: Page): Promise<void> {
  const faces = FONTS.map(([script, weight, file]) => {
    const data = readFileSync(file).toString('base64');
    return `@font-face { font-family: "Pinned ${script}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
  });
  const pinned = 'font-family: "Pinned Latin", "Pinned Chinese" !important';
  const formulas = 'math { font-family: "Pinned Math" !important }';
  await page.addStyleTag({
    content: `${faces.join('\n')}\n html, body { ${pinned} }\n${formulas}`,
  });
  await page.locator('#stage').evaluate((stage, content) => {
    const style = document.createElement('style');
    style.textContent = content;
    stage.shadowRoot?.append(style);
  }, `.ours, .ours [popover] { ${pinned} } ${formulas}`);
}
