import type { Line } from './line';

/** `{{< button href="…" >}}`, `{{< /button >}}`, `{{% alert %}}` */
const SHORTCODE =
  /\{\{[<%]\s{0,3}(\/?[\w-]{1,30})(?:\s[^{}"]{0,100}href="(https?:[^"\s]{1,300})")?[^{}]{0,300}?[>%]\}\}/g;
/** In lines. */
const LONGEST_BUTTON = 4;

/** A site generator's own tags: a button is a link, what stands within others is text. */
export function withoutShortcodes(lines: Line[]): Line[] {
  let href = '';
  let until = 0;
  return lines.map((line, index) => {
    if (index > until) href = '';
    if (line.fenced || (href === '' && !line.text.includes('{{'))) return line;
    let target = href;
    const text = line.text.replace(SHORTCODE, (_, name: string, address?: string) => {
      if (address !== undefined) {
        target = address;
        href = address;
        until = index + LONGEST_BUTTON;
      } else if (name === '/button') href = '';
      return '';
    });
    const words = text.replace(/&nbsp;/g, ' ').trim();
    return { ...line, text: target === '' || words === '' ? text : `[${words}](${target})` };
  });
}
