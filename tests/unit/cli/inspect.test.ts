import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const reports = join(root, 'tests/fixtures/reports');
const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
mkdirSync(join(folder, 'day/deeper'), { recursive: true });
cpSync(join(reports, 'all-forms.md'), join(folder, 'day/b.md'));
cpSync(join(reports, 'flawed.md'), join(folder, 'day/a.md'));
cpSync(join(reports, 'all-forms.md'), join(folder, 'day/deeper/c.md'));
writeFileSync(join(folder, 'day/.hidden'), '');
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the inspector as npm does for a user who stands in the folder. */
function inspect(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'lib/cli/inspect.ts', ...args],
      { cwd: root, env: { ...process.env, INIT_CWD: folder } },
      (error, stdout, stderr) =>
        resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

// Each run starts Node and a compiler anew, so that they are slow and run at once.
describe.concurrent('the inspector', { timeout: 60_000 }, () => {
  test('says how it is used to whoever asks, and fails where it is used otherwise', async () => {
    const asked = await inspect('--help');
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toContain('--why FILE');
    const wrong = await inspect('--unknown');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('--why FILE');
  });

  test('prints a file as JSON and succeeds', async () => {
    const { status, stdout, stderr } = await inspect('--json', 'day/b.md');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { files, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({});
    expect(files).toMatchObject([
      { file: 'day/b.md', date: '2026-02-03', digests: [{}, {}], problems: [] },
    ]);
    expect(Object.keys(files[0])).toEqual(['file', 'date', 'sourceUrl', 'digests', 'problems']);
  });

  test('prints a folder’s files in order, and fails where one has a problem', async () => {
    const { status, stdout } = await inspect('--json', 'day');
    expect(status).toBe(1);
    const { files } = JSON.parse(stdout) as {
      files: { file: string; digests: unknown[]; problems: unknown[] }[];
    };
    expect(
      files.map(({ file, digests, problems }) => [file, digests.length, problems.length]),
    ).toEqual([
      [join('day', 'a.md'), 1, 5],
      [join('day', 'b.md'), 2, 0],
      [join('day', 'deeper', 'c.md'), 2, 0],
    ]);
  });

  test('names a file that is not there, prints the others and fails', async () => {
    const { status, stdout, stderr } = await inspect('--json', 'nowhere.md', 'day/b.md');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^nowhere\.md: .*no such file/i);
    expect(JSON.parse(stdout).files).toMatchObject([{ file: 'day/b.md' }]);
  });

  test('tells people in words what it found', async () => {
    const { status, stdout } = await inspect(join(folder, 'day/a.md'));
    expect(status).toBe(1);
    expect(stdout).toContain('2026-02-04 · 1 digest');
    expect(stdout).toContain('2602.01004 [zh] All Is Well');
    expect(stdout).toContain('! line 17: “There Is No Link”');
  });

  test.each(['', '--json', '--xml day/b.md'])(
    'explains itself where it is called wrongly: "%s"',
    async (line) => {
      const { status, stdout, stderr } = await inspect(...line.split(' ').filter(Boolean));
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('inspect -- [--json] FILE|FOLDER');
    },
  );
});
