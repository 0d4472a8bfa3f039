import { idsOfList, LONG_LISTS, listedIds, startBenchSite, urlOfList } from './bench-site';
import type { Benchmark, Figure } from './benchmark';
import { Chromium } from './chromium';
import { visitLong } from './cost-visits';
import { fillWith } from './fill-library';
import { median } from './spread';

const ROUNDS = 3;

/**
 * What styles and layout of long lists cost with us, all papers known: for each length the median of the ratio
 * to the same list without us, visited in the same round.
 */
export const scaleBench: Benchmark = {
  name: 'scale',
  async run({ quick, executablePath, extensionDir }) {
    const site = await startBenchSite();
    const open = (dir: string | null) =>
      new Chromium({ executablePath, extensionDir: dir, sitePort: site.port });
    const ours = open(extensionDir);
    const none = open(null);
    try {
      const lengths = [listedIds.length, ...LONG_LISTS];
      await fillWith(ours, await ours.extensionId(), idsOfList(Math.max(...lengths)));
      const figures: Record<string, Figure> = {};
      for (const papers of lengths) {
        const url = urlOfList(papers);
        const rounds: { ours: number; none: number }[] = [];
        for (let round = 0; round < (quick ? 1 : ROUNDS); round++) {
          const without = await visitLong(none, url, 0);
          const withUs = await visitLong(ours, url, papers);
          rounds.push({ ours: stylesOf(withUs), none: stylesOf(without) });
        }
        const ms = (peer: 'ours' | 'none') => median(rounds.map((round) => round[peer]));
        figures[`styles_${papers}_ms`] = { value: ms('ours'), unit: 'ms' };
        figures[`without_${papers}_ms`] = { value: ms('none'), unit: 'ms' };
        figures[`ratio_${papers}`] = { value: ms('ours') / ms('none'), unit: '×', atMost: 3 };
      }
      return figures;
    } finally {
      await ours.close();
      await none.close();
      await site.close();
    }
  },
};

function stylesOf({ layout, forcedLayout }: { layout: number; forcedLayout: number }): number {
  return layout + forcedLayout;
}
