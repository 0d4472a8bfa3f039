import { browser } from 'wxt/browser';
import type { Answer, PageCommand, TabCall } from '../../messages/protocol';
import type { FoundPapers } from './found-papers';

/** Answers what the popup asks of this page, and does what the extension's own keys say. Returns how to stop. */
export function answerTabCalls(papers: FoundPapers): () => void {
  const handlers: Record<TabCall, (args: { command?: PageCommand }) => unknown> = {
    pageStatus: () => papers.status,
    runCommand: ({ command }) => command && papers.overlay?.run(command),
  };
  const listener = (
    message: { call: TabCall; args: { command?: PageCommand } },
    _sender: unknown,
    sendResponse: (answer: Answer<unknown>) => void,
  ) => {
    if (Object.hasOwn(handlers, message.call))
      sendResponse({ ok: true, value: handlers[message.call](message.args) });
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
