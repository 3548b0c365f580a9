import { parseArgs } from 'node:util';
import { asJson, asTable, problemsIn, type PhotoFigures } from './photosReport.ts';
import { cameraPhotos, sendAtOnce } from './photosSend.ts';
import { Desk } from './workshopDesk.ts';
import { percentile, rounded } from './workshopReport.ts';
import { Server } from './workshopServer.ts';

/**
 * Phones that send photos of 8 MB at the same moment to the production server, which runs on a data
 * folder of its own. Ends with exit code 1 when a photo was not kept or a figure is missing.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      phones: { type: 'string', default: '10' },
      each: { type: 'string', default: '6' },
      json: { type: 'boolean' },
    },
  });
  const figures = await measure(Number(values.phones), Number(values.each));
  for (const problem of problemsIn(figures)) {
    console.error(`Not measured as it should be: ${problem}`);
    process.exitCode = 1;
  }
  console.log(asTable(figures));
  if (values.json) console.log(asJson(figures));
  // Whatever a library still holds open does not keep a finished measurement waiting.
  process.exit();
}

async function measure(phones: number, each: number): Promise<PhotoFigures> {
  console.error(`${each} photos are made …`);
  const photos = await cameraPhotos(each);
  const server = await Server.start();
  try {
    const desk = await Desk.open(server.dataFolder, phones);
    try {
      const idleMb = server.peakMemoryMb;
      console.error(`${phones} phones send ${each} photos each, at once …`);
      const sent = await sendAtOnce({ server, desk, phones, photos });
      const rows = await desk.rows<{ kept: number }>(keptPhotos);
      const times = sent.photoMs.toSorted((a, b) => a - b);
      const others = sent.othersMs.toSorted((a, b) => a - b);
      return {
        phones,
        photos: phones * each,
        photoMb: rounded(photos.reduce((sum, { size }) => sum + size, 0) / each / 1e6, 1),
        kept: rows[0]?.kept ?? Number.NaN,
        allSeconds: rounded((times.at(-1) ?? Number.NaN) / 1000, 1),
        p50Seconds: rounded(percentile(times, 0.5) / 1000, 1),
        othersP95Ms: Math.round(percentile(others, 0.95)),
        idleMb,
        serverMemoryMb: server.peakMemoryMb,
      };
    } finally {
      await desk.close();
    }
  } finally {
    await server.remove();
  }
}

const keptPhotos = `select count(*)::int as kept from elaborate.photo where workshop_id = $1`;
