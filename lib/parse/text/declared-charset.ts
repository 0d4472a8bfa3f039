/** Declarations stand in a file's first 1,024 bytes, as HTML wants it; saved pages put some more above. */
const HEAD = 4096;
const XML = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const META = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const EDITOR = /^\s*(?:#|%|\/\/|<!--)?\s*-\*-[^\n]{0,100}?\bcoding[:=]\s*([\w.-]{1,40})/i;

/**
 * The encoding that a file itself declares, as an XML declaration, a page's `<meta>` or an editor's
 * `-*- coding -*-`; null where it declares none that browsers can decode.
 * Sources: https://www.w3.org/TR/xml/#charencoding,
 * https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named = XML.exec(head)?.[1] ?? META.exec(head)?.[1] ?? EDITOR.exec(head)?.[1];
  return named === undefined ? null : knownCharset(named);
}

/** The name by which `TextDecoder` knows an encoding, whatever alias is given; null where it doesn't. */
export function knownCharset(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    // A page whose tags could be read is not in UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}
