import { expect, it } from 'vitest';
import { hasOtherWords, shareOfWords } from '../../../lib/trust/shares-words';

const title = 'CoralWatch: Counting Reef Fish from Drone Footage';
const abstract =
  'Counting fish on coral reefs takes divers. CoralWatch flies a drone at low tide and counts from its ' +
  'footage, with a detector trained on synthetic turbidity and a tracker that survives glare. On twelve ' +
  'reefs it agrees with divers within nine percent.';
const own =
  'CoralWatch counts reef fish by drone: a detector for turbid water and a tracker that ignores glare ' +
  'agree with divers within nine percent on twelve reefs at low tide, from footage alone.';
const others =
  'Meltwater runoff of glaciers is predicted a week ahead by sparse sensors: a graph of hydrological ' +
  'stations, calibrated hourly, forecasts discharge and sediment downstream of alpine dams.';

it('is high for a paper’s own digest and low for another’s', () => {
  expect(shareOfWords(own, title, abstract)).toBeGreaterThan(0.6);
  expect(shareOfWords(others, title, abstract)).toBeLessThan(0.25);
  expect(hasOtherWords(own, title, abstract)).toBe(false);
  expect(hasOtherWords(others, title, abstract)).toBe(true);
});

it('judges a digest in another script by its names', () => {
  const zh = (names: string) => `${names}：用少量标注就能完成，误差很小。`;
  expect(shareOfWords(zh('CoralWatch、drone、glare、turbidity'), title, abstract)).toBe(1);
  expect(hasOtherWords(zh('MeltNet、HydroGraph、Alpine、Sentinel'), title, abstract)).toBe(true);
});

it('judges nothing by a few words, nor by an abstract in another language', () => {
  expect(shareOfWords('A digest of two sensors.', title, abstract)).toBeNull();
  expect(shareOfWords('只有 MeltNet 这一个名字。', title, abstract)).toBeNull();
  expect(shareOfWords(others, title, '数礁石上的鱼需要潜水员。')).toBeNull();
  expect(shareOfWords(others, title, '')).toBeNull();
});
