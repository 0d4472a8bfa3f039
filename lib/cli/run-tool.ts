import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

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

/** Tools see a pipe and leave their colours out, or put them in for no one. */
const inTerminal = process.stdout.isTTY;

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
      env: { ...process.env, ...(inTerminal && { FORCE_COLOR: '1' }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Node's own `timeout` keeps the process alive where the program could not be started.
    const timer = setTimeout(() => child.kill(), timeoutMs);
    const keep = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ status: null, output: `${error.message}\n` });
    });
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      if (signal) output += `${command} was stopped by ${signal}.\n`;
      resolve({ status, output: inTerminal ? output : stripVTControlCharacters(output) });
    });
  });
}
