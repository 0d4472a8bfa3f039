import { browser } from 'wxt/browser';
import type {
  Answer,
  Arguments,
  BackgroundCall,
  HostCall,
  HostRequest,
  Message,
  Result,
  TabCall,
} from './protocol';

/** Asks the background. Throws when it answers with an error, or when the extension is gone. */
export async function callBackground<Name extends BackgroundCall>(
  call: Name,
  args: Arguments<Name>,
): Promise<Result<Name>> {
  const message: Message<Name> = { call, args };
  return unpack(call, await browser.runtime.sendMessage(message));
}

/** Asks the host, by way of the background. Throws as `callBackground` does. */
export async function callHost<Name extends HostCall>(
  call: Name,
  args: Arguments<Name>,
): Promise<Result<Name>> {
  const answer = await callBackground('askHost', { call, args });
  // The host checks what it gets, and answers by the protocol.
  return unpack(call, answer as Answer<Result<Name>>);
}

/** In Chrome's background: passes a call on to the offscreen document, which must be open. */
export function passToDocument(request: HostRequest): Promise<Answer<unknown>> {
  return browser.runtime.sendMessage({ toHost: request });
}

/** Asks the content script of a tab. Throws when there is none, as on any page that isn't ours. */
export async function callTab<Name extends TabCall>(
  tabId: number,
  call: Name,
  args: Arguments<Name>,
): Promise<Result<Name>> {
  const message: Message<Name> = { call, args };
  return unpack(call, await browser.tabs.sendMessage(tabId, message));
}

function unpack<Value>(call: string, answer: Answer<Value> | undefined): Value {
  if (!answer) throw new Error(`${call} was not answered`);
  if (!answer.ok) throw new Error(`${call}: ${answer.error}`);
  return answer.value;
}
