import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { runStages, stage } from './stages.ts';
import { ensureChromium } from './chromium.ts';
import { checks } from './checks.ts';

const reports = 'test-results';

type Count = { passed: number; failed: number };

/** Static checks, then everything that runs; ends with one line `N passed, N failed`. */
async function testEverything(): Promise<void> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const counts: Count[] = [await runStages(checks, { atOnce: 2 })];
  counts.push(await runVitest(), await runPlaywright());
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  if (failed > 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
}

async function runVitest(): Promise<Count> {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const ran = await runStages([stage('unit and room tests', 'vitest', ['run', ...reporters])], {
    atOnce: 1,
  });
  return countIn(file, ran, vitestReport);
}

async function runPlaywright(): Promise<Count> {
  const browser = ensureChromium();
  if (!browser.ok) {
    console.log(`FAILED end-to-end tests: ${browser.reason}`);
    return { passed: 0, failed: 1 };
  }
  const ran = await runStages([stage('end-to-end tests', 'playwright', ['test'])], { atOnce: 1 });
  return countIn(join(reports, 'playwright.json'), ran, playwrightReport);
}

const vitestReport = v.pipe(
  v.object({ numPassedTests: v.number(), numFailedTests: v.number() }),
  v.transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })),
);

const playwrightReport = v.pipe(
  v.object({
    stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  }),
  v.transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })),
);

// A runner that fails without a failed test (a crash, an unhandled error) counts as one failure of
// its own.
function countIn(file: string, ran: Count, report: v.GenericSchema<unknown, Count>): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const count = v.parse(report, JSON.parse(readFileSync(file, 'utf8')));
  return ran.failed > 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

await testEverything();
