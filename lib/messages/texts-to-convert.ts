import type { ChineseForm } from '../digest/chinese-form';

/** Chinese texts as they are sent to the worker that writes them in another form of Chinese. */
export interface Conversion {
  texts: string[];
  to: ChineseForm;
}

const forms: Record<ChineseForm, true> = { zh: true, 'zh-Hant': true, 'zh-Hant-HK': true };

/** In the worker, of what it was sent; null where that is no conversion. */
export function readConversion(received: unknown): Conversion | null {
  const { texts, to } = Object(received);
  return areTexts(texts) && typeof to === 'string' && isForm(to) ? { texts, to } : null;
}

/** Where the texts were sent from, of what came back: as many texts, else null. */
export function readConverted(received: unknown, sent: number): string[] | null {
  return areTexts(received) && received.length === sent ? received : null;
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isForm(to: string): to is ChineseForm {
  return Object.hasOwn(forms, to);
}
