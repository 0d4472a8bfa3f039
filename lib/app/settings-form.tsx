import { useEffect, useRef } from 'preact/hooks';
import { handOnFocus } from '../../components/app/hand-on-focus';
import { OneOf } from '../../components/app/one-of';
import { SettingRow } from '../../components/app/setting-row';
import { appWords } from '../i18n/app-words';
import { chooseMode, type LanguageMode, languageBeyondOurs, wordsLanguage } from '../i18n/language';
import { languageName } from '../i18n/language-name';
import { uiLanguages } from '../i18n/ui-languages';
import {
  chipChoices,
  controlCorners,
  controlForms,
  parseSettings,
  type Settings,
  type SettingsChange,
} from '../settings/parse-settings';
import { saveSettings } from '../settings/save-settings';
import { OWN_LANGUAGE, OwnLanguageChoice } from './language-choice';

interface Props {
  settings: Settings;
  /** The languages that digests are in, where there are others than ours. */
  offered: string[];
}

const toHeading = handOnFocus('.settings', 'h2');

/** All that a reader can choose, each with a sentence, in force at once; and the way back to how a new reader has it. */
export function SettingsForm({ settings, offered }: Props) {
  const { language } = settings;
  const words = appWords(wordsLanguage(language));
  const section = useArrival('#/settings');
  const asNew = parseSettings({}, navigator.languages);
  const row = (part: ChosenHere, name: string, does: string) => ({
    ...{ id: part, name, does, words },
    onReset: isSame(settings[part], asNew[part])
      ? undefined
      : () => saveSettings({ [part]: asNew[part] }),
  });
  const choose = (change: SettingsChange) => saveSettings(change);
  const changed = chosenHere.filter((part) => !isSame(settings[part], asNew[part]));
  return (
    <section class="settings" id="settings" ref={section}>
      <h2 tabIndex={-1}>{words.settings}</h2>
      <p class="intro">
        {words.settingsIntro}{' '}
        {changed.length > 1 && (
          <button
            type="button"
            class="plain"
            data-action="all-as-new"
            ref={toHeading}
            onClick={() => choose(Object.fromEntries(changed.map((part) => [part, asNew[part]])))}
          >
            {words.allAsNew}
          </button>
        )}
      </p>
      <SettingRow {...row('language', words.everythingIn, words.languageDoes)}>
        <OneOf
          id="language"
          chosen={language.mode}
          choices={modesOf(settings)}
          onChoose={(mode) => choose({ language: chooseMode(language, mode) })}
        />
      </SettingRow>
      {offered.length > 0 && (
        <div class="setting" data-setting="digestLang">
          <div>
            <h3>
              <label for={OWN_LANGUAGE}>{words.digestsIn}</label>
            </h3>
            <p>{words.digestsInDoes}</p>
          </div>
          <OwnLanguageChoice settings={settings} offered={offered} />
        </div>
      )}
      <SettingRow {...row('paperPageOpen', words.paperPage, words.paperPageDoes)}>
        <OneOf
          id="paperPageOpen"
          chosen={settings.paperPageOpen ? 'open' : 'row'}
          choices={named(['open', 'row'], words.paperPageChoices)}
          onChoose={(choice) => choose({ paperPageOpen: choice === 'open' })}
        />
      </SettingRow>
      <SettingRow {...row('pageKeys', words.pageKeys, words.pageKeysDoes)}>
        <OneOf
          id="pageKeys"
          chosen={settings.pageKeys ? 'page' : 'digest'}
          choices={named(['digest', 'page'], words.pageKeysChoices)}
          onChoose={(choice) => choose({ pageKeys: choice === 'page' })}
        />
      </SettingRow>
      <SettingRow {...row('controlForm', words.controlForm, words.controlFormDoes)}>
        <OneOf
          id="controlForm"
          chosen={settings.controlForm}
          choices={named(controlForms, words.controlForms)}
          onChoose={(controlForm) => choose({ controlForm })}
        />
      </SettingRow>
      <SettingRow {...row('controlCorner', words.controlCorner, words.controlCornerDoes)}>
        <OneOf
          id="controlCorner"
          chosen={settings.controlCorner}
          choices={named(controlCorners.toReversed(), words.corners)}
          onChoose={(controlCorner) => choose({ controlCorner })}
        />
      </SettingRow>
      <SettingRow {...row('chips', words.chips, words.chipsDoes)}>
        <OneOf
          id="chips"
          chosen={settings.chips}
          choices={named(chipChoices, words.chipChoices)}
          onChoose={(chips) => choose({ chips })}
        />
      </SettingRow>
    </section>
  );
}

const chosenHere = [
  ...(['language', 'paperPageOpen', 'pageKeys', 'controlForm', 'controlCorner'] as const),
  'chips',
] as const;
type ChosenHere = (typeof chosenHere)[number];

function named<Choice extends string>(
  choices: readonly Choice[],
  names: Record<Choice, string>,
): (readonly [Choice, string])[] {
  return choices.map((choice) => [choice, names[choice]]);
}

/** The reader's own language first, where it is none of ours. */
function modesOf({ language }: Settings): (readonly [LanguageMode, string])[] {
  const { modes } = appWords(wordsLanguage(language));
  const own = languageBeyondOurs(language);
  return [
    ...(own === undefined ? [] : [['own', languageName(own, own)] as const]),
    ...named([...uiLanguages, 'both' as const], modes),
  ];
}

/** Whatever the order in which a language's parts were stored. */
function isSame(one: Settings[ChosenHere], other: Settings[ChosenHere]): boolean {
  const parts = (of: unknown) => JSON.stringify(Object.entries(Object(of)).sort());
  return typeof one === 'object' ? parts(one) === parts(other) : one === other;
}

/** Makes a `ref` for the part of this page that a link leads to: it is drawn too late for the browser to find it. */
function useArrival(hash: string) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever comes back is given what they had.
    const isBack = section.current?.closest('main')?.matches(':focus-within');
    if (location.hash !== hash || isBack) return;
    section.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, []);
  return section;
}
