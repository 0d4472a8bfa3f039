/** Elements that stand in lines of their own. */
const BLOCKS = 'p, h2, h4, li, pre, blockquote, table, tr, section, dt, dd, div, hr';

/** Where one line ends and another begins, which text itself never says so. */
const BREAK = '\0';

/** Has what is copied from a root of ours hold formulas as TeX: browsers copy them a sign a line. Other text they copy. */
export function copyFormulasAsTex(root: Element): void {
  root.addEventListener('copy', (event) => {
    const { clipboardData } = event as ClipboardEvent;
    const copied = selectedIn(root);
    if (!clipboardData || !copied?.querySelector('math')) return;
    for (const ours of copied.querySelectorAll('button, .heard')) ours.remove();
    clipboardData.setData('text/plain', linesOf(copied));
    clipboardData.setData('text/html', htmlOf(copied));
    event.preventDefault();
  });
}

/** The text a block a line, code as it is indented, a table's cells apart. */
function linesOf(copied: DocumentFragment): string {
  return textWithin(copied)
    .split(BREAK)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** For what keeps bold words and lists, with formulas as plain words. */
function htmlOf(copied: DocumentFragment): string {
  for (const formula of copied.querySelectorAll('math')) formula.replaceWith(texOf(formula));
  return new XMLSerializer().serializeToString(copied);
}

/** What is selected in a root, with each formula whole; null where nothing is, or the browser does not tell. */
function selectedIn(root: Element): DocumentFragment | null {
  const shadow = root.getRootNode();
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || !(shadow instanceof ShadowRoot)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = rangeIn(shadow, selection);
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null;
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const [first, last] = [formulaAround(startContainer), formulaAround(endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range.cloneContents();
}

/** Chromium before 137 and Firefox before 142 know no composed ranges: one has its own way, the other tells us all. */
function rangeIn(shadow: ShadowRoot, selection: Selection): AbstractRange {
  const [composed] = selection.getComposedRanges?.({ shadowRoots: [shadow] }) ?? [];
  if (composed) return composed;
  const own: Selection | undefined = Reflect.get(shadow, 'getSelection')?.call(shadow);
  return (own && own.rangeCount > 0 ? own : selection).getRangeAt(0);
}

function formulaAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('math') ?? null;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  return node instanceof Element ? textOfElement(node) : textWithin(node);
}

function textOfElement(element: Element): string {
  if (element.localName === 'math') return texOf(element);
  if (element.localName === 'br') return BREAK;
  if (element.localName === 'tr')
    return BREAK + [...element.children].map(textWithin).join('\t') + BREAK;
  const text = textWithin(element);
  return element.matches(BLOCKS) ? BREAK + text + BREAK : text;
}

function textWithin(node: Node): string {
  return [...node.childNodes].map(textOf).join('');
}

function texOf(formula: Element): string {
  const tex = formula.getAttribute('aria-label') ?? '';
  return formula.getAttribute('display') === 'block' ? `$$${tex}$$` : `$${tex}$`;
}
