import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { FetchFailure } from './fetchProblem.ts';

const unpack = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  // Some servers send it without the frame the standard asks for (RFC 9110, 8.4.1.2).
  rawDeflate: promisify(inflateRaw),
  br: promisify(brotliDecompress),
};

/** What we can read of it, for `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, deflate, br';

/**
 * The bytes as they were before the server packed them.
 * @throws as soon as there would be more than `mostBytes`, so that a bomb never unfolds.
 */
export async function decompressed(
  bytes: Uint8Array<ArrayBuffer>,
  encodings: string,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = encodings
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'identity');
  // Nobody packs three times but for harm.
  if (packed.length > 2) throw new FetchFailure('server_failed');
  let plain = bytes;
  for (const encoding of packed.toReversed()) plain = await unpacked(plain, encoding, mostBytes);
  return plain;
}

function unpacked(bytes: Uint8Array<ArrayBuffer>, encoding: string, maxOutputLength: number) {
  // An empty body has no frame at all.
  if (bytes.length === 0) return Promise.resolve(bytes);
  // Cut off in the middle gives what arrived, as browsers do; its reader says what is missing.
  const whole = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  if (encoding === 'gzip' || encoding === 'x-gzip') return unpack.gzip(bytes, whole);
  if (encoding === 'br') {
    return unpack.br(bytes, {
      maxOutputLength,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    });
  }
  if (encoding === 'deflate') {
    const framed = ((bytes[0] ?? 0) & 0x0f) === 0x08;
    return framed ? unpack.deflate(bytes, whole) : unpack.rawDeflate(bytes, whole);
  }
  throw new FetchFailure('server_failed');
}
