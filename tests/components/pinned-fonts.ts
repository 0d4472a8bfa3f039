import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../lib/cli/run-tool';

/** The fonts of the golden pictures, so that they are the same whatever a machine has: Latin and Chinese, two weights each. */
const FONTS = [
  ['Pinned Latin', 'source-sans-3/files/source-sans-3-latin'],
  ['Pinned Chinese', 'noto-sans-sc/files/noto-sans-sc-chinese-simplified'],
] as const;
const WEIGHTS = [400, 600] as const;

/** Styles of a page that is drawn in the project's own fonts, whatever its components ask for. */
export function pinnedFonts(): string {
  const faces = FONTS.flatMap(([family, path]) =>
    WEIGHTS.map((weight) => {
      const file = join(projectRoot, `node_modules/@fontsource/${path}-${weight}-normal.woff2`);
      const data = readFileSync(file).toString('base64');
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
    }),
  );
  return `${faces.join('\n')}\n html, body { font-family: "Pinned Latin", "Pinned Chinese" !important }`;
}
