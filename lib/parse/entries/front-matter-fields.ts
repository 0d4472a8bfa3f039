import { findPaperId } from '../../paper/paper-id';
import { idOfNumber } from '../words/id-of-name';

const ADDRESS = /^\s*https?:\/\/\S+\s*$/;

export function idOfFields(fields: Record<string, unknown>): string | null {
  for (const [name, value] of Object.entries(fields)) {
    if (
      !/^(?:arxiv(?:[_-]?id)?|paper[_-]?id|id|url|link|pdf|arxiv[_-]?(?:url|link)|paper[_-]?(?:url|link)|source|source[_-]?url|doi|html|abs)$/i.test(
        name,
      )
    )
      continue;
    const text = typeof value === 'number' ? idOfNumber(value) : value;
    const id = typeof text === 'string' ? findPaperId(text) : null;
    if (id !== null) return id;
  }
  for (const value of Object.values(fields)) {
    const id = typeof value === 'string' && ADDRESS.test(value) ? findPaperId(value) : null;
    if (id !== null) return id;
  }
  return null;
}

export function stringField(fields: Record<string, unknown>, name: RegExp): string {
  const found = Object.entries(fields).find(
    ([key, value]) => name.test(key) && typeof value === 'string',
  );
  return typeof found?.[1] === 'string' ? found[1] : '';
}
