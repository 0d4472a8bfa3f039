const LINK = /<(https?:\/\/[^\s<>|]{1,600})\|([^<>|\n]{1,600})>/g;
const BOLD = /(?<![*\w])\*(?![\s*])([^*\n]{1,600}?)(?<!\s)\*(?![*\w])/g;

/** Writes a chat's links, `<address|text>`, as Markdown's. Source: https://api.slack.com/reference/surfaces/formatting */
export function writeChatLinks(text: string): string {
  return text.replace(LINK, '[$2]($1)');
}

/** Writes bold text of a chat, `*so*`, as Markdown's: only where the chat's links show that it is one's. Source: as above. */
export function writeChatBold(text: string): string {
  return text.replace(BOLD, '**$1**');
}
