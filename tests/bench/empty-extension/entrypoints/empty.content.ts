import { defineContentScript } from 'wxt/utils/define-content-script';

/** What any content script costs that WXT builds, in a page that it does nothing in. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  runAt: 'document_end',
  main() {},
});
