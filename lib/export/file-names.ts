/** Bytes of a name in UTF-8, its ending included: half of what systems take, since folders count on Windows. */
const LONGEST = 120;
/** What no name may hold on Windows, in links of notes, or anywhere: control characters, those that turn text, halves of pairs. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]+/gu;
/** Devices of Windows, whatever their ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

const utf8 = new TextEncoder();

/** A name for a file with this ending, of any text: safe on all systems, and never too long. */
export function safeFileName(text: string, ending: string): string {
  const clean = text
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const room = LONGEST - utf8.encode(ending).length;
  // Windows takes neither a dot nor a space at the end.
  const name = clipped(clean, room).replace(/[\s.]+$/, '');
  return `${name.replace(DEVICE, '_$&') || '_'}${ending}`;
}

/** Gives names, each once: systems that take large and small letters for the same included. */
export function namesOnce(): (text: string, ending: string) => string {
  const taken = new Set<string>();
  return (text, ending) => {
    for (let count = 1; ; count++) {
      const name = safeFileName(text, count === 1 ? ending : ` (${count})${ending}`);
      const folded = name.toLowerCase().normalize('NFKD');
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name;
    }
  };
}

/** The beginning of a text that has at most so many bytes. */
function clipped(text: string, most: number): string {
  const { read } = utf8.encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}
