import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { languages, type Language } from '../src/platform/i18n/language.ts';

type File = { name: string; source: string };
type Scripts = { language: Language; first: File; later: File[] };
type Bundle = { scripts: Scripts[]; style: File };

const entry = 'src/rooms/elaborate/phone/startPhone.svelte.ts';
const replacedModule = '/src/rooms/elaborate/phone/bundle.ts';

/**
 * Builds the guest's phone as a script for each language and one style sheet, without SvelteKit's
 * router: with it a phone would load 90 kB before the first card can be written, where 200 of them
 * share one Wi-Fi. What comes after the dots is a script of its own that the phone fetches later.
 */
export function phoneBundle(): Plugin {
  let building: Promise<Bundle> | undefined;
  const bundle = () => (building ??= bundled());
  return {
    name: 'resonanz-phone-bundle',
    apply: 'build',
    async load(id) {
      if (!id.endsWith(replacedModule)) return;
      const { scripts, style } = await bundle();
      const paths = scripts.map(
        ({ language, first }) => `${language}: ${JSON.stringify(`/${first.name}`)}`,
      );
      const addresses = `{ scripts: { ${paths.join()} }, style: "/${style.name}" }`;
      return `export const phoneBundle = ${addresses};`;
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { scripts, style } = await bundle();
      const files = [...scripts.flatMap(({ first, later }) => [first, ...later]), style];
      for (const { name, source } of files) {
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
  };
}

/** The files of the phone; for the plugin, and for who measures them. */
export async function bundled(): Promise<Bundle> {
  const built = await Promise.all(languages.map(builtIn));
  const scripts = built.map(({ language, first, later }) => ({ language, first, later }));
  // The styles are the same in every language.
  return { scripts, style: named(built.map(({ style }) => style)[0] ?? '', 'css') };
}

// Below `immutable` browsers keep it for good: other content has another name.
const folder = '_app/immutable';
const scriptName = `${folder}/phone.[hash].js`;

async function builtIn(language: Language): Promise<Scripts & { style: string }> {
  const output = { entryFileNames: scriptName, chunkFileNames: scriptName };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [onlyWordsOf(language), svelte({ configFile: false })],
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = files.filter((file) => file.type === 'chunk');
  const [first] = chunks.filter((chunk) => chunk.isEntry).map(fileOf);
  const later = chunks.filter((chunk) => !chunk.isEntry).map(fileOf);
  const style = files.find((file) => file.fileName.endsWith('.css'));
  if (!first || style?.type !== 'asset') throw new Error('The phone was not built.');
  return { language, first, later, style: style.source.toString() };
}

const fileOf = ({ fileName, code }: { fileName: string; code: string }): File => ({
  name: fileName,
  source: code,
});

/** A page is in one language: the words of the others are left out. */
const onlyWordsOf = (language: Language): Plugin => ({
  name: 'resonanz-words-of-one-language',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/messages/')
      ? code.replace(/= \{ de, en \};/, `= { de: ${language}, en: ${language} };`)
      : undefined,
});

function named(source: string, ending: string): File {
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { name: `${folder}/phone.${hash}.${ending}`, source };
}
