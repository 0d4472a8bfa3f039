import type { Digest } from '../../../lib/digest/digest';
import type { Report } from '../../../lib/digest/report';
import type { NewFile } from '../../../lib/store/imports/inbox';

export function makeDigest(changes: Partial<Digest> = {}): Digest {
  return {
    paperId: '2601.10387',
    title: 'A paper',
    lang: 'zh',
    source: 'Daily report',
    sourceUrl: 'https://huggingface.co/papers/date/2026-01-20',
    date: '2026-01-20',
    readingSource: 'HTML',
    summary: ['它提出 ', { t: 'strong', c: ['一条轴'] }, '。'],
    sections: [
      { kind: 'summary', label: '一句话总结', blocks: [{ t: 'paragraph', c: ['它提出一条轴。'] }] },
    ],
    ...changes,
  };
}

export function makeReport(digests: Digest[], changes: Partial<Report> = {}): Report {
  return {
    title: 'Daily report',
    date: '2026-01-20',
    sourceUrl: null,
    digests,
    unidentified: [],
    problems: [],
    ...changes,
  };
}

export function makeFile(name: string, text = name): NewFile {
  return { name, bytes: new TextEncoder().encode(text).buffer };
}
