import { browser } from 'wxt/browser';

/** Whether this page is in a private window. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext;
}
