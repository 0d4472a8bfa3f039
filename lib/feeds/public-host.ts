/** Names of networks that nobody outside them can reach. https://www.rfc-editor.org/rfc/rfc6762, rfc8375, ICANN's `.internal` */
const PRIVATE_NAME =
  /(?:^|\.)(?:local|localhost|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** No other sign: what a browser takes for any name, as `*.com`, would be asked for as such. */
const NAME = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/**
 * Whether a content security policy can name a host, as `URL` writes it, so that the browser itself keeps us to it: no
 * address of the new network, and none with `_`. https://www.w3.org/TR/CSP3/#grammardef-host-part
 */
export function canBeNamed(host: string): boolean {
  return !/[_[]/.test(host);
}

/** Whether a host, as `URL` writes it, is one of the public network: no single word, no address of a private range. */
export function isPublicHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return isPublicIpv4(name.split('.').map(Number));
  return NAME.test(name) && !PRIVATE_NAME.test(name);
}

/** This machine, by the names that it has for itself. */
export function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1';
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
