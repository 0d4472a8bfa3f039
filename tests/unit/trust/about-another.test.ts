import { expect, it } from 'vitest';
import { isAboutAnother } from '../../../lib/trust/about-another';

const page = 'CoralWatch: Counting Reef Fish from Drone Footage at Low Tide';
const other = 'Glacier Forecasts: Predicting Meltwater Runoff with Sparse Sensors';

it('is so where neither the title nor a word of the text is the paper’s', () => {
  const text = 'Sparse sensors are enough to predict a week of runoff.';
  expect(isAboutAnother(page, { title: other, lang: 'en', text })).toBe(true);
  const zh = '用稀疏的传感器预测一周的融水径流，MeltNet 误差只有 4%。';
  expect(isAboutAnother(page, { title: other, lang: 'zh', text: zh })).toBe(true);
});

it('is not so under a headline of the publisher’s own', () => {
  const title = 'Nobody Needs to Get Wet for Science Anymore';
  const text = 'CoralWatch counts fish on a reef from what a drone has filmed.';
  expect(isAboutAnother(page, { title, lang: 'en', text })).toBe(false);
});

it('is not told of a language whose titles nobody compares', () => {
  const digest = { title: 'Gletscher: Schmelzwasser mit wenigen Sensoren vorhersagen', text: '' };
  expect(isAboutAnother(page, { ...digest, lang: 'de' })).toBe(false);
});
