import { browser } from 'wxt/browser';
import { hostSchemas } from './host-schemas';
import type { Answer, Arguments, HostCall, HostRequest, Result } from './protocol';
import { answerChecked } from './serve';

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
export function serveHost(answerRequest: (request: HostRequest) => Promise<Answer<unknown>>): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    const toHost: unknown = Object(message).toHost;
    // From the background itself: pages of ours have a URL of their own, content scripts a tab.
    if (sender.id !== browser.runtime.id || sender.tab || !isRequest(toHost)) return undefined;
    answerRequest(toHost).then(sendResponse);
    return true;
  });
}

function answer<Name extends HostCall>(
  handlers: HostHandlers,
  call: Name,
  received: unknown,
): Promise<Answer<Result<Name>>> {
  return answerChecked(hostSchemas[call], handlers[call], received);
}

function isHostCall(call: string): call is HostCall {
  return Object.hasOwn(hostSchemas, call);
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
