/** What a problem with a paper names: its id, and behind the first space the title that a digest of it bears. */
export function idAndTitle(detail: string): [id: string, title: string] {
  const space = detail.indexOf(' ');
  return space === -1 ? [detail, ''] : [detail.slice(0, space), detail.slice(space + 1)];
}
