import { parseArgs } from 'node:util';
import { countAfterwards, type Kept } from './workshopCount.ts';
import { Crowd, type Joins } from './workshopCrowd.ts';
import { Desk } from './workshopDesk.ts';
import { dotThroughCrash } from './workshopDots.ts';
import { measureFanOut, type FanOut } from './workshopFanOut.ts';
import { bytesUntilWrite } from './workshopPage.ts';
import { asJson, asTable, notMeasured, type Figures } from './workshopReport.ts';
import { Server } from './workshopServer.ts';

/**
 * A workshop with that many people on the production server, which runs on a data folder of its
 * own. Ends with exit code 1 when a figure could not be measured or somebody's board went wrong.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { people: { type: 'string', default: '200' }, json: { type: 'boolean' } },
  });
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 10 || people > 2000) {
    console.error('--people must be a whole number from 10 to 2000.');
    process.exit(1);
  }
  const { figures, problems } = await measure(people);
  const missing = notMeasured(figures);
  for (const problem of [...problems, ...missing]) {
    console.error(`Not measured as it should be: ${problem}`);
    process.exitCode = 1;
  }
  console.log(asTable(figures));
  if (values.json && missing.length === 0) console.log(asJson(figures));
  // Whatever a library still holds open does not keep a finished measurement waiting.
  process.exit();
}

async function measure(people: number): Promise<{ figures: Figures; problems: string[] }> {
  const server = await Server.start();
  try {
    const desk = await Desk.open(server.dataFolder, people);
    try {
      return await measureAt(server, desk, people);
    } finally {
      await desk.close();
    }
  } finally {
    await server.remove();
  }
}

async function measureAt(server: Server, desk: Desk, people: number) {
  say(`${people} people join at once …`);
  const crowd = new Crowd({ origin: server.origin, code: desk.code, people });
  const joins: Joins = await crowd.joinAtOnce();
  await desk.do({ kind: 'enterPhase', phase: 'collect' });
  say('A phone opens the page for the first time …');
  const bytes = await bytesUntilWrite(server.origin, desk.code);
  say('Cards are written …');
  const fanOut: FanOut = await measureFanOut(crowd);
  await desk.do({ kind: 'enterPhase', phase: 'group' });
  await desk.do({ kind: 'enterPhase', phase: 'benefit' });
  say('Dots are placed; the server is killed, a tenth of the phones drops out …');
  await dotThroughCrash(crowd, server);
  await desk.do({ kind: 'enterPhase', phase: 'effort' });
  const kept: Kept = await countAfterwards(crowd, desk);
  crowd.leave();
  const figures: Figures = {
    people,
    joins,
    bytesUntilWrite: bytes,
    fanOutMs: fanOut,
    acknowledged: kept.acknowledged,
    lost: kept.lost,
    doubled: kept.doubled,
    serverMemoryMb: server.peakMemoryMb,
  };
  return { figures, problems: [...fanOut.problems, ...kept.problems] };
}

const say = (sentence: string) => console.error(sentence);
