import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Answer, PageStatus } from '../../lib/messages/protocol';
import { Overlay } from './overlay';
import { Islands } from './when-settled';

export default defineContentScript({
  matches: ['https://huggingface.co/papers*'],
  runAt: 'document_end',

  async main(ctx) {
    const overlay = await Overlay.start(ctx.signal, new Islands(ctx.signal));

    const answerStatus = (
      message: unknown,
      _sender: unknown,
      sendResponse: (answer: Answer<PageStatus>) => void,
    ) => {
      if (typeof message !== 'object' || message === null || !('call' in message)) return;
      if (message.call === 'pageStatus') sendResponse({ ok: true, value: overlay.status });
    };
    browser.runtime.onMessage.addListener(answerStatus);
    ctx.onInvalidated(() => browser.runtime.onMessage?.removeListener(answerStatus));
  },
});
