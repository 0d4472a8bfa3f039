import type { AppWords } from '../i18n/app-words';

interface Publisher {
  /** As on GitHub. */
  name: string;
  url: string;
  kind: keyof AppWords['publisherKinds'];
}

/** A few whose reports anybody can download, looked at in October 2026. They are linked to and nothing else. */
export const publishers: readonly Publisher[] = [
  at('chenin-wang/daily_huggingface_paper', 'archive', 'day'),
  at('zzjjay/llm-paper-radar', 'digests', 'inference'),
  at('bayesiansapien/cere-bro', 'wiki', 'notes'),
  at('cabbageland/cabbageclaw_paper_daily', 'paper_notes', 'critical'),
];

/** `HEAD` is whatever branch a repository opens with. */
function at(name: string, folder: string, kind: Publisher['kind']): Publisher {
  return { name, url: `https://github.com/${name}/tree/HEAD/${folder}`, kind };
}
