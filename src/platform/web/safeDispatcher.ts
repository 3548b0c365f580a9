import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import {
  hostOf,
  isAllowedAddress,
  isAllowedHost,
  isAllowedPort,
  type AllowedPrivate,
} from './allowedAddresses.ts';

/** What an address leads to is not for us: a private net, a name or a port inside of one. */
export class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS';
  constructor() {
    super('an address in a private net');
  }
}

type Agents = WeakMap<AllowedPrivate, Agent>;
const dispatchers: Agents = new WeakMap();
const streamDispatchers: Agents = new WeakMap();

/**
 * Connects to public addresses only, whatever a name meant a moment ago: each connection asks the
 * name again and goes to what was checked. For `undici`'s own fetch, request and WebSocket; it
 * follows no redirect by itself.
 */
export const safeDispatcher = (allowed: AllowedPrivate): Agent =>
  // Polite to one host: who comes fifth waits.
  agentIn(dispatchers, allowed, 4);

/**
 * The same for what stays open (event streams, WebSockets): however many there are of one host,
 * they keep nobody else waiting.
 */
export const safeStreamDispatcher = (allowed: AllowedPrivate): Agent =>
  agentIn(streamDispatchers, allowed, null);

function agentIn(agents: Agents, allowed: AllowedPrivate, connections: number | null): Agent {
  const known = agents.get(allowed);
  if (known) return known;
  const made = new Agent({
    connect: safeConnector(allowed),
    connections,
    maxOrigins: 1_000,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 32_768,
    headersTimeout: 15_000,
    bodyTimeout: 30_000,
  });
  agents.set(allowed, made);
  return made;
}

function safeConnector(allowed: AllowedPrivate): buildConnector.connector {
  const connect = buildConnector({ timeout: 10_000, lookup: safeLookup(allowed) });
  return (options, callback) => {
    const host = hostOf(options);
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    // A literal address is never looked up, so it is asked here.
    if (isAllowedHost(host, allowed) && isAllowedPort(port)) connect(options, callback);
    else callback(new PrivateAddress(), null);
  };
}

function safeLookup(allowed: AllowedPrivate): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      const usable = error ? [] : addresses.filter(({ address }) => mayUse(hostname, address));
      const [first] = usable;
      if (error) callback(error, '', 0);
      else if (!first) callback(new PrivateAddress(), '', 0);
      else if (options.all) callback(null, usable);
      else callback(null, first.address, first.family);
    });
  };
  function mayUse(hostname: string, address: LookupAddress['address']) {
    if (allowed.hosts.has(hostOf({ hostname }))) return isIP(address) !== 0;
    return isAllowedAddress(address, allowed);
  }
}
