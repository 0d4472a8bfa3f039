import { expect, test } from 'vitest';
import { keepFrames } from '../../../lib/feed-frame/kept-frames';
import type { FeedFrame } from '../../../lib/feed-frame/open-frame';

/** A frame that says whether it was closed, and asks for something as long as it is told to. */
class StagedFrame implements FeedFrame {
  asking = false;
  closed = false;
  constructor(readonly hosts: string[]) {}
  ask = () => Promise.reject(new Error('Nothing answers here'));
  isAsking = () => this.asking;
  close = () => {
    this.closed = true;
  };
}

function staged() {
  const opened: StagedFrame[] = [];
  const frames = keepFrames(async (hosts) => {
    const frame = new StagedFrame(hosts);
    opened.push(frame);
    return frame;
  });
  return { frames, opened };
}

const CODE = 'https://api.github.com/*';
const RAW = 'https://raw.githubusercontent.com/*';

test('Feeds of the same hosts use one frame after another, in whatever order their hosts are named', async () => {
  const { frames, opened } = staged();
  (await frames.open([CODE, RAW])).close();
  (await frames.open([RAW, CODE])).close();
  expect(opened).toHaveLength(1);
  expect(opened[0]?.closed).toBe(false);
});

test('No frame is used for other hosts than it was opened for', async () => {
  const { frames, opened } = staged();
  (await frames.open([CODE, RAW])).close();
  (await frames.open([CODE])).close();
  expect(opened.map(({ hosts }) => hosts)).toEqual([[CODE, RAW], [CODE]]);
});

test('Two that are open at once have a frame each', async () => {
  const { frames, opened } = staged();
  await frames.open([CODE]);
  await frames.open([CODE]);
  expect(opened).toHaveLength(2);
});

test('One that is closed while it asks for something ends with that', async () => {
  const { frames, opened } = staged();
  const frame = await frames.open([CODE]);
  for (const each of opened) each.asking = true;
  frame.close();
  await frames.open([CODE]);
  expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
});

test('Of those that nobody uses four are kept, and none to the end', async () => {
  const { frames, opened } = staged();
  for (let number = 0; number < 6; number++) {
    (await frames.open([`https://host${number}.example.org/*`])).close();
  }
  expect(opened.map(({ closed }) => closed)).toEqual([true, true, false, false, false, false]);
  frames.end();
  expect(opened.every(({ closed }) => closed)).toBe(true);
});
