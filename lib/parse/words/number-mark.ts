/** Digits of Arabic, Persian, Indian and Thai writing, and wide ones. */
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/;
const DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
/** Ten of each stand in a row, from a code that these begin with. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
/** What a line opens with, up to its first letter. */
const MARK = /^[^\p{L}]{1,24}/u;

/** A line whose number before its words, `٣. `, `３．`, is written as most write it, `3. `. */
export function withPlainNumber(text: string): string {
  if (!OTHER_DIGITS.test(text.slice(0, 24))) return text;
  return text.replace(MARK, (mark) => mark.replace(DIGITS, plainDigit));
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.findLast((first) => first <= code) ?? code;
  return String(code - zero);
}
