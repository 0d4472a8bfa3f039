import { expect } from '@playwright/test';
import { test } from './open-stage';
import type { StageProps } from './stage';
import { paperInFull, severalSources } from './staged-papers';

const digests: Record<string, Pick<StageProps, 'papers' | 'choice'>> = {
  'one of each kind of text, in both languages': {
    papers: paperInFull,
    choice: { mode: 'both', first: 'zh' },
  },
  'one of several sources': { papers: severalSources, choice: { mode: 'en', first: 'en' } },
};

/** What styles of ours set, and what they inherit. */
const PROPERTIES = [
  ...[
    'align-items',
    'animation-name',
    'appearance',
    'aspect-ratio',
    'background',
    'border',
    'border-radius',
  ],
  ...[
    'border-collapse',
    'box-shadow',
    'box-sizing',
    'color',
    'column-gap',
    'container-type',
    'content',
    'cursor',
  ],
  ...[
    'direction',
    'display',
    'fill',
    'flex',
    'flex-wrap',
    'font',
    'inset',
    'justify-content',
    'letter-spacing',
  ],
  ...[
    'list-style',
    'margin',
    'mask-image',
    'max-height',
    'min-width',
    'opacity',
    'outline',
    'overflow',
  ],
  ...[
    'overflow-wrap',
    'padding',
    'position',
    'rotate',
    'row-gap',
    'stroke',
    'stroke-width',
    'text-align',
  ],
  ...[
    'text-autospace',
    'text-decoration',
    'text-overflow',
    'text-transform',
    'text-wrap',
    'translate',
  ],
  ...[
    'unicode-bidi',
    'vertical-align',
    'visibility',
    'white-space',
    'word-break',
    'word-spacing',
    '-webkit-locale',
  ],
];

for (const theme of ['light', 'dark'] as const)
  for (const [name, digest] of Object.entries(digests))
    test(`looks on our own pages as in a shadow root: ${name}, ${theme}`, async ({ openStage }) => {
      const drawn = async (what: 'unframed' | 'on-app') => {
        const page = await openStage({ what, theme, ...digest }, { page: 'app' });
        await page.emulateMedia({ colorScheme: theme });
        return page.locator('.ours').evaluate(everyBoxAndStyle, PROPERTIES);
      };
      const onSite = await drawn('unframed');
      const onApp = await drawn('on-app');
      expect(Object.keys(onSite).length).toBeGreaterThan(30);
      // One at a time, so that what differs can be read.
      for (const [path, look] of Object.entries(onSite)) expect(onApp[path], path).toBe(look);
    });

/** Where each element of a digest stands within it, and how it and what is generated in it are styled. */
function everyBoxAndStyle(ours: Element, properties: string[]): Record<string, string> {
  const origin = ours.getBoundingClientRect();
  const looks: Record<string, string> = {};
  const look = (element: Element, path: string) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    // What is drawn by the browser itself, as a closed list's entries are, stands nowhere.
    const box = width + height > 0 ? [x - origin.x, y - origin.y, width, height] : [];
    const said = [`box: ${box.map(Math.round)}`];
    for (const part of ['', '::before', '::after', '::marker']) {
      const style = getComputedStyle(element, part);
      if (part && style.content === (part === '::marker' ? '' : 'none')) continue;
      for (const property of properties)
        said.push(`${part} ${property}: ${style.getPropertyValue(property)}`);
    }
    looks[path] = said.join(';\n');
    for (const [index, child] of [...element.children].entries())
      look(child, `${path} > ${child.localName}[${index}]`);
  };
  look(ours, 'ours');
  return looks;
}
