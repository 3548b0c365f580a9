// A real Bluesky server (PDS) on loopback, with a directory of its own: says its address, and ends
// with its input.
import { TestNetworkNoAppView } from '@atproto/dev-env';

const network = await TestNetworkNoAppView.create({});
process.stdout.write(`${JSON.stringify({ url: network.pds.url })}\n`);
process.stdin.resume().on('end', () => network.close().then(() => process.exit(0)));
