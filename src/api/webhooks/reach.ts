/** Which addresses may be called: of the open internet only. An address that somebody typed must not open our own doors. */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What may be called. Tests give one that lets them call this machine. */
export interface Reach {
  allows(url: URL): boolean;
  /** Asked for names only: an address in the place of a name is looked at by `allows`. */
  readonly lookup: LookupFunction | undefined;
}

const closed = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, prefix, 'ipv6');

const IPV6 = 6;

/** Whether it is an address of a house and not of the open internet, also as IPv4 within IPv6. */
export const isClosed = (address: string): boolean => closed.check(address, isIP(address) === IPV6 ? 'ipv6' : 'ipv4');

/** The names are resolved once, and what was looked at is what is called. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const [first] = found;
    if (!first || found.some(({ address }) => isClosed(address)))
      return done(new Error('an address of a house, not of the open internet'), []);
    if (options.all) return done(null, found);
    done(null, first.address, first.family);
  });
};

export const publicOnly: Reach = {
  allows(url) {
    // Numbers in any notation stand here as an address already: the URL standard reads them.
    const host = url.hostname.replace(/^\[|\]$/gu, '');
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
    return isIP(host) > 0 ? !isClosed(host) : host.includes('.');
  },
  lookup: publicLookup,
};
