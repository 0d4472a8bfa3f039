import { type Browser, browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { Answer, Arguments, BackgroundCall, Result } from './protocol';
import { argumentSchemas } from './schemas';

/** What the background does for each call; `tabId` is the tab that it came from, if from one. */
export type Handlers = {
  [Name in BackgroundCall]: (
    args: Arguments<Name>,
    tabId: number | undefined,
  ) => Promise<Result<Name>>;
};

/** Who we are: the extension's id, and the URL under which its own pages are. */
export interface Ourselves {
  id: string;
  baseUrl: string;
}

type Listener = (
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (answer: Answer<unknown>) => void,
) => true | undefined;

const fromOwnPagesOnly: BackgroundCall[] = [
  'workThroughInbox',
  'libraryChanged',
  'importProgressed',
];

/** Answers the calls of our pages and content scripts. Call it before anything is awaited. */
export function serve(handlers: Handlers): void {
  const ourselves = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener(listenerFor(handlers, ourselves));
}

/** The listener itself: what isn't a call to the background is left to other listeners. */
export function listenerFor(handlers: Handlers, ourselves: Ourselves): Listener {
  return (message, sender, sendResponse) => {
    const request = readRequest(message);
    if (!request || sender.id !== ourselves.id) return undefined;
    const { call, args } = request;
    if (fromOwnPagesOnly.includes(call) && !sender.url?.startsWith(ourselves.baseUrl)) {
      sendResponse({ ok: false, error: 'only for the pages of the extension' });
    } else {
      answer(handlers, call, args, sender.tab?.id).then(sendResponse);
    }
    // Keeps the channel open for the answer, in Chrome and in Firefox.
    return true;
  };
}

function readRequest(message: unknown): { call: BackgroundCall; args: unknown } | null {
  if (typeof message !== 'object' || message === null) return null;
  if (!('call' in message && 'args' in message)) return null;
  const { call, args } = message;
  return isBackgroundCall(call) ? { call, args } : null;
}

function isBackgroundCall(call: unknown): call is BackgroundCall {
  return typeof call === 'string' && Object.hasOwn(argumentSchemas, call);
}

function answer<Name extends BackgroundCall>(
  handlers: Handlers,
  call: Name,
  received: unknown,
  tabId: number | undefined,
): Promise<Answer<Result<Name>>> {
  return answerChecked(argumentSchemas[call], handlers[call], received, tabId);
}

/** Checks what was received, and answers with what the handler makes of it; errors are values. */
export async function answerChecked<Args, Value>(
  schema: z.ZodMiniType<Args>,
  handle: (args: Args, tabId: number | undefined) => Promise<Value>,
  received: unknown,
  tabId?: number,
): Promise<Answer<Value>> {
  const args = schema.safeParse(received);
  if (!args.success) return { ok: false, error: 'arguments that the protocol does not allow' };
  try {
    return { ok: true, value: await handle(args.data, tabId) };
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}
