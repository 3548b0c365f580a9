import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { inImportOrganisation } from '#platform/auth/organisationForImport.ts';
import { now } from '#platform/base/clock.ts';
import { StartProblem } from '#platform/base/startProblem.ts';
import { withDatabase } from '#platform/db/withDatabase.ts';
import { importVotes, readVoteFile, VoteFileProblem } from '#rooms/elaborate/door.server.ts';

const usage = 'npm run import:votes -- FILE.pb [--organisation SLUG] [--json]';

try {
  await run();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { file, organisation, json } = wishes();
  // Read and checked to its end before anything is opened: a broken file leaves no trace.
  const votes = await readVoteFile(createReadStream(file)).catch((error: unknown) => {
    throw new StartProblem(sentenceOn(file, error), { cause: error });
  });
  const name = basename(file, '.pb');
  const at = now();
  const imported = await withDatabase(() =>
    inImportOrganisation(organisation, at, async ({ organisationId, slug }) => ({
      slug,
      ...(await importVotes(organisationId, votes, { name, now: at })),
    })),
  );
  if (!imported.ok) throw new StartProblem(unknown(organisation, imported.slugs));
  const { slug, title, cards, firstIsClear, workshopId } = imported.value;
  console.log(`${title}: ${cards.length} cards, ${votes.ballots.length} voters.`);
  console.log(`It stands at /o/${slug}/workshops/${workshopId}`);
  if (json) console.log(JSON.stringify({ cards, firstIsClear }));
}

function wishes(): { file: string; organisation: string | null; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { organisation: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new StartProblem(usage);
    return { file, organisation: values.organisation ?? null, json: values.json };
  } catch (error) {
    throw new StartProblem(usage, { cause: error });
  }
}

function sentenceOn(file: string, error: unknown): string {
  if (error instanceof VoteFileProblem) return `${file}, line ${error.line}: ${error.message}`;
  return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

function unknown(wanted: string | null, slugs: string[]): string {
  if (wanted !== null) {
    return `There is no organisation ${wanted} here; there are: ${slugs.join(', ') || 'none'}.`;
  }
  return `There are organisations here already; say which: --organisation ${slugs.join(' | ')}`;
}
