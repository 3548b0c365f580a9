import { networkInterfaces } from 'node:os';

/**
 * The addresses of this machine in its local networks, as phones there can use them; IPv4 only,
 * best first.
 */
export const lanAddresses = (): string[] =>
  Object.entries(networkInterfaces())
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(
      ({ family, internal, address }) =>
        family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address);

// Networks between containers or machines inside this one; no phone is in them.
const virtual = /^(docker|br-|veth|virbr|vmnet|podman|cni|flannel)/;
