// A new build on the server: taken with the next start, whole or not at all.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from './weft.js';
import { split } from './support/areas.js';
import { expectStep, heading } from './support/check.js';
import { openBlank, stored } from './support/keep.js';
import { cacheCount, comeBack, FIRST_BUILD, json, keptNames, SECOND_BUILD, status, test, visit } from './support/site.js';
import { text, ui } from './support/words.js';

test.use({ expectedNoise: [/net::ERR_CONNECTION_REFUSED/] });

const html = (page) => page.locator('html');
/** The file of a build with this ending; the workers and packed copies are not meant. */
const nameIn = async (folder, ending) =>
  (await readdir(folder)).find((name) => name.startsWith('weft') && name.endsWith(ending));
const expectBuild = (page, build) =>
  build === 'first' ? expect(html(page)).not.toHaveAttribute('data-build') : expect(html(page)).toHaveAttribute('data-build', build);

/** Two answers of a check, which stay in the draft. */
async function beginCheck(page) {
  await page.goto('./#/check');
  for (const step of [1, 2]) {
    await expectStep(page, step);
    await page.keyboard.press('3');
  }
  await expectStep(page, 3);
}

/** Runs in the page: no worker is on its way, and the last that came is at work. */
async function hasOneWorker() {
  const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
  return !installing && !waiting && active.state === 'activated';
}

/** Puts the second build on the server, and waits until the browser has all of it. */
async function publish(page, site) {
  site.folder = SECOND_BUILD;
  // Some of the files may be left of an earlier attempt, which was not whole.
  const code = (await readdir(SECOND_BUILD)).filter((name) => /-[0-9a-f]{16}\.(js|wasm|css)$/.test(name));
  await comeBack(page);
  await expectBuild(page, 'first');
  await keptNames(page, (names) => code.every((name) => names.includes(name)));
  await expect.poll(() => page.evaluate(hasOneWorker)).toBe(true);
}

test('a new build is there with the next start, and the draft goes on', async ({ page, site }) => {
  await visit(page);
  await beginCheck(page);
  const before = await stored(page);
  await publish(page, site);
  expect(await stored(page)).toEqual(before);
  await page.reload();
  await expectBuild(page, 'second');
  await page.goto('./#/check');
  await expectStep(page, 3);
  await site.close();
  await comeBack(page);
  await expectBuild(page, 'second');
  await expect.poll(() => cacheCount(page), 'the first build is forgotten').toBe(1);
});

test('a tab that is open keeps its build, also where that is gone from the server', async ({ page, context, site }) => {
  await visit(page);
  await beginCheck(page);
  const other = await context.newPage();
  await publish(other, site);
  await other.reload();
  await expectBuild(other, 'second');
  const wasm = await nameIn(FIRST_BUILD, '.wasm');
  const code = await page.evaluate(async (name) => (await fetch(name)).status, wasm);
  expect(code, 'the first build’s code').toBe(200);
  await page.keyboard.press('3');
  await expectStep(page, 4);
  await page.close();
  await comeBack(other);
  await expect.poll(() => cacheCount(other)).toBe(1);
});

