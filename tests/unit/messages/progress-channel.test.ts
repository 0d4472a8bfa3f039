import { expect, it } from 'vitest';
import type { ImportProgress } from '../../../lib/digest/import-record';
import { announceProgress, watchProgress } from '../../../lib/messages/progress-channel';

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

it.each([
  null,
  'done',
  [],
  { importId: 1, done: 1 },
  { importId: 1, done: -1, total: 2 },
  { importId: 1, done: '1', total: 2 },
  { importId: 1, done: 1, total: 2, more: true },
])('hears nothing of %j', async (said) => {
  const heard: ImportProgress[] = [];
  await new Promise<void>((resolve) => {
    const stop = watchProgress((news) => {
      heard.push(news);
      stop();
      resolve();
    });
    const channel = new BroadcastChannel('paperglance-progress');
    channel.postMessage(said);
    // What is said after it on the same channel is heard after it.
    channel.postMessage(progress);
    channel.close();
  });
  expect(heard).toEqual([progress]);
});
