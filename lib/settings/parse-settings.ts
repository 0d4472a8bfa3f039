import { defaultChoice, type LanguageChoice, languageModes } from '../i18n/language';
import { isLanguageTag } from '../i18n/language-tag';
import { isUiLanguage } from '../i18n/ui-languages';

/**
 * What the reader chose, in `storage.local`, shared by every part of the extension at once.
 *
 * Each part has a key of its own, and each open paper too: whoever changes one can't overwrite what another
 * page changes meanwhile, and what a newer version keeps stays where it is. The number in a key is that of
 * the part's form. A part whose form changes gets another number, and is read where it was before until it
 * is chosen anew. So nothing is copied, and two pages that upgrade at once can't undo a choice.
 *
 * What is stored is parsed by hand, here for all: the scripts in the site's pages have no room for a schema
 * library, and two parsers of one thing would drift apart.
 */
export interface Settings {
  language: LanguageChoice;
  /** Whether the card on a paper's own page starts open. */
  paperPageOpen: boolean;
  /** Whether our single-letter keys work on the whole page, or only within what is ours. */
  pageKeys: boolean;
  /** The lower corner of the window that the page's control stands in. */
  controlCorner: (typeof controlCorners)[number];
  /** What of the page's control is shown there; while it is hidden, the popup has what it offers. */
  controlForm: (typeof controlForms)[number];
  /** In CSS pixels, of the panel at the side; null until the reader draws its edge. */
  panelWidth: number | null;
  /** Beside which links chips stand: all, those whose text is a title, or none. */
  chips: (typeof chipChoices)[number];
  /** `sourceId`s, the most preferred first: whose digest is shown of a paper that has several. */
  preferredSources: readonly string[];
  /** Papers whose cards were opened in lists of one column; see `open-papers.ts`. */
  openPapers: OpenPapers;
}

export const controlCorners = ['right', 'left'] as const;
export const controlForms = ['full', 'small', 'hidden'] as const;
export const chipChoices = ['all', 'titles', 'none'] as const;

/** In CSS pixels: what the panel's edge can be drawn to. */
export const LEAST_PANEL_WIDTH = 320;
export const MOST_PANEL_WIDTH = 1200;

/** More than anybody ranks by hand. */
export const MOST_PREFERRED_SOURCES = 100;

/** In UTF-16 code units; a report's title is part of an id. */
export const LONGEST_ID = 1000;

/** Of more, the newest count. */
export const MOST_OPEN_PAPERS = 300;

/** By paper, in milliseconds since 1970: when it was opened, or below zero, when it was closed. */
export type OpenPapers = Readonly<Record<string, number>>;

/** What of the settings changes: parts that are absent stay as they are, and so do papers that are not named. */
export type SettingsChange = Partial<Settings>;

/** The start of the keys of all parts as they are kept now; version 1 kept them under their bare names. */
export const PARTS = 'paperglance:2:';

/** The start of the keys of open papers, each of which ends with the paper's id. Version 1 kept one map. */
export const OPEN_KEYS = `${PARTS}open:`;

/** Reads all settings from all that is stored; a part that is missing or broken is as a new reader gets it. */
export function parseSettings(stored: Stored, browserLanguages: readonly string[]): Settings {
  return {
    language: defaultChoice(browserLanguages),
    paperPageOpen: true,
    pageKeys: false,
    controlCorner: 'right',
    controlForm: 'full',
    panelWidth: null,
    chips: 'all',
    preferredSources: [],
    ...soundParts(stored, ''),
    ...soundParts(stored, PARTS),
    openPapers: timesOf({ ...Object(stored.openPapers), ...openPapersIn(stored) }),
  };
}

/**
 * Reads what of changed values are settings, by their keys. Other versions may have left others, and a
 * page's process that was broken into can write here, too.
 */
export function parseChange(stored: Stored): SettingsChange {
  const openPapers = timesOf(openPapersIn(stored));
  return {
    ...soundParts(stored, PARTS),
    ...(Object.keys(openPapers).length > 0 && { openPapers }),
  };
}

/** Reads what of a value are parts of settings, by their names, as a backup has them. */
export function settingsIn(value: unknown): SettingsChange {
  return soundParts(Object(value), '');
}

/** The settings after a change. */
export function changedSettings(settings: Settings, change: SettingsChange): Settings {
  const openPapers = { ...settings.openPapers, ...change.openPapers };
  return { ...settings, ...change, openPapers };
}

/** Whether a change would leave the settings as they are. */
export function holds(settings: Settings, change: SettingsChange): boolean {
  return JSON.stringify(changedSettings(settings, change)) === JSON.stringify(settings);
}

type Stored = Readonly<Record<string, unknown>>;

type Parts = Omit<Settings, 'openPapers'>;

/** What each part may be; whatever else is stored under its key is passed over. */
const checks: { [Part in keyof Parts]: (value: unknown) => value is Parts[Part] } = {
  language: isChoice,
  paperPageOpen: isBoolean,
  pageKeys: isBoolean,
  controlCorner: isOneOf(controlCorners),
  controlForm: isOneOf(controlForms),
  panelWidth: isPanelWidth,
  chips: isOneOf(chipChoices),
  preferredSources: isListOfIds,
};

function soundParts(stored: Stored, prefix: string): SettingsChange {
  return Object.fromEntries(
    Object.entries(checks).flatMap(([part, isSound]) => {
      const value = stored[prefix + part];
      return isSound(value) ? [[part, isChoice(value) ? choiceIn(value) : value]] : [];
    }),
  );
}

function openPapersIn(stored: Stored): Stored {
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(OPEN_KEYS))
      .map(([key, time]) => [key.slice(OPEN_KEYS.length), time]),
  );
}

function timesOf(papers: Stored): OpenPapers {
  const times = Object.entries(papers).filter((entry): entry is [string, number] =>
    Number.isFinite(entry[1]),
  );
  const newestFirst = times.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return Object.fromEntries(newestFirst.slice(0, MOST_OPEN_PAPERS));
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isOneOf<Choice>(choices: readonly Choice[]) {
  return (value: unknown): value is Choice => choices.some((choice) => choice === value);
}

function isPanelWidth(value: unknown): value is number | null {
  if (value === null) return true;
  const width = Number.isInteger(value) ? Number(value) : 0;
  return width >= LEAST_PANEL_WIDTH && width <= MOST_PANEL_WIDTH;
}

function isListOfIds(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_PREFERRED_SOURCES &&
    value.every((id) => typeof id === 'string' && id !== '' && id.length <= LONGEST_ID)
  );
}

/** Nothing beside it: a page compares choices at each of its cards. */
function choiceIn({ mode, first, digestLang }: LanguageChoice): LanguageChoice {
  return { mode, first, ...(digestLang && { digestLang }) };
}

function isChoice(value: unknown): value is LanguageChoice {
  const { mode, first, digestLang } = Object(value);
  if (!languageModes.includes(mode) || typeof first !== 'string' || !isUiLanguage(first))
    return false;
  return digestLang === undefined ? mode !== 'own' : isLanguageTag(digestLang);
}
