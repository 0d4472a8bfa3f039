import { browser } from 'wxt/browser';
import { hostChecks } from './host-checks';
import type { Answer, Arguments, HostCall, HostRequest, Result } from './protocol';
import { answerChecked, type Listener } from './serve';

/** What the host does for each call. */
export type HostHandlers = {
  [Name in HostCall]: (args: Arguments<Name>) => Promise<Result<Name>>;
};

/** Answers a call that the background passed on, by whatever way it came. */
export async function answerHost(
  handlers: HostHandlers,
  { call, args }: HostRequest,
): Promise<Answer<unknown>> {
  if (!isHostCall(call)) return { ok: false, error: 'no such call' };
  return answer(handlers, call, args);
}

/** In Chrome's offscreen document: answers what the background passes on. */
export function serveHost(answerRequest: AnswerRequest): void {
  browser.runtime.onMessage.addListener(hostListenerFor(answerRequest, browser.runtime.id));
}

/** The listener itself: what the background did not pass on is left to other listeners. */
export function hostListenerFor(answerRequest: AnswerRequest, ownId: string): Listener {
  return (message, sender, sendResponse) => {
    const toHost: unknown = Object(message).toHost;
    // From the background itself: what comes from a page of the site has a tab.
    if (sender.id !== ownId || sender.tab || !isRequest(toHost)) return undefined;
    answerRequest(toHost).then(sendResponse);
    return true;
  };
}

type AnswerRequest = (request: HostRequest) => Promise<Answer<unknown>>;

function answer<Name extends HostCall>(
  handlers: HostHandlers,
  call: Name,
  received: unknown,
): Promise<Answer<Result<Name>>> {
  return answerChecked(hostChecks[call], handlers[call], received);
}

function isHostCall(call: string): call is HostCall {
  return Object.hasOwn(hostChecks, call);
}

function isRequest(value: unknown): value is HostRequest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'call' in value &&
    'args' in value &&
    typeof value.call === 'string'
  );
}
