import { browser } from 'wxt/browser';
import type {
  Answer,
  Arguments,
  BackgroundCall,
  HostCall,
  HostRequest,
  Message,
  Result,
} from './protocol';

/** Asks the background. Throws when it answers with an error, or when the extension is gone. */
export async function callBackground<Name extends BackgroundCall>(
  call: Name,
  args: Arguments<Name>,
): Promise<Result<Name>> {
  const answer = await browser.runtime.sendMessage({ call, args } satisfies Message<Name>);
  return unpack(call, answer) as Result<Name>;
}

/** Asks the host, by way of the background. Throws as `callBackground` does. */
export async function callHost<Name extends HostCall>(
  call: Name,
  args: Arguments<Name>,
): Promise<Result<Name>> {
  return unpack(call, await callBackground('askHost', { call, args })) as Result<Name>;
}

/** In Chrome's background: passes a call on to the offscreen document, which must be open. */
export function passToDocument(request: HostRequest): Promise<Answer<unknown>> {
  return browser.runtime.sendMessage({ toHost: request });
}

/** The value of an answer to a call; throws where it is an error, or no answer. */
export function unpack(call: string, answer: unknown): unknown {
  const { ok, value, error } = Object(answer);
  if (ok !== true) throw new Error(`${call}: ${error}`);
  return value;
}
