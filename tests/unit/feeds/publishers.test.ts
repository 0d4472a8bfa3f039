import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPublishers } from '../../../lib/feeds/publishers';

const text = z.string().min(1).max(140);
const publisher = z.strictObject({
  name: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .describe('As on its host: owner/name'),
  address: z
    .strictObject({
      kind: z.literal('github'),
      owner: z.string(),
      repo: z.string(),
      branch: z.string().nullable().describe('null is the branch that the repository opens with'),
      path: z.string().describe('The folder of the digests; empty for all of the repository'),
    })
    .or(
      z.strictObject({
        kind: z.enum(['hub', 'file', 'items']),
        url: z.string().startsWith('https://'),
      }),
    ),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/)).min(1),
  covers: z.enum(['hf-daily', 'arxiv']),
  every: z.enum(['day', 'weekday', 'week']),
  opened: z
    .boolean()
    .describe('Whether somebody could open it when it was last looked at; others come last'),
  about: z
    .strictObject({ en: text, 'zh-CN': text, ja: text })
    .describe('What its digests are, in a few words'),
});
const catalogue = z.strictObject({ $schema: z.string(), publishers: z.array(publisher).min(1) });

const publicFile = (name: string) =>
  readFileSync(new URL(`../../../public/${name}`, import.meta.url), 'utf8');

describe('the catalogue of publishers', () => {
  const value: unknown = JSON.parse(publicFile('publishers.json'));

  it('is as its schema says, each publisher once, those that nobody could open last', () => {
    const { publishers } = catalogue.parse(value);
    expect(new Set(publishers.map(({ name }) => name.toLowerCase())).size).toBe(publishers.length);
    const opened = publishers.map((each) => each.opened);
    expect(opened).toEqual(opened.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('has a schema for those who add to it', () => {
    expect(JSON.parse(publicFile('publishers.schema.json'))).toEqual(z.toJSONSchema(catalogue));
  });

  it('is read whole, by addresses as readers paste them', () => {
    const { publishers } = catalogue.parse(value);
    expect(readPublishers(value).map(({ name, address }) => ({ name, address }))).toEqual(
      publishers.map(({ name, address }) => ({ name, address })),
    );
  });

  it.each([
    null,
    3,
    {},
    {
      publishers: [
        null,
        3,
        {},
        { name: 'a/b', address: { kind: 'file', url: 'http://10.0.0.1/x' } },
      ],
    },
  ])('is nothing where it is of another shape: %j', (other) => {
    expect(readPublishers(other)).toEqual([]);
  });
});
