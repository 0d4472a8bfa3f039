import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { problems } from '../../lib/i18n/en';
import { chooseFiles, type Extension, startExtension, test } from './extension';
import { holdImports } from './hold-imports';
import { fileOf, type ReportFile, reportOf, sample, samplePapers } from './reports';

const sampleText = sample.zh.buffer.toString();

test.describe('The popup', () => {
  test('imports a report through its file input, and says what came of it', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await expectLibrary(popup, '0 digests');
    await chooseFiles(popup, [sample.zh]);
    await expectOutcome(popup, '4 new digests');
    await expect(popup.locator('.status')).toContainText('from 1 file · Jan 20, 2026');
    await expect(popup.locator('.problems')).toHaveCount(0);
    await expectLibrary(popup, '4 digests');
  });

  test('changes nothing when the same file comes a second time', async ({ extension }) => {
    const popup = await extension.importFiles(sample.zh);
    const before = await extension.readDigests();
    await chooseFiles(popup, [sample.zh]);
    await expectOutcome(popup, '4 unchanged digests');
    await expectLibrary(popup, '4 digests');
    expect(await extension.readDigests()).toEqual(before);
  });

  test('updates the one digest whose text was edited', async ({ extension }) => {
    const popup = await extension.importFiles(sample.zh);
    const edited = sampleText.replace('分数上去了，推理序列却更短。', '分数更高，序列更短。');
    await chooseFiles(popup, [fileOf('edited.md', edited)]);
    await expectOutcome(popup, '1 updated digest, 3 unchanged');
    await expectLibrary(popup, '4 digests');
    const bodies = JSON.stringify(await extension.readStore('bodies'));
    expect(bodies).toContain('分数更高，序列更短。');
    expect(bodies).not.toContain('分数上去了');
  });

  test('imports several files at once', async ({ extension }) => {
    const popup = await extension.importFiles(sample.zh, sample.en);
    await expectOutcome(popup, '8 new digests');
    await expect(popup.locator('.status')).toContainText('from 2 files');
    await expectLibrary(popup, '8 digests');
  });

  test('closed before all files were handed in, has the next one tell how many did not come', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await expectLibrary(popup, '0 digests');
    await popup.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      let read = 0;
      Blob.prototype.arrayBuffer = function () {
        return ++read > 100 ? new Promise(() => {}) : arrayBuffer.call(this);
      };
    });
    await chooseFiles(
      popup,
      Array.from({ length: 130 }, (_, n) =>
        fileOf(
          `${n}.md`,
          reportOf([{ id: `2602.${10000 + n}`, title: `Paper ${n}`, summary: 'One.' }]),
        ),
      ),
    );
    await expect.poll(() => extension.readStore('imports')).toMatchObject([{ toCome: 30 }]);
    await popup.close();
    const page = await extension.openLibraryPage();
    const told = page.locator('[data-import-state="done"]');
    await expect(told).toContainText('100 new digests', { timeout: 60_000 });
    await expect(told).toContainText('30 files that you chose did not come in');
    await expect(told.locator('.problem-count')).toHaveText('1 thing to look at');
  });

  test('files an entry without a link under the paper that has its title', async ({
    extension,
  }) => {
    const popup = await extension.importFiles(sample.en);
    const title = sample.en.buffer.toString().match(/^## 📄 (CoDance: .+)$/m)?.[1];
    const text = `# Notes\n\n## ${title}\n\n**Summary**: A note without a link.\n\n## A Paper That Nobody Knows Here\n\n**Summary**: Nothing.\n`;
    await chooseFiles(popup, [fileOf('notes.md', text)]);
    await expectOutcome(popup, '1 new digest');
    await expect(popup.locator('.problems')).toContainText(
      'A Paper That Nobody Knows Here” has no link to its paper',
    );
    const papers = (await extension.readStore('papers')) as { paperId: string; heads: object[] }[];
    expect(papers.map(({ paperId, heads }) => [paperId, heads.length])).toContainEqual([
      '2601.11096',
      2,
    ]);
  });

  test('imports what is pasted', async ({ extension }) => {
    const popup = await extension.openPopup();
    await popup.getByRole('button', { name: 'paste' }).click();
    const area = popup.getByRole('textbox', { name: 'Paste a digest report' });
    await expect(area).toBeFocused();
    await expect(popup.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await area.fill(sampleText);
    await popup.getByRole('button', { name: 'Import', exact: true }).click();
    await expectOutcome(popup, '4 new digests');
    await expect(area).toHaveCount(0);
  });

  test('imports files that are dropped on it', async ({ extension }) => {
    const popup = await extension.openPopup();
    const data = await popup.evaluateHandle(
      (reports) => {
        const transfer = new DataTransfer();
        for (const { name, text } of reports) transfer.items.add(new File([text], name));
        return transfer;
      },
      [sample.zh, sample.en].map(({ name, buffer }) => ({ name, text: buffer.toString() })),
    );
    const target = popup.getByText('There is room to drop files on the full page');
    await target.dispatchEvent('dragover', { dataTransfer: data });
    await expect(popup.getByText('Let go to import')).toBeVisible();
    await popup.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await expectOutcome(popup, '8 new digests');
    await expect(target).toBeVisible();
  });

  test('imports the bundled sample by the keyboard alone', async ({ extension }) => {
    const popup = await extension.openPopup();
    const button = popup.getByRole('button', { name: 'Try the sample' });
    await expect(button).toBeVisible();
    await tabTo(popup, 'Try the sample');
    await popup.keyboard.press('Enter');
    await expectOutcome(popup, '8 new digests');
    await expect(button).toHaveCount(0);
    // What stands there next has the focus.
    await expect(popup.getByRole('button', { name: 'Choose files' })).toBeFocused();
    await expect(popup.getByRole('link', { name: 'See its papers' })).toHaveAttribute(
      'href',
      'https://huggingface.co/papers/date/2026-01-20',
    );
  });

  test('shows an import again when it is opened anew', async ({ extension }) => {
    await (await extension.importFiles(sample.zh)).close();
    await expectOutcome(await extension.openPopup(), '4 new digests');
  });

  test('says how many papers of the page have digests', async ({ extension }) => {
    await extension.importFiles(sample.zh);
    const page = await extension.openSite('/papers/date/2026-01-20');
    await expect(page.locator('.paperglance-card')).toHaveCount(4);
    const popup = await extension.openPopup();
    await expect(popup.locator('dl')).toContainText('no papers here');
    // Unlike a tab, a popup leaves the page that it speaks of in front.
    await page.bringToFront();
    await popup.reload();
    await expect(popup.locator('dl')).toContainText('4 of 9 papers');
  });
});

