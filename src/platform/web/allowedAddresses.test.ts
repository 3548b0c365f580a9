import { describe, expect, test } from 'vitest';
import {
  allowedPrivateFrom,
  isAllowedAddress,
  isAllowedHost,
  isAllowedPort,
  nothingPrivate,
} from './allowedAddresses.ts';

describe('an address somebody typed', () => {
  test.each(['9.9.9.9', '193.99.144.80', '2620:fe::fe', '2a02:2e0:3fe::1'])(
    '%s is public',
    (address) => {
      expect(isAllowedAddress(address, nothingPrivate)).toBe(true);
    },
  );

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.0.8',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:1::',
    'fe80::1',
    'fd00::1',
    'fec0::1',
    'ff02::1',
    '5f00::1',
    'no address',
  ])('%s is none we connect to', (address) => {
    expect(isAllowedAddress(address, nothingPrivate)).toBe(false);
  });

  test.each([
    ['localhost', false],
    ['printer.local', false],
    ['wiki.internal', false],
    ['router.lan', false],
    ['10.0.0.1', false],
    ['', false],
    ['zeitung.example', true],
    ['local.example', true],
  ])('the host %o may be asked for: %o', (host, may) => {
    expect(isAllowedHost(host, nothingPrivate)).toBe(may);
  });

  test('ports of mail and of the system are refused', () => {
    expect([80, 443, 1024, 8080].every(isAllowedPort)).toBe(true);
    expect([0, 22, 25, 110, 65_536].some(isAllowedPort)).toBe(false);
  });
});

describe('what the operator allows', () => {
  test('hosts, nets and single addresses', () => {
    const allowed = allowedPrivateFrom('intranet.example.org, 10.1.0.0/16, fd00::/8,192.168.1.7');
    expect(allowed && isAllowedAddress('10.1.2.3', allowed)).toBe(true);
    expect(allowed && isAllowedAddress('::ffff:10.1.2.3', allowed)).toBe(true);
    expect(allowed && isAllowedAddress('10.2.0.1', allowed)).toBe(false);
    expect(allowed && isAllowedAddress('fd00::7', allowed)).toBe(true);
    expect(allowed && isAllowedAddress('192.168.1.7', allowed)).toBe(true);
    expect(allowed && isAllowedHost('intranet.example.org', allowed)).toBe(true);
  });

  test.each(['10.1', '10.0.0.0/33', 'a b', 'http://x'])('%o is none of these', (text) => {
    expect(allowedPrivateFrom(text)).toBeNull();
  });
});
