// Usage: node tests/run/bootstrap.mjs FILE [ARGUMENT…]
// Runs a TypeScript file of the project as if Node could, on a machine where nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const oldestNode = [20, 19];

if (isOlder(process.versions.node, oldestNode)) {
  fail(
    `Paperglance needs Node.js ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
  );
}
const [file] = process.argv.splice(2, 1);
if (file === undefined) fail('Usage: node tests/run/bootstrap.mjs FILE [ARGUMENT…]');

// Scripts find the folder that file names are relative to where npm would have put it.
process.env.INIT_CWD ??= process.cwd();
process.chdir(projectRoot);
if (!isInstalled()) install();

const script = join(projectRoot, file);
process.argv[1] = script;
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(script).href);

/**
 * Whether the last install brought what package-lock.json asks for, by npm's own note of it:
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json#hidden-lockfiles
 */
function isInstalled() {
  const note = join('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = readPackages(note);
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === wanted.version : wanted.optional);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>} by path
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Speaks on stderr only, since stdout belongs to the script. */
function install() {
  console.error('Installing dependencies (npm ci) …');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { stdio: ['ignore', 2, 2] })
    : spawnSync('npm', options, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) fail('The dependencies could not be installed: see what npm says above.');
}

/**
 * @param {string} version
 * @param {number[]} oldest
 */
function isOlder(version, [major = 0, minor = 0]) {
  const [ourMajor = 0, ourMinor = 0] = version.split('.').map(Number);
  return ourMajor < major || (ourMajor === major && ourMinor < minor);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
