import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What the operator lets us fetch from although it is private: host names, and nets. */
export type AllowedPrivate = {
  hosts: ReadonlySet<string>;
  nets: readonly { base: Address; bits: number }[];
};

export const nothingPrivate: AllowedPrivate = { hosts: new Set(), nets: [] };

/**
 * Reads `intranet.example.org, 10.1.0.0/16, 192.168.1.7`.
 * @returns null where a part is neither a host name nor an address nor a net.
 */
export function allowedPrivateFrom(text: string): AllowedPrivate | null {
  const hosts = new Set<string>();
  const nets: AllowedPrivate['nets'][number][] = [];
  for (const part of text.split(',').map((each) => each.trim().toLowerCase())) {
    if (part === '') continue;
    const net = netFrom(part);
    if (net) nets.push(net);
    else if (/^[a-z0-9_]([a-z0-9._-]*[a-z0-9])?$/.test(part) && !/^[\d.]+$/.test(part)) {
      hosts.add(part);
    } else return null;
  }
  return { hosts, nets };
}

function netFrom(part: string): AllowedPrivate['nets'][number] | null {
  if (ipaddr.isValidCIDR(part)) {
    const [base, bits] = ipaddr.parseCIDR(part);
    return { base, bits };
  }
  // `ipaddr.isValid` takes "10" for an address; four parts are what people mean.
  if (!ipaddr.IPv4.isValidFourPartDecimal(part) && !ipaddr.IPv6.isValid(part)) return null;
  const base = ipaddr.parse(part);
  return { base, bits: base.kind() === 'ipv4' ? 32 : 128 };
}

/**
 * Whether a connection to this address may be made for somebody who typed its name: the public
 * internet (unicast; in IPv6 what is given out, 2000::/3), or a net the operator allows. An IPv4
 * address in IPv6's clothes (mapped, NAT64, 6to4, Teredo) is refused.
 */
export function isAllowedAddress(text: string, allowed: AllowedPrivate): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (isIn(ipaddr.process(text), allowed.nets)) return true;
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || isIn(address, givenOut);
}

const isIn = (address: Address, nets: AllowedPrivate['nets']) =>
  nets.some(({ base, bits }) => base.kind() === address.kind() && address.match(base, bits));

const givenOut = [{ base: ipaddr.parse('2000::'), bits: 3 }];

/** The host of an address as rules know it: lower case, without brackets and closing dot. */
export const hostOf = ({ hostname }: { hostname: string }): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

/**
 * Whether a name or a literal address may be asked for at all; what a name means is checked when it
 * is connected to.
 */
export function isAllowedHost(host: string, allowed: AllowedPrivate): boolean {
  if (host === '') return false;
  if (allowed.hosts.has(host)) return true;
  if (ipaddr.isValid(host)) return isAllowedAddress(host, allowed);
  // Where a net is allowed, a name inside of it is: its address is checked on connecting.
  return !privateNames.test(host) || allowed.nets.length > 0;
}

// Names that mean something inside a net only (RFC 6761, 6762, 8375; `internal` by ICANN 2024).
const privateNames = /(^|\.)(localhost|local|internal|lan|intranet|home\.arpa)$/;

/** 80 and 443, and what needs no superuser: no mail servers, no databases of the system. */
export const isAllowedPort = (port: number): boolean =>
  port === 80 || port === 443 || (port >= 1024 && port <= 65_535);
