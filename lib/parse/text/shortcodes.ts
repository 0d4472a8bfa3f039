import type { Line } from './line';
import { type Argument, callLine, type PaperCall, paperCall } from './markups/paper-call';

/** `{{< button href="…" >}}`, `{{< /button >}}`, `{{% alert %}}` */
const SHORTCODE =
  /\{\{[<%]\s{0,3}(\/?[\w-]{1,30})(?:\s[^{}"]{0,100}href="(https?:[^"\s]{1,300})")?[^{}]{0,300}?[>%]\}\}/g;
/** A line that is one of its writer's own: `{{< paper id="2601.00001" title="Kites" >}}`. */
const OWN = /^\s*\{\{[<%]\s{0,3}[\w-]{1,30}\s([^{}]{1,1000}?)\/?[>%]\}\}\s*$/;
const ARGUMENT =
  /(?:([\w-]{1,30})=)?(?:"([^"]{0,600})"|'([^']{0,600})'|`([^`]{0,600})`|([^\s"'`=]{1,300}))/g;
/** In lines. */
const LONGEST_BUTTON = 4;

/** A site generator's own tags: a button is a link, what stands within others is text. */
export function withoutShortcodes(lines: Line[]): Line[] {
  let href = '';
  let until = 0;
  return lines.map((line, index) => {
    if (index > until) href = '';
    if (line.fenced || (href === '' && !line.text.includes('{{'))) return line;
    const call = ownCall(line.text);
    if (call) return { ...line, text: callLine(call, 3) };
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

/** What a line of its own tells of a paper, if it is a call that does. Source: https://gohugo.io/content-management/shortcodes/ */
function ownCall(text: string): PaperCall | null {
  const [, given] = OWN.exec(text) ?? [];
  if (given === undefined) return null;
  const all = [...given.matchAll(ARGUMENT)].map(
    ([, name = '', double, single, ticks, bare]): Argument => ({
      name,
      text: double ?? single ?? ticks ?? bare ?? '',
    }),
  );
  const call = paperCall(all);
  return call?.title ? call : null;
}
