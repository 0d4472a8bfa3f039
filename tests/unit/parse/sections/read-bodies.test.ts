import { describe, expect, test } from 'vitest';
import { type DigestParts, readBodies } from '../../../../lib/parse/sections/read-bodies';
import { toLines } from '../../../../lib/parse/text/line';

const TITLE = 'Quiet Bridges: Walking Robots on Rope';

function read(text: string, title = TITLE): DigestParts {
  const [parts] = readBodies([{ title, lines: toLines(text) }]);
  if (!parts) throw new Error('no entry was read');
  return parts;
}

/** Sections as `kind label: text`, particulars as `kind label: text`. */
function outline({ sections, particulars }: DigestParts): { text: string[]; beside: string[] } {
  return {
    text: sections.map(
      ({ kind, label, markdown }) => `${kind} ${label}: ${markdown.replace(/\n+/g, ' | ')}`,
    ),
    beside: particulars.map(({ kind, label, markdown }) => `${kind} ${label}: ${markdown}`),
  };
}

const SAID = 'A robot walks on rope.';

describe('what is said of the paper itself is no text', () => {
  test.each<[string, string, string[]]>([
    ['authors above the text', 'Ash, Bell et al.', ['authors : Ash, Bell et al.']],
    ['authors behind a sign', '👥 Ann Ash, Ben Bell', ['authors : Ann Ash, Ben Bell']],
    ['a score behind a star', '⭐ 143', ['score : 143']],
    [
      'an address behind a screen',
      '💻 https://github.com/example/rope',
      ['code : https://github.com/example/rope'],
    ],
    ['a house of learning', '🏛️ Rope Hall', ['affiliations : Rope Hall']],
    ['a date behind a calendar', '📅 2026-01-05', ['date : 2026-01-05']],
    ['authors in Chinese', '王小明，李大雷', ['authors : 王小明，李大雷']],
    ['authors in italics', '*Ann Ash, Ben Bell*', ['authors : Ann Ash, Ben Bell']],
    ['authors by a label', '- **作者**: 王小明', ['authors 作者: 王小明']],
    [
      'authors under a heading',
      '### Authors\nAnn Ash, Ben Bell\n\n### Idea',
      ['authors Authors: Ann Ash, Ben Bell'],
    ],
    [
      'affiliations under a heading',
      '### 单位\n- 北山大学\n- 南湖研究所\n\n### Idea',
      ['affiliations 单位: 北山大学, 南湖研究所'],
    ],
    ['how far its reader has come', '状态: 已读', []],
    ['hashtags', '#ropes #robots', ['tags : #ropes #robots']],
    ['tags under a heading', '## Tags\n#ropes #robots\n\n## Idea', ['tags Tags: #ropes #robots']],
    [
      'a row of badges',
      '**📚 Beginner • ⏱️ 4min • 📊 8.5/10**',
      ['other : Beginner', 'other : 4min', 'score : 8.5/10'],
    ],
    [
      'the paper’s links as badges, and one that links nothing',
      '[![arXiv](https://img.shields.io/badge/a)](https://arxiv.org/abs/2602.00001) ![score](https://img.shields.io/badge/b)',
      [],
    ],
    [
      'how often it was cited',
      '`arxiv:2602.00001` · cited by 4: GOAT',
      ['score : cited by 4: GOAT'],
    ],
    [
      'a byline with labels',
      '*🕒 **Published:** 2026-02-01 · **Venue:** RopeCon*',
      ['date Published: 2026-02-01', 'venue Venue: RopeCon'],
    ],
    ['a score by a label', '**My rating:** 41', ['score My rating: 41']],
    ['a score in stars', '评分：9/10', ['score 评分: 9/10']],
    ['code', '- Code: https://github.com/ash/rope', ['code Code: https://github.com/ash/rope']],
    [
      'a picture',
      '![A robot](https://example.org/robot.png)',
      ['link : [A robot](https://example.org/robot.png)'],
    ],
    [
      'a film in a tag',
      '![See](<video src="https://example.org/r.mp4" muted></video>)',
      ['link : [See](https://example.org/r.mp4)'],
    ],
    ['the paper’s own address', '- **Link**: https://arxiv.org/abs/2602.00001', []],
    [
      'a table',
      '| Field | Value |\n|---|---|\n| Authors | Ann Ash |\n| Venue | RopeCon |\n',
      ['authors Authors: Ann Ash', 'venue Venue: RopeCon'],
    ],
  ])('%s', (_, above, beside) => {
    const found = outline(read(`${above}\n\n${SAID}`));
    expect(found.beside).toEqual(beside);
    expect(found.text.join()).toMatch(/: A robot walks on rope\.$/);
    expect(found.text).toHaveLength(1);
  });

  test.each([
    'Ropes, Masts and Sails meet in one simulator.',
    'Memory, Planning, Control',
    'The robot was released in May 2026 • it weighs 9 kg and walks for an hour without a pause, as we show.',
  ])('but text is: %s', (text) => {
    expect(outline(read(`${text}\n\n${SAID}`)).text.join()).toContain(text);
  });

  test('code that is told of in a sentence stays', () => {
    expect(
      outline(read(`**Code**: Nothing is published yet.\n\n**Idea**: ${SAID}`)).text,
    ).toHaveLength(2);
  });
});

