import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, which all tools run in. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Where WXT puts the extension for Chromium. */
export const extensionDir = join(projectRoot, '.output/chrome-mv3');

/** The tools among our dependencies, each by its own script, since npm's links to them differ by system. */
const scripts = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
};

/** `status` is null where the program could not be started, was stopped or took too long. */
export interface RunResult {
  status: number | null;
  /** stdout and stderr as they came. */
  output: string;
}

interface RunOptions {
  env?: Record<string, string>;
  timeoutMs?: number;
}

/** Runs a tool of the project. */
export function runTool(
  tool: keyof typeof scripts,
  args: string[],
  options?: RunOptions,
): Promise<RunResult> {
  return runProgram(process.execPath, [join('node_modules', scripts[tool]), ...args], options);
}

/** Runs a program to its end and keeps what it says. Never throws. */
export function runProgram(
  command: string,
  args: string[],
  { env = {}, timeoutMs = 8 * 60_000 }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    const keep = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ status: null, output: `${error.message}\n` }));
    child.once('close', (status, signal) => {
      if (signal) output += `${command} was stopped by ${signal}.\n`;
      resolve({ status, output });
    });
  });
}
