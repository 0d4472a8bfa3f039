/** Names of networks that nobody outside them can reach. https://www.rfc-editor.org/rfc/rfc6762, rfc8375, ICANN's `.internal` */
const PRIVATE_NAME =
  /(?:^|\.)(?:local|localhost|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** No other sign: what a browser takes for any name, as `*.com`, would be asked for as such. */
const NAME = /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/;

/** Whether a host, as `URL` writes it, is one of the public network: no single word, no address of a private range. */
export function isPublicHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isPublicIpv6(name.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return isPublicIpv4(name.split('.').map(Number));
  return NAME.test(name) && !PRIVATE_NAME.test(name);
}

/** This machine, by the names that it has for itself. */
export function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

/** What is not reachable from everywhere: https://www.iana.org/assignments/iana-ipv4-special-registry */
const SPECIAL = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/3'],
].map((range) => {
  const [first = '', bits = ''] = range.split('/');
  return { first: numberOf(first.split('.').map(Number)), step: 2 ** (32 - Number(bits)) };
});

function isPublicIpv4(bytes: number[]): boolean {
  const address = numberOf(bytes);
  return !SPECIAL.some(({ first, step }) => address >= first && address < first + step);
}

function numberOf(bytes: number[]): number {
  return bytes.reduce((number, byte) => 256 * number + byte, 0);
}

/** Global unicast alone; an address of the old network within one counts as itself. */
function isPublicIpv6(address: string): boolean {
  const groups = groupsOf(address);
  const [first = 0, second = 0, third = 0] = groups;
  const tail = [groups[6] ?? 0, groups[7] ?? 0];
  // 64:ff9b::/96 and 2002::/16 carry an address of the old network.
  if (first === 0x64 && second === 0xff9b) return isPublicIpv4(bytesOf(tail));
  if (first === 0x2002) return isPublicIpv4(bytesOf([second, third]));
  if (first === 0x2001 && (second === 0 || second === 0xdb8)) return false;
  return first >= 0x2000 && first <= 0x3fff;
}

function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const numbers = (part: string) =>
    (part === '' ? [] : part.split(':')).map((hex) => parseInt(hex, 16));
  const before = numbers(head);
  const after = tail === undefined ? [] : numbers(tail);
  return [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}

function bytesOf(groups: number[]): number[] {
  return groups.flatMap((group) => [group >> 8, group & 255]);
}
