import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface SiteProxy {
  /** On 127.0.0.1. */
  port: number;
  close(): void;
}

/**
 * A proxy by which a browser takes what listens on a loopback port for https://huggingface.co, and reaches
 * nothing else but hosts that have a port of their own here: Firefox can't be told where to find a host in another way.
 */
export async function startSiteProxy(
  sitePort: number,
  { names, port }: { names: readonly string[]; port: number } = { names: [], port: 0 },
): Promise<SiteProxy> {
  const ports = new Map(names.map((name) => [`${name}:443`, port])).set(
    'huggingface.co:443',
    sitePort,
  );
  const open = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  });
  server.on('connect', (request, client, head) => {
    const known = ports.get(request.url ?? '');
    if (known === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const site = connect(known, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      site.write(head);
      client.pipe(site).pipe(client);
    });
    site.on('error', () => client.destroy());
    client.on('close', () => site.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
