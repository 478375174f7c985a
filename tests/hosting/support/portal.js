// A site that shows the check in a frame, as an intranet may. It has another name than the check's
// server, so that a browser takes the two for different sites and keeps their storage apart.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Opens a portal; `show(address)` is the address of its page with that address in a frame. */
export async function openPortal() {
  const server = createServer((request, response) => {
    const shown = new URL(request.url, 'http://localhost').searchParams.get('show');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Portal</title><link rel="icon" href="data:,"><style>
      body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }
      </style><iframe title="Check" src="${shown}"></iframe>`);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${server.address().port}`;
  return {
    origin,
    show: (address) => `${origin}/?show=${encodeURIComponent(address)}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
