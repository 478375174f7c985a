// A server of its own for a spec that has to break it, change it or cut it off, and the browser's
// view of what the service worker keeps of it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { test as base } from '../weft.js';
import { makeSecondBuild } from './second_build.js';

export const FIRST_BUILD = process.env.WEFT_DIST;
export const SECOND_BUILD = makeSecondBuild(FIRST_BUILD, `${process.env.WEFT_SCRATCH}/second-build`);

const serve = Object.fromEntries([FIRST_BUILD, SECOND_BUILD].map((folder) => [folder, sirv(folder, { dev: true, etag: true })]));

class Site {
  /** The folder that is served. */
  folder = FIRST_BUILD;
  /** What answers in the place of a file, by its name: (response) => void. */
  instead = new Map();
  /** The names of all files that were asked for. */
  asked = [];

  constructor(path) {
    this.path = path;
    this.server = createServer((request, response) => this.answer(request, response));
  }

  async open(port = 0) {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = this.server.address().port;
    return this;
  }

  get url() {
    return `http://127.0.0.1:${this.port}${this.path}`;
  }

  /** Cuts the network: from now on nobody answers. */
  async close() {
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  answer(request, response) {
    const { pathname } = new URL(request.url, this.url);
    const name = pathname.startsWith(this.path) ? pathname.slice(this.path.length) || 'index.html' : '';
    this.asked.push(name);
    const instead = this.instead.get(name);
    if (instead) return instead(response);
    if (!name) return response.writeHead(404).end();
    request.url = `/${name}`;
    return serve[this.folder](request, response);
  }
}

export const status = (code) => (response) => response.writeHead(code).end();
export const json = (value) => (response) =>
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }).end(JSON.stringify(value));

/** The test of a spec that has a site of its own and lets its worker in. */
export const test = base.extend({
  /** The folder on the server that the site lies in. */
  sitePath: ['/', { option: true }],
  site: async ({ sitePath }, use) => {
    const site = await new Site(sitePath).open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
  serviceWorkers: 'allow',
});

/** Opens the page and waits until the worker has everything that this start needed. */
export async function visit(page, address = './') {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keptNames(page, (names) => names.some((name) => name.endsWith('/guide.json')));
}

/** The names of what is kept of this site, by cache, once they are as `isExpected` says. */
export async function keptNames(page, isExpected = () => true) {
  for (;;) {
    const names = await page.evaluate(async () => {
      const scope = new URL('./', location.href).href;
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
      const ready = Boolean(navigator.serviceWorker.controller);
      return ready ? requests.map(({ url }) => url.replace(scope, '')) : [];
    });
    if (isExpected(names)) return names.filter((name) => !name.startsWith('tab/'));
    await page.waitForTimeout(100);
  }
}

export const cacheCount = (page) => page.evaluate(async () => (await caches.keys()).length);

/** Opens the page again, as a reader does who comes back. */
export async function comeBack(page) {
  await page.goto('about:blank');
  await page.goto('./');
  await page.getByRole('heading', { level: 1 }).waitFor();
}
