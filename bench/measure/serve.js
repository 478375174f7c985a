// Weft and the peer on two ports of this machine: packed, and with the caching that docs/hosting.md
// advises. The peer, and Lighthouse, are built from packages of their own, so that nobody has to
// install them who only changes Weft.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';

const SCRATCH = resolve('target/xtask/bench');
const quiet = { stdio: 'inherit', env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' } };

/** Installs the packages of a folder of bench/, once. */
export function install(name) {
  const cwd = resolve('bench', name);
  if (!existsSync(join(cwd, 'node_modules'))) execFileSync('npm', ['ci'], { ...quiet, cwd });
}

/** The address of dist/. Its content is packed too, as by servers that pack what they send. */
export function serveWeft() {
  const copy = join(SCRATCH, 'weft');
  rmSync(copy, { recursive: true, force: true });
  cpSync('dist', copy, { recursive: true });
  return serve(copy, /\.json$/);
}

/** The address of the peer; `shape` is `split` or `whole`. */
export function servePeer(shape) {
  install('peer');
  const folder = join(SCRATCH, 'peer');
  execFileSync(process.execPath, ['bench/peer/build.js', folder, shape], quiet);
  return serve(folder, /\.(html|js|css)$/);
}

async function serve(folder, packed) {
  for (const name of readdirSync(folder, { recursive: true }).filter((it) => packed.test(it))) {
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
  }
  const isLasting = (name) => /-[0-9a-zA-Z]{8,16}\.\w+$/.test(name);
  const setHeaders = (response, name) =>
    response.setHeader('Cache-Control', isLasting(name) ? 'max-age=31536000, immutable' : 'no-cache');
  const server = createServer(sirv(folder, { brotli: true, etag: true, setHeaders }));
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}/`;
}
