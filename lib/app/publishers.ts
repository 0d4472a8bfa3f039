import type { FeedAddress } from '../feeds/feed';
import type { AppWords } from '../i18n/app-words';

export interface Publisher {
  /** As on GitHub. */
  name: string;
  address: FeedAddress;
  languages: string[];
  kind: keyof AppWords['publisherKinds'];
}

/** A few whose reports anybody can follow, looked at in October 2026. */
export const publishers: readonly Publisher[] = [
  at('chenin-wang/daily_huggingface_paper', 'archive', ['zh'], 'day'),
  at('zzjjay/llm-paper-radar', 'digests', ['zh', 'en'], 'inference'),
  at('bayesiansapien/cere-bro', 'wiki', ['en'], 'notes'),
  at('cabbageland/cabbageclaw_paper_daily', 'paper_notes', ['en'], 'critical'),
];

function at(name: string, path: string, languages: string[], kind: Publisher['kind']): Publisher {
  const [owner = '', repo = ''] = name.split('/');
  return { name, address: { kind: 'github', owner, repo, branch: null, path }, languages, kind };
}
