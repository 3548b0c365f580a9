import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { languages, type Language } from '../src/platform/i18n/language.ts';

type File = { name: string; source: string };
type Bundle = { scripts: { language: Language; file: File }[]; style: File };

const entry = 'src/rooms/elaborate/phone/startPhone.svelte.ts';
const replacedModule = '/src/rooms/elaborate/phone/bundle.ts';

/**
 * Builds the guest's phone as one script for each language and one style sheet, without
 * SvelteKit's router: with it
 * a phone would load 90 kB before the first card can be written, where 200 of them share one Wi-Fi.
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
        ({ language, file }) => `${language}: ${JSON.stringify(`/${file.name}`)}`,
      );
      const addresses = `{ scripts: { ${paths.join()} }, style: "/${style.name}" }`;
      return `export const phoneBundle = ${addresses};`;
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { scripts, style } = await bundle();
      for (const { name, source } of [...scripts.map(({ file }) => file), style]) {
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
  };
}

async function bundled(): Promise<Bundle> {
  const built = await Promise.all(languages.map(builtIn));
  const scripts = built.map(({ language, script }) => ({ language, file: named(script, 'js') }));
  // The styles are the same in every language.
  return { scripts, style: named(built.map(({ style }) => style)[0] ?? '', 'css') };
}

async function builtIn(language: Language) {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [onlyWordsOf(language), svelte({ configFile: false })],
    build: { write: false, cssCodeSplit: false, rolldownOptions: { input: entry } },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = files.find((file) => file.type === 'chunk')?.code;
  const style = files.find((file) => file.fileName.endsWith('.css'));
  if (script === undefined || style?.type !== 'asset') throw new Error('The phone was not built.');
  return { language, script, style: style.source.toString() };
}

/** A page is in one language: the words of the others are left out. */
const onlyWordsOf = (language: Language): Plugin => ({
  name: 'resonanz-words-of-one-language',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/messages/')
      ? code.replace(/= \{ de, en \};/, `= { de: ${language}, en: ${language} };`)
      : undefined,
});

/** Below `immutable` browsers keep it for good: other content has another name. */
function named(source: string, ending: string): File {
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { name: `_app/immutable/phone.${hash}.${ending}`, source };
}
