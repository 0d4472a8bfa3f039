import { findPaperId } from '../../../paper/paper-id';
import { idOfNumber } from '../../words/id-of-name';

const PAPER_FIELD =
  /^(?:arxiv(?:[_-]?id)?|paper[_-]?id|id|url|link|pdf|arxiv[_-]?(?:url|link)|paper[_-]?(?:url|link)|source|source[_-]?url|doi|html|abs)$/i;
const ADDRESS = /^\s*https?:\/\/\S+\s*$/;

/** The paper that front matter names, in a field for it or as an address in any other; null where there is none. */
export function idOfFields(fields: Record<string, unknown>): string | null {
  const named = Object.entries(fields).flatMap(([name, value]) =>
    PAPER_FIELD.test(name) ? [typeof value === 'number' ? idOfNumber(value) : value] : [],
  );
  return firstId(named) ?? firstId(Object.values(fields).filter(isAddress));
}

function firstId(values: unknown[]): string | null {
  for (const value of values) {
    const id = typeof value === 'string' ? findPaperId(value) : null;
    if (id !== null) return id;
  }
  return null;
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && ADDRESS.test(value);
}

export function stringField(fields: Record<string, unknown>, name: RegExp): string {
  const found = Object.entries(fields).find(
    ([key, value]) => name.test(key) && typeof value === 'string',
  );
  return typeof found?.[1] === 'string' ? found[1] : '';
}