describe('a label opens a section', () => {
  test.each<[string, string, string[]]>([
    [
      'not within an abstract that has labels of its own',
      'TL;DR: Ropes hold.\n\nMethod: We pull.\n\nAbstract: Purpose: Robots fall. Methods: We pull at\nropes.\nConclusion: They hold.',
      [
        'summary TL;DR: Ropes hold.',
        'method Method: We pull.',
        'abstract Abstract: Purpose: Robots fall. Methods: We pull at | ropes. | Conclusion: They hold.',
      ],
    ],
    [
      'in a file that writes one below the other',
      'Abstract: Robots fall.\nMethod: We pull.\nConclusion: They hold.',
      [
        'abstract Abstract: Robots fall.',
        'method Method: We pull.',
        'conclusion Conclusion: They hold.',
      ],
    ],
    [
      'and what it stands above is its content',
      '**贡献**\n- 绳子不断。\n\n**方法**\n- **发现问题**: 先看绳子。\n- **使用方法**: 再走过去。',
      [
        'innovations 贡献: - 绳子不断。',
        'method 方法: - **发现问题**: 先看绳子。 | - **使用方法**: 再走过去。',
      ],
    ],
    [
      'but not where it only names the whole',
      '## 论文解读\n\n### 核心贡献\n\n绳子不断。\n\n### 技术方法\n\n先看后走。',
      ['innovations 核心贡献: 绳子不断。', 'method 技术方法: 先看后走。'],
    ],
    [
      'and its own headings stay in it',
      '## 方法\n\n### 第一步\n\n先看。\n\n### 第二步\n\n后走。\n\n## 结果\n\n没断。',
      ['method 方法: ### 第一步 | 先看。 | ### 第二步 | 后走。', 'results 结果: 没断。'],
    ],
    [
      'at the end, deeper, for the whole',
      '## 背景\n- 绳子会断。\n\n## 实验\n- 没断。\n\n#### 总结\n机器人在绳子上走。',
      [
        'motivation 背景: - 绳子会断。',
        'results 实验: - 没断。',
        'summary 总结: 机器人在绳子上走。',
      ],
    ],
    [
      'within a line',
      '- **Review**: ### Summary Robots walk. ### Strengths 1. **Cheap**: It costs little. 2. **Fast**: It runs. ### Weaknesses None seen.',
      [
        'summary Summary: Robots walk.',
        'innovations Strengths:      1. **Cheap**: It costs little. |      2. **Fast**: It runs.',
        'limitations Weaknesses: None seen.',
      ],
    ],
    [
      'of another kind where prose stands for a field',
      '**Summary**: Robots walk.\n\n**Applications**: Crews on ships could send a robot up the mast, which would spare them the climb in a storm.',
      [
        'summary Summary: Robots walk.',
        'conclusion Applications: Crews on ships could send a robot up the mast, which would spare them the climb in a storm.',
      ],
    ],
    [
      'below the title once more, behind a rule',
      `## Abstract\nRobots fall from ropes.\n\n---\n\n# 《${TITLE}》论文精读\n\n## 一、要解决什么问题\n绳子会断。\n\n## 二、方法\n先看后走。`,
      [
        'abstract Abstract: Robots fall from ropes.',
        'motivation 要解决什么问题: 绳子会断。',
        'method 方法: 先看后走。',
      ],
    ],
    [
      'below a table that has no line behind it',
      '**结果**\n\n| 绳 | 断 |\n|---|---|\n| 麻 | 否 |\n都没断。',
      ['results 结果: | 绳 | 断 | | |---|---| | | 麻 | 否 | | 都没断。'],
    ],
    [
      'whose letters are decomposed, or hold what nobody sees',
      `1. **${'분야'.normalize('NFD')}**: 로봇\n2. **요\u200b약**: 걷는다.\n3. **결과**: 빠르다.`,
      ['field 분야: 로봇', 'summary 요약: 걷는다.', 'results 결과: 빠르다.'],
    ],
    [
      'of work that is still to come',
      '**摘要**：机器人走绳。\n\n**未来研究方向**：更长的绳子。',
      ['summary 摘要: 机器人走绳。', 'conclusion 未来研究方向: 更长的绳子。'],
    ],
  ])('%s', (_, text, sections) => {
    expect(outline(read(text)).text).toEqual(sections);
  });

  test.each<[string, string]>([
    ['内容简述', 'summary'],
    ['De qué trata', 'summary'],
    ['Worum geht es?', 'summary'],
    ['De quoi ça parle ?', 'summary'],
    ['Di cosa si tratta', 'summary'],
    ['Do que se trata', 'summary'],
    ['Основная идея', 'summary'],
    ['О чём статья', 'summary'],
    ['Nội dung chính', 'summary'],
    ['Kısa özet', 'summary'],
    ['Gambaran umum', 'summary'],
    ['الخلاصة', 'summary'],
    ['どんなもの？', 'summary'],
    ['先行研究と比べてどこがすごい？', 'innovations'],
    ['技術や手法のキモはどこ？', 'method'],
    ['どうやって有効だと検証した？', 'results'],
    ['議論はある？', 'limitations'],
    ['한 문장 요약', 'summary'],
  ])('that is called %s', (label, kind) => {
    const [section] = read(`## ${label}\n\nWords.\n\n## X\n\nMore words.`).sections;
    expect(section).toMatchObject({ kind });
  });
});

