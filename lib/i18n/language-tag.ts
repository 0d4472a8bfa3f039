/** A language, and where told its script and region: `zh-Hant-HK`. Source: BCP 47, without its rarer parts. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/** True for what `Intl` takes for the tag of a language. */
export function isLanguageTag(value: unknown): value is string {
  return typeof value === 'string' && TAG.test(value);
}
