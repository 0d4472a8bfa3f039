import { describe, expect, it } from 'vitest';
import { paperIdOfHfHref, paperIdOfHref } from '../../../lib/paper/paper-url';

const id = '2601.10387';

describe('a link to a paper', () => {
  it.each([
    `/papers/${id}`,
    `/papers/${id}/`,
    `/papers/${id}#community`,
    `/papers/${id}?from=list`,
    `/papers/${id}?from=/../list`,
    `https://huggingface.co/papers/${id}`,
    `https://hf.co/papers/${id}`,
    `https://arxiv.org/abs/${id}`,
    `http://arxiv.org/abs/${id}v2`,
    `https://www.arxiv.org/pdf/${id}`,
    `https://arxiv.org/pdf/${id}v1.pdf`,
    `https://arxiv.org/html/${id}v1#S3`,
    `https://export.arxiv.org/abs/${id}`,
    `https://doi.org/10.48550/arXiv.${id}`,
    `/models?other=arxiv:${id}`,
    `/datasets?sort=trending&other=arxiv%3A${id}&p=1`,
    `https://huggingface.co/models?other=arxiv:${id}`,
  ])('%s is known', (href) => expect(paperIdOfHref(href)).toBe(id));

  it.each([
    '',
    '/papers',
    '/papers/date/2026-01-20',
    '/papers/trending',
    `/papers/${id}.md`,
    // The address bar makes another page's of these.
    `/papers/${id}/../2601.11111`,
    `/papers/${id}/%2E%2e/2601.11111`,
    `/papers/${id}/x/../../2601.11111`,
    `/login?next=%2Fpapers%2F${id}`,
    `https://twitter.com/intent/tweet?url=https://huggingface.co/papers/${id}`,
    `https://evil.example/papers/${id}`,
    `https://huggingface.co.evil.example/papers/${id}`,
    'https://arxiv.org/list/cs.CL/new',
    'https://arxiv.org/abs/hep-th/9901001',
    '/models?other=arxiv',
    '/models?search=arxiv:2601.10387',
  ])('%s is none', (href) => expect(paperIdOfHref(href)).toBe(null));
});

it('takes links within Hugging Face only, where it is asked for these', () => {
  expect(paperIdOfHfHref(`/papers/${id}#community`)).toBe(id);
  expect(paperIdOfHfHref(`https://huggingface.co/papers/${id}`)).toBe(id);
  expect(paperIdOfHfHref(`https://arxiv.org/abs/${id}`)).toBe(null);
});