describe('all entries of a file', () => {
  test('tell together which labels recur', () => {
    const body = (word: string) => ({
      title: word,
      lines: toLines(`**Why now**: ${word} is cheap today.\n\n**Catch**: It is slow, ${word} is.`),
    });
    const parts = readBodies([body('Rope'), body('Mast'), body('Sail')]);
    for (const { sections } of parts)
      expect(sections.map(({ label }) => label)).toEqual(['Why now', 'Catch']);
  });

  test('are read by their numbers where the file closes them as founding reports do', () => {
    const lines = toLines('1. **总结**：走绳。\n\n### 方法\n先看。');
    const labels = (founding: boolean) =>
      readBodies([{ title: TITLE, lines }], founding)[0]?.sections.map(({ label }) => label);
    expect(labels(true)).toEqual(['总结']);
    expect(labels(false)).not.toEqual(['总结']);
  });
});

describe('labels stand in more forms than headings and bold', () => {
  test.each<[string, string, string[]]>([
    [
      'terms above their definitions',
      `Method\n: ${SAID}\n\nResults\n: It falls less.`,
      [`method Method: ${SAID}`, 'results Results: It falls less.'],
    ],
    [
      'known words in square brackets',
      `[Method] ${SAID}\n\n[Results] It falls less.`,
      [`method Method: ${SAID}`, 'results Results: It falls less.'],
    ],
    [
      'a question before a colon',
      `手法：${SAID}\n先行研究と比べてどこがすごい？：速い。`,
      [`method 手法: ${SAID}`, 'innovations 先行研究と比べてどこがすごい？: 速い。'],
    ],
    [
      'what an abstract has of its own is left in it',
      '**Abstract**: Ropes sag. Background: they are long. Methods: we pull. Results: they hold.\n**Method**: We pull.',
      [
        'abstract Abstract: Ropes sag. Background: they are long. Methods: we pull. Results: they hold.',
        'method Method: We pull.',
      ],
    ],
    [
      'words that nobody knows in a row of known ones',
      `Method: ${SAID}\n\nResults: It falls less.\n\nA hunch: It will run.`,
      [`method Method: ${SAID}`, 'results Results: It falls less.', 'other A hunch: It will run.'],
    ],
    [
      'a colon directly below a label makes no other',
      'Method:\nIt has two parts: a rope and a mast.\n\nResults: It falls less.',
      ['method Method: It has two parts: a rope and a mast.', 'results Results: It falls less.'],
    ],
    ['drawn bullets are items', '**Method**:\n• One.\n• Two.', ['method Method: - One. | - Two.']],
  ])('%s', (_, text, sections) => {
    expect(outline(read(text)).text).toEqual(sections);
  });
});

