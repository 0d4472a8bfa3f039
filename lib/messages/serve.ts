import { type Browser, browser } from 'wxt/browser';
import { argumentChecks } from './argument-checks';
import type { Check } from './checks';
import type { Answer, Arguments, BackgroundCall, Result } from './protocol';

/** Where a call came from, if from a tab: frame 0 is its page. */
export interface Caller {
  tabId?: number | undefined;
  frameId?: number | undefined;
  isPrivate?: boolean | undefined;
}

/** What the background does for each call. */
export type Handlers = {
  [Name in BackgroundCall]: (args: Arguments<Name>, caller: Caller) => Promise<Result<Name>>;
};

/** Who we are: the extension's id, and the URL under which its own pages are. */
export interface Ourselves {
  id: string;
  baseUrl: string;
}

/** Hears what is sent, and answers it or leaves it to others. */
export type Listener = (
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (answer: Answer<unknown>) => void,
) => true | undefined;

const fromOwnPagesOnly: BackgroundCall[] = [
  'mayReach',
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
      const { tab, frameId } = sender;
      const caller = { tabId: tab?.id, frameId, isPrivate: tab?.incognito };
      answer(handlers, call, args, caller).then(sendResponse);
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
  return typeof call === 'string' && Object.hasOwn(argumentChecks, call);
}

function answer<Name extends BackgroundCall>(
  handlers: Handlers,
  call: Name,
  received: unknown,
  caller: Caller,
): Promise<Answer<Result<Name>>> {
  return answerChecked(argumentChecks[call], handlers[call], received, caller);
}

/** Checks what was received, and answers with what the handler makes of it; errors are values. */
export async function answerChecked<Args, Value>(
  check: Check<Args>,
  handle: (args: Args, caller: Caller) => Promise<Value>,
  received: unknown,
  caller: Caller = {},
): Promise<Answer<Value>> {
  if (!check(received)) return { ok: false, error: 'arguments that the protocol does not allow' };
  try {
    return { ok: true, value: await handle(received, caller) };
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}
