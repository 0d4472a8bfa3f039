import type { Page } from '@playwright/test';
import type { Extension } from './extension';

/** A way in which readers see pages. */
export interface Look {
  name: string;
  media: Parameters<Page['emulateMedia']>[0];
  /** Of the browser's own zoom. */
  zoom: number;
}

export const looks: Look[] = [
  { name: 'light', media: { colorScheme: 'light' }, zoom: 1 },
  { name: 'dark', media: { colorScheme: 'dark' }, zoom: 1 },
  { name: 'forced', media: { colorScheme: 'light', forcedColors: 'active' }, zoom: 1 },
  { name: 'contrast', media: { colorScheme: 'light', contrast: 'more' }, zoom: 1 },
  { name: 'zoomed', media: { colorScheme: 'light' }, zoom: 2 },
];

/** Zooms the page of the site that is in front, as the browser's own menu does. */
export function zoomTo(extension: Extension, factor: number): Promise<void> {
  return extension.inBackground(async (by) => {
    const { tabs } = Reflect.get(globalThis, 'chrome');
    const [tab] = await tabs.query({ active: true, url: 'https://huggingface.co/*' });
    await tabs.setZoom(tab.id, by);
  }, factor);
}
