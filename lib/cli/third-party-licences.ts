import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is bundled without being among `dependencies`: the few lines by which WXT names the browser's interface. */
const BUNDLED_BESIDE = ['wxt', '@wxt-dev/browser'];

const LICENCE_FILE = /^(?:licen[cs]es?|copying|notice|third_party_licen[cs]es)(?:\.|$)/i;

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
}

/**
 * The licences of all that the built extension may hold of others, as one text: each package with its version, its
 * licence's SPDX name, and whatever texts of it the package brings. Reads the lock file and `node_modules` in `root`.
 */
export function thirdPartyLicences(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages: Record<string, LockedPackage> = lock.packages;
  const bundled = Object.entries(packages).filter(
    ([path, { dev }]) =>
      path.startsWith('node_modules/') && (!dev || BUNDLED_BESIDE.includes(nameOf(path))),
  );
  const parts = bundled.map(([path, { version, license }]) =>
    [`${nameOf(path)} ${version} (${license})`, ...textsIn(join(root, path))].join('\n\n'),
  );
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** `node_modules/htmlparser2/node_modules/entities` → `entities` */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  if (found.length === 0) return ['The package brings no text of its licence.'];
  return found.flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8').trim();
    return readdirSync(path).map((each) => readFileSync(join(path, each), 'utf8').trim());
  });
}
