import { expect, it } from 'vitest';
import type { ImportProgress } from '../../../lib/digest/import-record';
import { announceProgress, watchProgress } from '../../../lib/import/progress';

const progress = { importId: 1, done: 1, total: 2 };

it('tells all who watch, until they stop', async () => {
  const heard: ImportProgress[] = [];
  const stopped: ImportProgress[] = [];
  const stop = watchProgress((news) => stopped.push(news));
  await new Promise<void>((resolve) => {
    const stopLast = watchProgress((news) => {
      heard.push(news);
      stop();
      if (news.done === news.total) {
        stopLast();
        resolve();
      } else {
        announceProgress({ ...progress, done: 2 });
      }
    });
    announceProgress(progress);
  });
  expect(heard).toEqual([progress, { ...progress, done: 2 }]);
  expect(stopped).toEqual([progress]);
});
