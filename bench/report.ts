import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { heldDay, type DaySize } from './reportDay.ts';
import { asJson, asTable, problemsIn, type ReportFigures } from './reportFigures.ts';
import { Desk } from './workshopDesk.ts';
import { rounded } from './workshopReport.ts';
import { Server } from './workshopServer.ts';

/**
 * The report of a day, asked for by its link from the production server, which runs on a data
 * folder of its own; others ask for something small meanwhile. Ends with exit code 1 when a figure
 * is missing.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '200' },
      cards: { type: 'string', default: '60' },
      photos: { type: 'string', default: '40' },
      json: { type: 'boolean' },
    },
  });
  const [people, cards, photos] = [values.people, values.cards, values.photos].map(Number);
  const figures = await measure({ people: people ?? 0, cards: cards ?? 0, photos: photos ?? 0 });
  for (const problem of problemsIn(figures)) {
    console.error(`Not measured as it should be: ${problem}`);
    process.exitCode = 1;
  }
  console.log(asTable(figures));
  if (values.json) console.log(asJson(figures));
  // Whatever a library still holds open does not keep a finished measurement waiting.
  process.exit();
}

async function measure(size: DaySize): Promise<ReportFigures> {
  const server = await Server.start();
  try {
    const desk = await Desk.open(server.dataFolder, size.people);
    try {
      console.error('The day is held …');
      const { reportPath } = await heldDay(desk, size);
      return await measureAt(server, server.origin + reportPath, size);
    } finally {
      await desk.close();
    }
  } finally {
    await server.remove();
  }
}

async function measureAt(server: Server, link: string, size: DaySize): Promise<ReportFigures> {
  const idleMb = server.peakMemoryMb;
  const usualWaitMs = await longestWaitWhile(server.origin, () => pause(2000));
  console.error('PDF and DOCX are made …');
  let [pdf, docx] = [nothing, nothing];
  const longestWaitMs = await longestWaitWhile(server.origin, async () => {
    pdf = await fetched(`${link}/pdf`);
    docx = await fetched(`${link}/docx`);
  });
  // Its memory is looked at twice a second.
  await pause(1000);
  return {
    ...size,
    pdfSeconds: rounded(pdf.seconds, 2),
    pdfMb: rounded(pdf.bytes / 1e6, 1),
    docxSeconds: rounded(docx.seconds, 2),
    docxMb: rounded(docx.bytes / 1e6, 1),
    longestWaitMs: Math.round(longestWaitMs),
    usualWaitMs: Math.round(usualWaitMs),
    idleMb,
    serverMemoryMb: server.peakMemoryMb,
  };
}

const nothing = { seconds: Number.NaN, bytes: Number.NaN };

async function fetched(address: string): Promise<typeof nothing> {
  const from = performance.now();
  const answer = await fetch(address);
  const body = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} for ${address.split('/').at(-1) ?? ''}`);
  return { seconds: (performance.now() - from) / 1000, bytes: body.byteLength };
}

/** Asks for something small every 10 ms while the work goes on. @returns the longest wait, in ms. */
async function longestWaitWhile(origin: string, work: () => Promise<void>): Promise<number> {
  let longest = 0;
  const state = { going: true };
  const asking = (async () => {
    while (state.going) {
      const from = performance.now();
      await (await fetch(`${origin}/health/live`)).arrayBuffer();
      longest = Math.max(longest, performance.now() - from);
      await pause(10);
    }
  })();
  await work();
  state.going = false;
  await asking;
  return longest;
}
