/**
 * In place of WXT's own, which says on the page's document that it has started, under a name that any page
 * can know, and lets any page end it by the same words.
 */
export class ContentScriptContext {}
