import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004, error correction M, quiet zone of four modules) as an SVG picture.
 */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `<rect width="${size}" height="${size}" fill="#fff"/>` +
    `<path d="${squares.join('')}" fill="#000" shape-rendering="crispEdges"/></svg>`
  );
}

/**
 * What phones understand as a Wi-Fi, after the barcode contents of ZXing: `\ ; , : "` are escaped,
 * and what looks like a hexadecimal number stands in quotes.
 * @param password null for an open network.
 */
export function wifiText(name: string, password: string | null): string {
  const network = password === null ? 'T:nopass' : 'T:WPA';
  const secret = password === null ? '' : `P:${escaped(password)};`;
  return `WIFI:${network};S:${escaped(name)};${secret};`;
}

function escaped(text: string): string {
  const safe = text.replace(/[\\;,:"]/g, (letter) => `\\${letter}`);
  return /^[0-9a-f]+$/i.test(text) && text.length % 2 === 0 ? `"${safe}"` : safe;
}
