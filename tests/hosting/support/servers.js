// The samples in docs/hosting/, each behind the server that it is written for: Caddy and nginx as they
// are installed, and Netlify's own reader of `_headers` in front of a plain file server.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, createServer as createListener } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HeadersHandler } from '@netlify/headers';
import { expect } from '@playwright/test';
import { run, start } from '../../programs.js';

export const RELEASE = resolve(process.env.WEFT_DIST ?? 'dist');
/** What the samples call the site that may show the check in a frame. */
const PORTAL = 'https://portal.example';
const START_MS = 20_000;

/** Each server by its name, with the packed copies that it sends. */
export const SERVERS = {
  Caddy: { start: startCaddy, encodings: ['br', 'gzip'] },
  nginx: { start: startNginx, encodings: ['gzip'] },
  '_headers': { start: startRules, encodings: [] },
};

export const sample = (name) => readFile(fileURLToPath(new URL(`../../../docs/hosting/${name}`, import.meta.url)), 'utf8');

/** `text` with a place of the sample changed; a sample without that place is a fault. */
export function put(text, place, replacement) {
  if (!text.includes(place)) throw new Error(`The sample has no “${place}”.`);
  return text.replaceAll(place, replacement);
}

/**
 * Serves the release below `path` as the sample says. `portal` may show it in a frame; `password`
 * asks every reader for the name “reader” and that password.
 */
export async function serve(name, { path = '/', portal = PORTAL, password = null } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'weft-hosting-'));
  const root = join(folder, 'root');
  const release = join(root, path);
  await mkdir(dirname(release), { recursive: true });
  // A copy of its own where a file is added to it.
  await (name === '_headers' ? cp(RELEASE, release, { recursive: true }) : symlink(RELEASE, join(root, path.slice(0, -1))));
  const stop = await SERVERS[name].start({ folder, root, release, portal, password, port: await freePort() });
  return {
    url: `http://127.0.0.1:${stop.port}${path}`,
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startCaddy({ folder, root, portal, password, port }) {
  let text = await sample('Caddyfile');
  text = put(text, 'weft.example {', `http://127.0.0.1:${port} {${password ? `\n\tbasicauth {\n\t\treader ${hashed(password)}\n\t}` : ''}`);
  text = put(text, '/srv/weft', root);
  text = put(text, PORTAL, portal);
  const config = join(folder, 'Caddyfile');
  await writeFile(config, `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  const home = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return listening('caddy', ['run', '--adapter', 'caddyfile', '--config', config], { port, env: home });
}

function hashed(password) {
  return run('caddy', ['hash-password', '--plaintext', password], { encoding: 'utf8' }).stdout.trim();
}

async function startNginx({ folder, root, portal, password, port }) {
  const config = await nginxConfig({ folder, root, portal, password, port });
  return listening('nginx', ['-p', folder, '-c', config, '-g', 'daemon off;'], { port });
}

/**
 * The sample in the `http` block that Debian ships, with every file of nginx's own in `folder`, which
 * nobody else may look into.
 */
export async function nginxConfig({ folder, root, portal, password = null, port }) {
  let text = await sample('nginx.conf');
  text = put(text, 'listen 80;', `listen 127.0.0.1:${port};`);
  text = put(text, '/srv/weft;', `${root};${password ? `\n    auth_basic "Weft";\n    auth_basic_user_file ${folder}/users;` : ''}`);
  text = put(text, PORTAL, portal);
  await writeFile(join(folder, 'weft.conf'), text);
  if (password) await writeFile(join(folder, 'users'), `reader:{PLAIN}${password}\n`);
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const config = join(folder, 'nginx.conf');
  await writeFile(
    config,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  include ${mimeTypes()};
  default_type application/octet-stream;
  access_log off;
  gzip on;
  ${scratch.join('\n  ')}
  include ${folder}/weft.conf;
}
`,
  );
  return config;
}

/** The list of types beside the configuration that this nginx was built to read. */
function mimeTypes() {
  const { stderr } = run('nginx', ['-V'], { encoding: 'utf8' });
  return join(dirname(/--conf-path=(\S+)/.exec(stderr)[1]), 'mime.types');
}

/** Starts a program and waits until it listens; what is returned ends it. */
async function listening(program, args, { port, env = {} }) {
  const child = start(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes) => (said += bytes));
  const ended = once(child, 'exit');
  const isThere = async () => child.exitCode !== null || (await isOpen(port));
  await expect.poll(isThere, { timeout: START_MS }).toBe(true);
  if (child.exitCode !== null) throw new Error(`${program} did not start:\n${said}`);
  const stop = async () => {
    child.kill();
    await ended;
  };
  return Object.assign(stop, { port });
}

const isOpen = (port) =>
  new Promise((settle) => {
    const socket = connect(port, '127.0.0.1', () => settle(true));
    socket.on('error', () => settle(false));
    socket.on('connect', () => socket.destroy());
  });

async function freePort() {
  const listener = createListener().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** A plain file server; `_headers` is read by Netlify's own program, which ours only asks. */
async function startRules({ root, release, portal, port }) {
  await writeFile(join(release, '_headers'), put(await sample('_headers'), PORTAL, portal));
  const complain = (text) => {
    throw new Error(text);
  };
  const rules = new HeadersHandler({ projectDir: release, logger: { error: complain } });
  const base = new URL(`http://127.0.0.1:${port}`);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, base);
    const file = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    // Its rules begin at the top of the site, which is the folder that is published.
    const asked = new Request(new URL(pathname.slice(release.length - root.length - 1), base));
    const headers = { 'Cache-Control': 'public, max-age=0, must-revalidate', ...(await rules.apply(asked)) };
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return response.writeHead(404, headers).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': found.size, ...headers });
    return request.method === 'HEAD' ? response.end() : createReadStream(file).pipe(response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return Object.assign(stop, { port });
}
