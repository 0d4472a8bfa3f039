import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** What a reader sees of a card. */
export interface CardOnPage {
  paperId: string;
  /** The digest's summary; empty where the card's shadow root holds none. */
  text: string;
  expanded: boolean;
  /** All text in the card, with our own words, and with the sections once they are there. */
  wholeText: string;
}

/** The cards of a page in its order, read through their closed shadow roots, which Playwright can't see into. */
export async function readCards(page: Page): Promise<CardOnPage[]> {
  const cards = await withPiercedCards(page, async (_, found) => found);
  return cards.map(({ paperId, inside, summary, toggle }) => ({
    paperId,
    text: summary ? spaced(textOf(summary, ourWords)) : '',
    expanded: toggle ? attributeOf(toggle, 'aria-expanded') === 'true' : false,
    wholeText: spaced(inside.map((node) => textOf(node)).join(' ')),
  }));
}

/** Clicks the toggle of a paper's card with the mouse, where a reader would. */
export async function clickCard(page: Page, paperId: string): Promise<void> {
  const { x, y } = await restingPlace(page, paperId);
  await page.mouse.click(x, y);
}

interface Point {
  x: number;
  y: number;
}

/** In milliseconds: how long a toggle may take to rest, and how long it must. */
const LONGEST_UNREST = 5000;
const REST = 50;

/**
 * Where a card's toggle rests. Cards that nobody is near are drawn anew when their text changes, as when
 * Chinese is converted: a toggle may be gone, or elsewhere, right after it was found.
 */
async function restingPlace(page: Page, paperId: string): Promise<Point> {
  const end = Date.now() + LONGEST_UNREST;
  let last: Point | string = '';
  do {
    const place = await placeOfToggle(page, paperId);
    if (isPoint(place) && isPoint(last) && place.x === last.x && place.y === last.y) return place;
    last = place;
    await setTimeout(REST);
  } while (Date.now() < end);
  throw new Error(
    `No card with a toggle that rests for ${paperId} on ${page.url()}: ${JSON.stringify(last)}`,
  );
}

/** The middle of a card's toggle, after it was scrolled to; a reason where there is none. */
function placeOfToggle(page: Page, paperId: string): Promise<Point | string> {
  return withPiercedCards(page, async (session, cards) => {
    const toggle = cards.find((card) => card.paperId === paperId)?.toggle;
    if (!toggle) return 'There is none.';
    const { backendNodeId } = toggle;
    try {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0] = model.border;
      return { x: left + model.width / 2, y: top + model.height / 2 };
    } catch (error) {
      // The browser's refusal to show or measure what is no longer there.
      if (error instanceof Error && error.message.includes('Protocol error (DOM.'))
        return error.message;
      throw error;
    }
  });
}

function isPoint(place: Point | string): place is Point {
  return typeof place !== 'string';
}

type Node = Awaited<ReturnType<typeof documentOf>>;

interface PiercedCard {
  paperId: string;
  /** The contents of its shadow root. */
  inside: Node[];
  summary: Node | undefined;
  toggle: Node | undefined;
}

async function withPiercedCards<Result>(
  page: Page,
  use: (session: CDPSession, cards: PiercedCard[]) => Promise<Result>,
): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session, piercedCards(await documentOf(session)));
  } finally {
    await session.detach();
  }
}

async function documentOf(session: CDPSession) {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

/** What stands in a summary without being of the digest: a word for screen readers, a mark of its language. */
const ourWords = ['heard', 'foreign'];

function piercedCards(root: Node): PiercedCard[] {
  const hosts = [...walk(root)].filter((node) => hasClass(node, 'paperglance-card'));
  return hosts.map((host) => {
    const inside = (host.shadowRoots ?? []).flatMap(({ children }) => children ?? []);
    const nodes = inside.flatMap((node) => [...walk(node)]);
    return {
      paperId: attributeOf(host, 'data-paper-id') ?? '',
      inside: inside.filter(({ localName }) => localName !== 'style'),
      summary: nodes.find((node) => hasClass(node, 'summary')),
      toggle: nodes.find(
        (node) => node.localName === 'button' && attributeOf(node, 'aria-expanded') !== undefined,
      ),
    };
  });
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}

function textOf(node: Node, exceptClasses: string[] = []): string {
  if (node.nodeName === '#text') return node.nodeValue;
  if (exceptClasses.some((name) => hasClass(node, name))) return '';
  return (node.children ?? []).map((child) => textOf(child, exceptClasses)).join('');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function hasClass(node: Node, name: string): boolean {
  return attributeOf(node, 'class')?.split(/\s+/).includes(name) ?? false;
}

/** CDP lists attributes flat: name, value, name, value. */
function attributeOf({ attributes = [] }: Node, name: string): string | undefined {
  const index = attributes.findIndex((item, i) => i % 2 === 0 && item === name);
  return index < 0 ? undefined : attributes[index + 1];
}
