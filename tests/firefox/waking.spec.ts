import { expect } from '@playwright/test';
import { SAMPLE_DAY } from '../e2e/reports';
import { putLibrary, readDump } from '../fixtures/libraries/library-dumps';
import { openPlace, test } from './firefox-test';

// It starts slowly where much else goes on.
test.setTimeout(120_000);

test('Firefox’s background, woken after a sleep, goes on with the import that it slept in', async ({
  start,
}) => {
  const sleepsAfter = 2000;
  const firefox = await start({ sleepsAfter });
  const place = await openPlace(firefox);
  await place.evaluate(putLibrary, readDump(6));
  expect(await place.evaluate(countWaiting)).toBe(1);
  const site = await firefox.openSite(SAMPLE_DAY);
  // As long as pages ask, it does not sleep.
  const waiting = async () => {
    await site.reload();
    return place.evaluate(countWaiting);
  };
  await expect.poll(waiting, { timeout: 60_000, intervals: [2 * sleepsAfter] }).toBe(0);
});

/** How many files of imports wait to be read. */
function countWaiting(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('paperglance');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('inbox').objectStore('inbox').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
      counting.onerror = () => reject(counting.error);
    };
  });
}
