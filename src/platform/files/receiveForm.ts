import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { withoutControls } from '../base/withoutControls.ts';
import { incomingFolder } from './contentFolder.ts';

/**
 * A file that was received. What its sender called it is a text to be shown, cut short and without
 * what nobody can see; where the file lies never depends on it.
 */
export type ReceivedFile = { path: string; name: string; tooLarge: boolean };

export type ReceivedForm = { texts: Record<string, string>; files: ReceivedFile[] };

type Wishes = { mostFiles: number; mostBytes: number };

/**
 * Receives a form with files, straight to the disk: no file is ever in memory as a whole. The files
 * are there while `work` has them and are gone afterwards. A file over `mostBytes` is cut there and
 * marked; files over `mostFiles` are left out. Null when the request is no such form, or broke off.
 */
export async function receiveForm<T>(
  request: Request,
  wishes: Wishes,
  work: (form: ReceivedForm) => Promise<T>,
): Promise<T | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) return null;
  const folder = await mkdtemp(join(await incomingFolder(), 'form-'));
  try {
    const form = await received(Readable.from(request.body), type, { ...wishes, folder });
    return form && (await work(form));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function received(
  body: Readable,
  type: string,
  { mostFiles, mostBytes, folder }: Wishes & { folder: string },
): Promise<ReceivedForm | null> {
  const headers: BusboyHeaders = { 'content-type': type };
  const limits = { ...frame, files: mostFiles, fileSize: mostBytes };
  const form: ReceivedForm = { texts: {}, files: [] };
  const streams: BusboyFileStream[] = [];
  const writing: Promise<void>[] = [];
  try {
    const parser = new Busboy({ headers, limits });
    parser.on('field', (name, value) => (form.texts[name] = withoutControls(value)));
    parser.on('file', (_name, stream, filename) => {
      if (!filename) {
        // A file field in which nothing was chosen.
        stream.resume();
        return;
      }
      const name = withoutControls(filename).slice(0, mostNameLength);
      const file = { path: join(folder, String(form.files.length)), name, tooLarge: false };
      form.files.push(file);
      streams.push(stream);
      writing.push(written(stream, file));
    });
    await pipeline(body, parser);
    await Promise.all(writing);
    return form;
  } catch (error) {
    // The parser leaves a file that breaks off open.
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(writing);
    if (isOurs(error)) throw error;
    return null;
  }
}

const mostNameLength = 200;

// A description, a state, an id or two beside each file.
const frame = { fieldNameSize: 100, fieldSize: 4_000, fields: 40, parts: 80, headerPairs: 20 };

async function written(stream: BusboyFileStream, file: ReceivedFile): Promise<void> {
  await pipeline(stream, createWriteStream(file.path, { mode: 0o600 }));
  file.tooLarge = stream.truncated;
}

/** A full disk, a folder that cannot be written: nothing the sender could mend. */
const isOurs = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ownTroubles.includes(String(error.code));

const ownTroubles = ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'ENOENT', 'EMFILE', 'ENFILE', 'EIO'];
