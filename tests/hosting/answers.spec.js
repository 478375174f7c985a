// What each sample says about each file: type, caching, packing, and what comes for a file that is not
// there.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect } from '../e2e/weft.js';
import { run } from '../programs.js';
import { test } from './support/hosted.js';
import { nginxConfig, RELEASE, sample, SERVERS } from './support/servers.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const HAS_HASH = /-[0-9a-f]{16}(_bg)?\.(js|wasm|css)$/;
const TYPES = {
  '.html': /^text\/html/,
  '.css': /^text\/css/,
  '.js': /^(text|application)\/javascript/,
  '.wasm': /^application\/wasm$/,
  '.json': /^application\/json/,
  '.webmanifest': /^application\/manifest\+json/,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png/,
  '.txt': /^text\/plain/,
};
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** An answer as it comes, not unpacked. */
function answer(url, { method = 'GET', ...headers } = {}) {
  return new Promise((settle, refuse) => {
    const request = ask(url, { method, headers, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      settle({ status: response.statusCode, headers: response.headers, body });
    });
    request.on('error', refuse).end();
  });
}

/** The names of the files of the release, without packed copies. */
async function names() {
  const found = await readdir(RELEASE, { recursive: true, withFileTypes: true });
  const files = found.filter((it) => it.isFile()).map((it) => join(it.parentPath ?? it.path, it.name).slice(RELEASE.length + 1));
  return files.filter((name) => !/\.(br|gz)$/.test(name));
}

const isPacked = async (name, ending) => (await readFile(join(RELEASE, name + ending)).catch(() => null)) !== null;

/** What is wrong with the answer for a file, as sentences. */
async function faults(url, name, encodings) {
  const { status, headers, body } = await answer(url + name, { 'accept-encoding': 'identity' });
  const contents = await readFile(join(RELEASE, name));
  const caching = headers['cache-control'] ?? '';
  const found = [
    status === 200 || `status ${status}`,
    body.equals(contents) || 'comes with other contents',
    TYPES[extname(name)]?.test(headers['content-type']) || `type ${headers['content-type']}`,
    (HAS_HASH.test(name) ? caching === FOR_EVER : /no-cache|max-age=0/.test(caching)) || `caching “${caching}”`,
    ...Object.entries(ALWAYS).map(([header, value]) => headers[header] === value || `${header} ${headers[header]}`),
    /frame-ancestors 'self' https:\/\/portal\.example/.test(headers['content-security-policy']) || 'no policy',
  ];
  for (const encoding of encodings) {
    const packed = await answer(url + name, { 'accept-encoding': encoding });
    const isMeant = /\.(css|js|wasm|html)$/.test(name) && (await isPacked(name, encoding === 'br' ? '.br' : '.gz'));
    if (!isMeant) continue;
    found.push(packed.headers['content-encoding'] === encoding || `not sent as ${encoding}`);
    // The smallest files grow by a few bytes.
    found.push(packed.body.length < contents.length + 64 || `${encoding} is larger`);
    found.push(/accept-encoding/i.test(packed.headers.vary ?? '') || `${encoding}: Vary ${packed.headers.vary}`);
  }
  return found.filter((it) => it !== true).map((it) => `${name}: ${it}`);
}

for (const [server, { encodings }] of Object.entries(SERVERS)) {
  test.describe(server, () => {
    for (const sitePath of ['/', '/any/sub/path/']) {
      test.describe(`at ${sitePath}`, () => {
        test.use({ server, sitePath });

        test('each file has its type, its caching, its policy and its packed copies', async ({ site }) => {
          const found = [];
          for (const name of ['index.html', ...(await names())]) found.push(...(await faults(site.url, name, encodings)));
          expect(found).toEqual([]);
          const page = await answer(site.url, { 'accept-encoding': 'identity' });
          expect(page.body.equals(await readFile(join(RELEASE, 'index.html')))).toBe(true);
        });

        test('what is missing is said to be missing, and not remembered', async ({ site }) => {
          for (const name of ['missing.js', 'weft-0123456789abcdef.js', 'content/text/xx.json']) {
            const { status, headers } = await answer(site.url + name);
            expect(status, name).toBe(404);
            // Its rules go by names alone; both hosts put a whole folder in place at once.
            if (server !== '_headers') expect(headers['cache-control'] ?? '', name).not.toContain('immutable');
          }
        });
      });
    }
  });
}

for (const server of ['Caddy', 'nginx']) {
  test.describe(server, () => {
    test.use({ server });

    test('the same file is not sent twice, and content is packed as it is sent', async ({ site }) => {
      for (const name of ['index.html', 'content/instrument.json', 'service-worker.js']) {
        const first = await answer(site.url + name, { 'accept-encoding': 'gzip' });
        const again = await answer(site.url + name, {
          'accept-encoding': 'gzip',
          'if-none-match': first.headers.etag,
          'if-modified-since': first.headers['last-modified'],
        });
        expect(again.status, name).toBe(304);
      }
      const content = await answer(`${site.url}content/instrument.json`, { 'accept-encoding': 'gzip' });
      expect(content.headers['content-encoding']).toBe('gzip');
    });

    test('a look at the headers alone, and a part of a file', async ({ site }) => {
      const [wasm] = (await names()).filter((name) => name.endsWith('.wasm'));
      const whole = await readFile(join(RELEASE, wasm));
      const head = await answer(site.url + wasm, { method: 'HEAD', 'accept-encoding': 'identity' });
      expect(head.status).toBe(200);
      expect(Number(head.headers['content-length'])).toBe(whole.length);
      expect(head.body).toHaveLength(0);
      const part = await answer(site.url + wasm, { range: 'bytes=4-11', 'accept-encoding': 'identity' });
      expect(part.status).toBe(206);
      expect(part.body.equals(whole.subarray(4, 12))).toBe(true);
    });
  });
}

test('nginx -t finds nothing in the sample, with no module but those that it was built with', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weft-nginx-'));
  const config = await nginxConfig({ folder, root: RELEASE, portal: 'https://portal.example', port: 1 });
  const { status, stderr } = run('nginx', ['-t', '-p', folder, '-c', config], { encoding: 'utf8' });
  await rm(folder, { recursive: true, force: true });
  expect(stderr).not.toMatch(/\[(warn|emerg|error|alert)\]/);
  expect(status, stderr).toBe(0);
});

test('all samples have one policy', async () => {
  const texts = await Promise.all(['Caddyfile', 'nginx.conf', '_headers'].map(sample));
  const policies = texts.map((text) => /script-src 'self'[^"\n]*/.exec(text)?.[0]);
  expect(new Set(policies).size, policies.join('\n')).toBe(1);
});
