import { type Browser, browser } from 'wxt/browser';
import type { Answer, Arguments, Message, PageCommand, Result, TabCall } from './protocol';

/** What a page does for each call. */
export type TabHandlers = {
  [Name in TabCall]: (args: Arguments<Name>) => Result<Name>;
};

type Listener = (
  message: unknown,
  sender: Pick<Browser.runtime.MessageSender, 'id'>,
  sendResponse: (answer: Answer<unknown>) => void,
) => void;

type TabMessage = { [Name in TabCall]: Message<Name> }[TabCall];

const commands: PageCommand[] = ['toggle-digests', 'next-language', 'open-panel'];

/** All that can be said. By hand: no schema library has room in every page of the site. */
const messages: TabMessage[] = [
  { call: 'pageStatus', args: {} },
  ...commands.map((command) => ({ call: 'runCommand' as const, args: { command } })),
];

/** Answers what our own pages and the background ask of this page of the site, as long as the extension lives. */
export function serveTab(handlers: TabHandlers): void {
  browser.runtime.onMessage.addListener(tabListenerFor(handlers, browser.runtime.id));
}

/** The listener itself: it leaves unanswered what is no call to a page, or not as the protocol has it. */
export function tabListenerFor(handlers: TabHandlers, ownId: string): Listener {
  return (received, sender, sendResponse) => {
    const text = JSON.stringify(received);
    const message = messages.find((each) => JSON.stringify(each) === text);
    if (!message || sender.id !== ownId) return;
    const { call, args } = message;
    sendResponse({
      ok: true,
      value: call === 'pageStatus' ? handlers.pageStatus(args) : handlers.runCommand(args),
    });
  };
}
