import type { DigestBody, DigestHead } from '../../../../lib/digest/digest';
import { PUBLISHED } from '../../../../lib/digest/provenance';
import type { PagePapers } from '../../../../lib/overlay/state/page-papers';
import { PageView } from '../../../../lib/overlay/state/page-view';
import { firstView, type ViewState } from '../../../../lib/overlay/state/view-state';
import type { Settings } from '../../../../lib/settings/parse-settings';
import type { PaperPlace } from '../../../../lib/site/paper-places';

export const NOW = 1_790_000_000_000;

export const settings: Settings = {
  language: { mode: 'en', first: 'en' },
  paperPageOpen: true,
  pageKeys: false,
  controlCorner: 'right',
  controlForm: 'full',
  panelWidth: null,
  chips: 'all',
  preferredSources: [],
  openPapers: {},
};

/** A place of a paper, whose anchor has a title to read and nothing else. */
export function placeOf(paperId: string, kind: PaperPlace['kind'], title = ''): PaperPlace {
  const anchor: unknown = { querySelector: () => ({ textContent: title }) };
  return { paperId, kind, anchor: anchor as Element };
}

export function viewOf(changed: Partial<ViewState> = {}): ViewState {
  return { ...firstView(settings, true), ...changed };
}

export function headOf(paperId: string, changed: Partial<DigestHead> = {}): DigestHead {
  return {
    key: `${paperId}/en/2026-01-20/a`,
    lang: 'en',
    title: `The title of ${paperId}`,
    source: 'Morning notes',
    date: '2026-01-20',
    readingSource: null,
    summary: ['What it adds.'],
    provenance: PUBLISHED,
    ...changed,
  };
}

/** A page of these places, of which the library knows those papers that have heads. */
export function stagedPage(places: PaperPlace[], heads: DigestHead[], bodies = true) {
  const headsOf = (paperId: string) => heads.filter(({ key }) => key.startsWith(`${paperId}/`));
  const end = new AbortController();
  const asked: string[][] = [];
  const drawn: (Element | null)[] = [];
  const withRows: boolean[] = [];
  let loads = 0;
  let columns = true;
  const known = places.filter(({ paperId }) => headsOf(paperId).length > 0);
  const papers: PagePapers = {
    places,
    knownPlaces: known,
    knownPapers: [...new Set(known.map(({ paperId }) => paperId))],
    status: { papers: places.length, withDigests: known.length },
    heads: headsOf,
    mayHold: () => true,
    onStanding() {},
    update() {},
  };
  const view = new PageView(papers, {
    signal: end.signal,
    library: {
      async readBodies(keys) {
        asked.push(keys);
        if (!bodies) throw new Error('The background is gone');
        return Object.fromEntries(keys.map((key): [string, DigestBody] => [key, { sections: [] }]));
      },
      convertDigests: async () => ({}),
    },
    inSeveralColumns: () => columns,
    loadActions: async () => void loads++,
    draw(held, rows) {
      drawn.push(held);
      withRows.push(rows);
    },
  });
  return {
    view,
    asked,
    drawn,
    withRows,
    end,
    get loads() {
      return loads;
    },
    becomeOneColumn() {
      columns = false;
    },
  };
}
