import { ConverterBuilder, type ConverterFunction } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import * as toSimplified from 'opencc-js/preset/t2cn';
import type { ChineseForm } from '../digest/chinese-form';

/** Words are converted too where a place has its own: 内存 is 記憶體 in Taiwan. */
const makers: Record<ChineseForm, () => ConverterFunction> = {
  zh: () => ConverterBuilder(toSimplified)({ from: 'twp', to: 'cn' }),
  'zh-Hant': () => ConverterBuilder(toTraditional)({ from: 'cn', to: 'twp' }),
  'zh-Hant-HK': () => ConverterBuilder(toTraditional)({ from: 'cn', to: 'hkp' }),
};

const made = new Map<ChineseForm, ConverterFunction>();

/**
 * Converts texts from the other script into this form. The first call for a form takes a second, since
 * it reads a dictionary of 50,000 phrases: only `convert-worker` may hold this.
 */
export function convertChinese(texts: string[], to: ChineseForm): string[] {
  const convert = made.get(to) ?? makers[to]();
  made.set(to, convert);
  return texts.map((text) => convert(text));
}
