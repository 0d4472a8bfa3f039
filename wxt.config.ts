import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { thirdPartyLicences } from './lib/cli/third-party-licences';

/** The script that shows digests makes plain nodes of its JSX; the one that opens them has Preact. */
const plainJsx = {
  name: 'plain-jsx',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    /^preact(?:\/jsx-runtime)?$/.test(source)
      ? fileURLToPath(new URL('lib/overlay/frames/plain-jsx.ts', import.meta.url))
      : null,
};

const FIELD_HELPER = /function _defineProperty\((\w+), (\w+), (\w+)\) \{.*?\n\}/s;

/**
 * Lets markdown-it assign its objects' fields: it is shipped with each of them defined by a helper, in which it spends
 * a third of its time. Its objects are fresh and have no setters, so that both come to the same.
 */
const assignedFields = {
  name: 'assigned-fields',
  transform(code: string, id: string) {
    if (!/\/markdown-it\/dist\/[^/]+\.mjs$/.test(id)) return null;
    if (!FIELD_HELPER.test(code)) throw new Error('markdown-it defines its fields otherwise now.');
    return code.replace(FIELD_HELPER, 'function _defineProperty($1, $2, $3) { $1[$2] = $3; }');
  },
};

const DEFINITION = /^import definition from "[^"]+";$/m;

/**
 * Lets content scripts begin at once. WXT's own beginning hides what goes wrong in it, and says on the page's document
 * that it has begun, under a name that any page can know, and lets any page end it by the same words.
 */
const plainBeginning = {
  name: 'plain-beginning',
  enforce: 'pre' as const,
  transform(code: string) {
    if (!code.includes('new ContentScriptContext(import.meta.env.ENTRYPOINT')) return null;
    const [definition] = DEFINITION.exec(code) ?? [];
    if (!definition) throw new Error('WXT begins content scripts otherwise now.');
    return `${definition}\nexport default definition.main();`;
  },
  // What it is registered by is in the manifest.
  renderChunk: (code: string) => code.replace(/defineContentScript\(\{[^{}]*(?=main\()/, '({'),
};

/** Leaves out the mark of what is nested where the browsers that we work in need none: a byte or two for each rule of ours. */
const bareNesting = {
  name: 'bare-nesting',
  enforce: 'post' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.css?inline') ? code.replace(/([{},])& (?=[\w.:[])/g, '$1') : null,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      const contents = thirdPartyLicences(fileURLToPath(new URL('.', import.meta.url)));
      files.push({ relativeDest: 'third-party-licences.txt', contents });
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.name === 'overlay') config.plugins = [plainJsx, ...(config.plugins ?? [])];
    },
  },
  vite: () => ({
    build: { cssTarget: ['chrome123', 'firefox140'] },
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      assignedFields,
      plainBeginning,
      bareNesting,
    ],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Colours that know light from dark came with it.
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    // For the frame that feeds are fetched by, which narrows it to one feed's hosts before it asks for anything. All other
    // pages have a policy of their own that lets them reach nothing but the extension's files, and workers no way to ask.
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    },
    // With `unlimitedStorage` a library with its sources does not count against what a site may store.
    permissions: [
      ...['storage', 'unlimitedStorage', 'scripting', 'alarms'],
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for one by one, as feeds are followed.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    // Asks for no permission.
    omnibox: { keyword: 'pg' },
    action: { default_title: '__MSG_openPopupTitle__' },
    commands: {
      'toggle-digests': command('toggleDigests', 'Alt+Shift+D'),
      'next-language': command('nextLanguage', 'Alt+Shift+L'),
      'open-panel': command('openPanel', 'Alt+Shift+S'),
      'open-library': command('openLibrary', 'Alt+Shift+F'),
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'paperglance@paperglance.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

/** A key that works anywhere on a page. Neither Chrome nor Firefox uses these; the reader can change them. */
function command(message: string, key: string) {
  return { suggested_key: { default: key }, description: `__MSG_${message}__` };
}
