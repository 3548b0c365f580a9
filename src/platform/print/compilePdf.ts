import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { assert } from '../base/assert.ts';
import { fontFolders } from './fonts.ts';
import { shownByOurFonts, shownInPictures } from './ourCharacters.ts';
import type { PdfWork } from './pdf.ts';
import { projectFolder } from './projectFolder.ts';

const workspace = join(projectFolder, 'src');

let compiler: NodeCompiler | null = null;

/**
 * Runs in a process of its own (pdf.ts).
 * @throws what Typst says about the template, and when a font is missing.
 */
export function run(work: PdfWork): Uint8Array {
  // Made once a process: it reads the fonts.
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] });
  try {
    for (const [name, bytes] of Object.entries(work.pictures ?? {})) {
      assert(/^[\w.-]+$/.test(name), 'a picture has a plain name');
      give(compiler, `pictures/${name}`, pictureOf(name, bytes));
    }
    return printed(compiler, work, JSON.stringify(workOf(work)));
  } finally {
    compiler.resetShadow();
    // Pictures of the last document must not wait in memory for the next one.
    compiler.evictCache(0);
  }
}

const workOf = ({ input, title, language }: PdfWork) => ({ input, title, language });

function give(to: NodeCompiler, name: string, content: Buffer): void {
  to.mapShadow(join(workspace, 'print', name), content);
}

/**
 * Typst looks for another font for what ours does not have in a text of an SVG. For some characters
 * it looks for ever, or ends without a document: so there are none of them.
 */
const pictureOf = (name: string, bytes: Uint8Array): Buffer =>
  name.endsWith('.svg')
    ? Buffer.from(shownInPictures(Buffer.from(bytes).toString('utf8')))
    : Buffer.from(bytes);

// Other fonts that happen to be there are welcome to show a name; at last only ours are asked.
const mostTries = 4;

function printed(by: NodeCompiler, work: PdfWork, json: string, tries = mostTries): Uint8Array {
  give(by, 'work.json', Buffer.from(json));
  const compiled = by.compile({ mainFilePath: join(workspace, work.template) });
  const problem = compiled.takeError() ?? compiled.takeWarnings();
  assert(!problem, `Typst: ${JSON.stringify(problem?.shortDiagnostics)}`);
  const { result } = compiled;
  assert(result, 'without an error there is a document');
  try {
    const creationTimestamp = Math.floor(work.madeAt.getTime() / 1000);
    return by.pdf(result, { pdfStandard: 'ua-1', creationTimestamp });
  } catch (error) {
    const boxed = withBoxes(json, charactersWithoutFont(String(error)));
    const mended = tries > 2 && boxed !== json ? boxed : shownByOurFonts(json);
    if (mended === json || tries <= 1) throw error;
    return printed(by, work, mended, tries - 1);
  }
}

/** PDF/UA-1 refuses what no font can show; Typst then names the text. */
function charactersWithoutFont(message: string): string[] {
  const texts = [...message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)];
  return texts.flatMap(([, text = '']) =>
    Array.from(
      text.replaceAll(/\\*u\{([0-9a-f]+)\}/g, (_, hex: string) =>
        String.fromCodePoint(parseInt(hex, 16)),
      ),
    ),
  );
}

function withBoxes(json: string, missing: string[]): string {
  const gone = new Set(missing.filter((character) => character > '\u007f'));
  return Array.from(json, (character) => (gone.has(character) ? '\u25a1' : character)).join('');
}