test('The library page offers the same form, and keeps earlier imports', async ({ extension }) => {
  const page = await extension.openLibraryPage();
  await chooseFiles(page, [sample.zh]);
  await expectOutcome(page, '4 new digests');
  await chooseFiles(page, [sample.en]);
  await expect(page.locator('.status')).toHaveCount(2);
  await expect(page.locator('.status').first()).toContainText('4 new digests');
  await expect(page.getByText('Library: 8 digests')).toBeVisible();
  const earlier = page.getByRole('listitem').filter({ hasText: sample.zh.name });
  await expect(earlier).toContainText('4 new digests');
});

test.describe('An import goes on', () => {
  const days = Array.from({ length: 30 }, (_, day) =>
    fileOf(
      `day-${day}.md`,
      reportOf(
        Array.from({ length: 20 }, (_, n) => ({
          id: `2602.${10000 + day * 20 + n}`,
          title: `Paper ${n} of day ${day}`,
          summary: 'It is one of many.',
        })),
      ),
    ),
  );

  async function expectAllImported(extension: Extension): Promise<void> {
    await expect
      .poll(() => extension.readStore('imports'), { timeout: 90_000 })
      .toMatchObject([{ finishedAt: expect.any(Number) }]);
    expect(await extension.readStore('inbox')).toEqual([]);
    expect(await extension.readStore('papers')).toHaveLength(600);
    await expect.poll(() => extension.countOffscreen()).toBe(0);
    const popup = await extension.openPopup();
    await expectOutcome(popup, '600 new digests');
    await expect(popup.locator('.status')).toContainText('from 30 files');
    await expectLibrary(popup, '600 digests');
  }

  test('when the popup closes as soon as the files are handed in', async ({ extension }) => {
    const popup = await extension.openPopup();
    await chooseFiles(popup, days);
    await expect.poll(() => extension.readStore('imports'), { intervals: [1] }).toHaveLength(1);
    await popup.close();
    await expectAllImported(extension);
  });

  test('when the popup closes in its middle', async ({ extension }) => {
    const holder = await holdImports(extension);
    const popup = await extension.openPopup();
    await chooseFiles(popup, days);
    await expect(popup.locator('[data-import-state]')).toContainText('Importing · 0 of 30 files');
    await popup.close();
    expect(await extension.readStore('inbox')).toHaveLength(30);
    await holder.close();
    await expectAllImported(extension);
  });
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
test('An import goes on when the browser is closed in its middle and started again', async ({}, testInfo) => {
  const profileDir = testInfo.outputPath('profile');
  const first = await startExtension({ profileDir });
  await holdImports(first.extension);
  const popup = await first.extension.openPopup();
  await chooseFiles(popup, [sample.zh, sample.en]);
  await expect(popup.locator('[data-import-state]')).toContainText('Importing · 0 of 2 files');
  await first.stop();

  const { extension, stop } = await startExtension({ profileDir });
  await expect.poll(() => extension.readStore('papers')).toHaveLength(4);
  await expectOutcome(await extension.openPopup(), '8 new digests');
  await stop();
  rmSync(profileDir, { recursive: true });
});

test.describe('Of a report with mistakes', () => {
  test('what is right is imported, and each mistake is told with its line', async ({
    extension,
  }) => {
    const lines = sampleText
      .replace(/^- \*\*链接\*\*: .*2601\.11096\n/m, '')
      .replace('huggingface.co/papers/2601.08808', 'huggingface.co/papers/2613.08808')
      .split('\n');
    const lineOf = (start: string) => lines.findIndex((line) => line.includes(start)) + 1;
    const popup = await extension.importFiles(fileOf('mistakes.md', lines.join('\n')));
    await expectOutcome(popup, '2 new digests');
    await expect(popup.locator('.problems')).toContainText('2 things to look at');
    const [codance = '', ...others] = await readProblems(popup);
    expect(others).toHaveLength(1);
    expect(codance).toContain(`mistakes.md, line ${lineOf('CoDance: An Unbind')}`);
    expect(codance).toContain('has no link to its paper');
    expect(others[0]).toContain(`mistakes.md, line ${lineOf('2613.08808')}`);
    expect(others[0]).toContain('2613.08808');
    expect(others[0]).toContain('is no link to a paper');
  });

  test('that breaks off, all that is there is kept', async ({ extension }) => {
    const text = sampleText.slice(0, sampleText.lastIndexOf('## 4.'));
    const popup = await extension.importFiles(fileOf('half.md', text));
    await expectOutcome(popup, '4 new digests');
    const [problem, ...others] = await readProblems(popup);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^half\.md, line \d+ The report breaks off in “ABC-Bench/);
  });

  test('that has a paper twice, both entries become one digest', async ({ extension }) => {
    const { id, title } = samplePapers[0];
    const [first, second] = ['The first says this.', 'The second says that.'];
    const text = reportOf([
      { id, title, summary: first },
      { id, title, summary: second },
    ]);
    const popup = await extension.importFiles(fileOf('twice.md', text));
    await expectOutcome(popup, '1 new digest');
    expect(await readProblems(popup)).toEqual([
      expect.stringMatching(/^twice\.md, line \d+ 2601\.10387 appears twice/),
    ]);
    const bodies = JSON.stringify(await extension.readStore('bodies'));
    expect(bodies).toContain(first);
    expect(bodies).toContain(second);
  });
});

test.describe('A file that is no report brings nothing, leaves the library as it was, and is told of:', () => {
  const files: [ReportFile, string][] = [
    [fileOf('empty.md', ''), problems['empty-file']('')],
    [fileOf('blank.md', ' \n\t\n '), problems['empty-file']('')],
    [binaryFile(), problems['binary-file']('')],
    [fileOf('page.md', '<!doctype html><html><p>2601.10387</p></html>'), problems['html-page']('')],
    [fileOf('notes.md', '# Notes\n\nBuy milk.\n'), problems['no-papers']('')],
    [
      fileOf('link-only.md', '# Links\n\n- **Link**: javascript:alert(1)\n'),
      problems['no-papers'](''),
    ],
  ];
  for (const [file, sentence] of files) {
    test(file.name, async ({ extension }) => {
      const popup = await extension.importFiles(sample.zh);
      const before = await extension.readDigests();
      await chooseFiles(popup, [file]);
      await expectOutcome(popup, 'Nothing was imported');
      expect(await readProblems(popup)).toEqual([`${file.name} ${sentence}`]);
      await expectLibrary(popup, '4 digests');
      expect(await extension.readDigests()).toEqual(before);
    });
  }

  test('by a sentence that no sign in its name turns around', async ({ extension }) => {
    const popup = await extension.importFiles(fileOf('na\u202egnp.exe.md', 'Buy milk.'));
    const [first = 0, last = 0] = await popup.locator('.problem-groups li').evaluate((line) => {
      const { firstChild: name, lastChild: sentence } = line;
      if (!name || !sentence) throw new Error('There is no sentence.');
      const lefts = [1, 5].map((offset) => {
        const range = document.createRange();
        range.setStart(sentence, offset);
        range.setEnd(sentence, offset + 1);
        return range.getBoundingClientRect().left;
      });
      return lefts;
    });
    expect(last).toBeGreaterThan(first);
  });

  test('50 MB of nothing', async ({ extension }, testInfo) => {
    const popup = await extension.importFiles(sample.zh);
    const before = await extension.readDigests();
    const path = testInfo.outputPath('nothing.md');
    writeFileSync(path, '');
    truncateSync(path, 50 * 1024 * 1024);
    await popup.locator('input[type="file"]').setInputFiles(path);
    await expectOutcome(popup, 'Nothing was imported');
    expect(await readProblems(popup)).toEqual([`nothing.md ${problems['empty-file']('')}`]);
    expect(await extension.readDigests()).toEqual(before);
    rmSync(path);
  });

  test('one among good ones', async ({ extension }) => {
    const popup = await extension.importFiles(sample.zh, binaryFile(), sample.en);
    await expectOutcome(popup, '8 new digests');
    expect(await readProblems(popup)).toEqual([`photo.md ${problems['binary-file']('')}`]);
  });
});

test('However a report is encoded, and wherever its lines end, it says the same', async ({
  extension,
}) => {
  const crlf = sampleText.replaceAll('\n', '\r\n');
  const utf16 = Buffer.from(`\ufeff${crlf}`, 'utf16le');
  const popup = await extension.importFiles(sample.zh);
  const before = await extension.readDigests();
  await chooseFiles(popup, [
    fileOf('crlf.md', crlf),
    fileOf('bom.md', `\ufeff${sampleText}`),
    { ...sample.zh, name: 'utf-16-le.md', buffer: utf16 },
    { ...sample.zh, name: 'utf-16-be.md', buffer: Buffer.from(utf16).swap16() },
  ]);
  await expectOutcome(popup, '16 unchanged digests');
  expect(await readProblems(popup)).toEqual([]);
  expect(await extension.readDigests()).toEqual(before);
});

test('UTF-16 that does not say so is read all the same', async ({ extension }) => {
  const popup = await extension.importFiles(sample.zh);
  await chooseFiles(popup, [
    { ...sample.zh, name: 'without-bom.md', buffer: Buffer.from(sampleText, 'utf16le') },
  ]);
  await expectOutcome(popup, '4 unchanged digests');
});

async function expectOutcome(page: Page, sentence: string): Promise<void> {
  const status = page.locator('[data-import-state="done"]').first();
  await expect(status.locator('p').first()).toHaveText(sentence);
}

async function expectLibrary(popup: Page, count: string): Promise<void> {
  const row = popup.locator('dl > div', { has: popup.getByText('Library', { exact: true }) });
  await expect(row.locator('dd')).toHaveText(count);
}

/** What could not be read: where, and why. */
async function readProblems(page: Page): Promise<string[]> {
  const items = await page.locator('.problems li').allInnerTexts();
  return items.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Presses Tab until a button of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(name, { timeout: 1 });
  }).toPass({ intervals: [0] });
}

function binaryFile(): ReportFile {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
  return { ...fileOf('photo.md', ''), buffer: Buffer.from(bytes) };
}