test.describe('an update that is not whole', () => {
  test.use({ expectedNoise: [/status of (404|500)|net::ERR_CONNECTION_REFUSED/] });

  for (const [what, answer] of [
    ['a file is missing', status(404)],
    ['a file cannot be read', status(500)],
    ['a page comes in the place of a file', (response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Not found</title>')],
  ]) {
    test(`${what}: the old build stays until the new one is whole`, async ({ page, site }) => {
      await visit(page);
      const wasm = await nameIn(SECOND_BUILD, '.wasm');
      site.instead.set(wasm, answer);
      // Words of the new build, which the old one would not understand.
      const words = structuredClone(text);
      words.interface.home.brand_new = 'Brand new';
      site.instead.set('content/text/en/start.json', json(split(words).start));
      site.folder = SECOND_BUILD;
      await comeBack(page);
      await expect.poll(() => site.asked.filter((name) => name === wasm).length).toBeGreaterThan(0);
      for (let start = 0; start < 2; start += 1) {
        await comeBack(page);
        await expectBuild(page, 'first');
        await expect(heading(page)).toHaveText(ui.home.title);
      }
      await site.close();
      await comeBack(page);
      await expect(heading(page)).toHaveText(ui.home.title);

      // A page that is still open would look for the new build as soon as somebody answers.
      await page.goto('about:blank');
      site.instead.clear();
      await site.open(site.port);
      await publish(page, site);
      await page.reload();
      await expectBuild(page, 'second');
    });
  }

  test('a worker that comes before its page waits for it', async ({ page, site }) => {
    await visit(page);
    const oldPage = await readFile(join(FIRST_BUILD, 'index.html'));
    site.instead.set('index.html', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(oldPage));
    site.folder = SECOND_BUILD;
    site.asked.length = 0;
    await comeBack(page);
    await expect.poll(() => site.asked.filter((name) => name === 'service-worker.js').length).toBeGreaterThan(0);
    await comeBack(page);
    await expectBuild(page, 'first');
    site.instead.clear();
    await publish(page, site);
    await page.reload();
    await expectBuild(page, 'second');
  });
});

test.describe('the worker takes a file for what its hash says, not its name', () => {
  const wasmName = () => nameIn(FIRST_BUILD, '.wasm');
  /** Whether the worker's own cache has this file of a build as it was built. */
  const isKeptWhole = async (page, folder, name) => {
    const kept = await page.evaluate(async (file) => {
      const own = (await caches.keys()).filter((cache) => cache.startsWith('weft '));
      const found = await Promise.all(own.map(async (cache) => (await caches.open(cache)).match(file)));
      const texts = found.filter(Boolean).map(async (response) => [...new Uint8Array(await response.arrayBuffer())]);
      return Promise.all(texts);
    }, name);
    const built = await readFile(join(folder, name));
    return kept.length > 0 && Buffer.from(kept.at(-1)).equals(built);
  };
  const put = (page, cache, name, body) =>
    page.evaluate(async ([into, file, text]) => (await caches.open(into)).put(file, new Response(text)), [cache, name, body]);

  test('a file of that name in the cache of another program is left there', async ({ page }) => {
    const name = await wasmName();
    await openBlank(page);
    await put(page, 'another program', name, 'not ours');
    await page.unroute('**/blank');
    await visit(page);
    expect(await isKeptWhole(page, FIRST_BUILD, name)).toBe(true);
    // Nor is it handed to a page where the own copy has gone.
    const status = await page.evaluate(async (file) => {
      for (const cache of await caches.keys()) if (cache.startsWith('weft ')) await (await caches.open(cache)).delete(file);
      return (await fetch(file)).text().then((text) => text === 'not ours');
    }, name);
    expect(status).toBe(false);
  });

  test('a damaged one among those that an earlier build kept is fetched anew', async ({ page, site }) => {
    await visit(page);
    // As if the first build had had a file of the second.
    const name = await nameIn(SECOND_BUILD, '.wasm');
    const [own] = await page.evaluate(() => caches.keys());
    await put(page, own, name, 'damaged');
    site.folder = SECOND_BUILD;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await expect.poll(() => isKeptWhole(page, SECOND_BUILD, name)).toBe(true);
    await expect.poll(() => page.evaluate(hasOneWorker)).toBe(true);
    await comeBack(page);
    await expectBuild(page, 'second');
  });

  test('a style sheet with other rules than the build’s is refused as any other file', async ({ page, site }) => {
    const name = (await readdir(FIRST_BUILD)).find((file) => /^lazy-.*\.css$/.test(file));
    await page.goto('./');
    site.instead.set(name, (response) => response.writeHead(200, { 'Content-Type': 'text/css' }).end('p { color: red }'));
    await expect.poll(() => site.asked.filter((file) => file === name).length).toBeGreaterThan(1);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null)).toBeNull();
  });
});

test('a page that the publisher edited is shown with the start after the next', async ({ page, site }) => {
  await visit(page);
  const edited = String(await readFile(join(FIRST_BUILD, 'index.html'))).replace('<html ', '<html data-edited-by="north" ');
  site.instead.set('index.html', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(edited));
  await comeBack(page);
  await expect
    .poll(async () => (await page.evaluate(async () => (await caches.match('index.html')).text())).includes('data-edited-by'))
    .toBe(true);
  await comeBack(page);
  await expect(html(page)).toHaveAttribute('data-edited-by', 'north');
});

test('a publisher can take the worker out again, and what was entered stays', async ({ page, site }) => {
  await visit(page);
  await beginCheck(page);
  const before = await stored(page);
  const off = await readFile(join(FIRST_BUILD, 'service-worker-off.js'));
  site.instead.set('service-worker.js', (response) =>
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(off));
  await comeBack(page);
  await expect.poll(() => cacheCount(page)).toBe(0);
  const isControlled = async () => {
    site.asked.length = 0;
    await comeBack(page);
    const isStill = await page.evaluate(() => Boolean(navigator.serviceWorker.controller));
    // A page tells the worker in its place that it is there once it is at rest.
    if (isStill) await page.waitForTimeout(4_000);
    return isStill;
  };
  await expect.poll(isControlled, { timeout: 30_000 }).toBe(false);
  expect(site.asked).toContain('index.html');
  expect(await stored(page)).toEqual(before);
});