describe('each line is taken for one thing', () => {
  const BODIES = [
    `Ann Ash, Ben Bell\n\n${SAID}\n\n**Method**: We pull.\n\n---\n\n\`\`\`\ncode here\n\`\`\`\n`,
    `# ${TITLE}\n\n- Link: https://arxiv.org/abs/2602.00001\n- 阅读来源: HTML\n\n1. **领域**：a\n2. **总结**：b\n3. **结果**：c`,
    `# 研究报告：${TITLE.slice(0, 14)}\n\n1. **领域**：a\n2. **总结**：b\n3. **结果**：c`,
    '## 论文解读\n\n### 方法\nd\n\n### 结果\n\n| a | b |\n|---|---|\n| c | d |\ne',
    '- **Summary**: ### Summary It walks. ### Strengths 1. **Cheap**: yes. 2. **Fast**: yes.',
    '**A**：one  **方法**：two  **结果**：three\n\n#ropes #masts\n\n## Nothing below',
    '> [!abstract]\n> Words in a quote that go on for a while.\n\n> [!method]\n> More.',
    '',
  ];

  test.each(BODIES)('%j', (text) => {
    const lines = toLines(text);
    const { sections, particulars, uses } = read(text);
    expect(uses.map(({ line }) => line)).toEqual(lines.map(({ number }) => number));
    const inSections = wordsOf(
      sections.map(({ markdown, label }) => `${label} ${markdown}`).join(' '),
    );
    const beside = wordsOf(
      particulars.map(({ label, markdown }) => `${label} ${markdown}`).join(' '),
    );
    uses.forEach(({ use, rule }, index) => {
      // A number before a label is none of its words.
      const words = wordsOf((lines[index]?.text ?? '').replace(/^\s*\d\. /, ''));
      expect(rule).not.toBe('');
      if (use === 'blank' || use === 'markup') expect(words).toEqual(new Set());
      if (use === 'text') expect(missing(new Set(missing(words, inSections)), beside)).toEqual([]);
      if (
        use === 'particular' &&
        particulars.length > 0 &&
        !/https?:|阅读/.test(lines[index]?.text ?? '')
      )
        expect(missing(words, beside)).toEqual([]);
    });
    for (const word of inSections) expect(wordsOf(text)).toContain(word);
  });
});

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function missing(words: Set<string>, all: Set<string>): string[] {
  return [...words].filter((word) => !all.has(word));
}

describe('sections that items of a list are', () => {
  test('an item that is a label over an indented text, beside labels in bold', () => {
    const text = `**Method**: It walks.\n\n- Abstract\n\n    We walk on rope.\n\n    We fall.\n\n- Ropes\n\n    They hang.`;
    expect(outline(read(text)).text).toEqual([
      'method Method: It walks.',
      'abstract Abstract: We walk on rope. | We fall. | - Ropes |     They hang.',
    ]);
  });

  test('the first number’s, whatever it is called, where others are known', () => {
    const text = `1. **The walk in short**\n   ${SAID}\n\n2. **Method**\n   It looks down.\n\n3. **Results**\n   It never fell.`;
    const [parts] = readBodies([{ title: TITLE, lines: toLines(text) }], true);
    expect(parts?.sections.map(({ label }) => label)).toEqual([
      'The walk in short',
      'Method',
      'Results',
    ]);
  });
});

test('a sentence below a field, parted by a blank line, is none of its words', () => {
  const said = '유리 같은 투명한 물체를 인식하지 못하는 문제를 편광 카메라 없이 해결했습니다.';
  const { text } = outline(read(`분야: 로보틱스\n\n${said}\n\n**한 줄 느낌**: 배우고 싶습니다.`));
  expect(text).toEqual([
    'field 분야: 로보틱스',
    `other : ${said}`,
    'conclusion 한 줄 느낌: 배우고 싶습니다.',
  ]);
});
