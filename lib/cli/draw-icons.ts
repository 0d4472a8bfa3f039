// Draws public/icons/, each size on its own pixel grid: `npx tsx lib/cli/draw-icons.ts`.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** All numbers are whole pixels, so that every straight edge is sharp. */
interface Mark {
  size: number;
  /** Clear space around the square; the Chrome Web Store asks for it at size 128. */
  margin: number;
  /** The square's corner radius, and how far the lines keep from its sides. */
  inset: number;
  thickness: number;
  gap: number;
  lineCorner: number;
}

const marks: Mark[] = [
  { size: 16, margin: 0, inset: 4, thickness: 2, gap: 2, lineCorner: 0 },
  { size: 32, margin: 0, inset: 7, thickness: 4, gap: 4, lineCorner: 1 },
  { size: 48, margin: 0, inset: 11, thickness: 4, gap: 7, lineCorner: 2 },
  { size: 128, margin: 16, inset: 21, thickness: 8, gap: 14, lineCorner: 4 },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const mark of marks) {
  const { size } = mark;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svgOf(mark)}`);
  const path = fileURLToPath(new URL(`../../public/icons/${size}.png`, import.meta.url));
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();

/** A rounded square in seal red with three lines of text: the cards' own glyph, enlarged. */
function svgOf({ size, margin, inset, thickness, gap, lineCorner }: Mark): string {
  const square = size - 2 * margin;
  const top = (size - 3 * thickness - 2 * gap) / 2;
  const lines = [1, 0.75, 0.45].map((share, i) => {
    const y = top + i * (thickness + gap);
    const width = Math.round(share * (square - 2 * inset));
    return `<rect x="${margin + inset}" y="${y}" width="${width}" height="${thickness}" rx="${lineCorner}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect x="${margin}" y="${margin}" width="${square}" height="${square}" rx="${inset}" fill="#b4472a"/>
    <g fill="#fff">${lines.join('')}</g>
  </svg>`;
}
