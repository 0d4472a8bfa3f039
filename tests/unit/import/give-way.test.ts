import { expect, it, vi } from 'vitest';
import { listenForLookUps } from '../../../lib/import/give-way';
import { announceLookUp } from '../../../lib/messages/look-up-channel';

it('an import takes breaks after a page has asked for digests, and only then', async () => {
  const breaks = vi.spyOn(globalThis, 'setTimeout');
  const giveWay = listenForLookUps();
  await giveWay();
  expect(breaks).not.toHaveBeenCalled();

  announceLookUp();
  await vi.waitFor(async () => {
    await giveWay();
    expect(breaks).toHaveBeenCalledWith(expect.any(Function), 80);
  });
});
