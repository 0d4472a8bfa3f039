import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The fonts of the golden pictures, so that they are the same whatever a machine has: Latin and Chinese, two weights each. */
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
] as const;

/** Styles of a page that is drawn in the project's own fonts, whatever its components ask for. */
export function pinnedFonts(): string {
  const faces = FONTS.map(([script, weight, file]) => {
    const data = readFileSync(file).toString('base64');
    return `@font-face { font-family: "Pinned ${script}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
  });
  return `${faces.join('\n')}\n html, body { font-family: "Pinned Latin", "Pinned Chinese" !important }`;
}
