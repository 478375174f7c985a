// After one visit the site needs no network: every part of it is kept, and nothing else is.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from './weft.js';
import { split } from './support/areas.js';
import { button, expectStep, heading, takeCheck } from './support/check.js';
import { comeBack, FIRST_BUILD, json, keptNames, test, visit } from './support/site.js';
import { SPRING } from './support/sheets.js';
import { text, ui } from './support/words.js';

const ENGLISH = 'content/text/en/start.json';
/** What the worker says when nobody answers it. */
const CUT_OFF = /net::ERR_(CONNECTION_REFUSED|FAILED)/;

test.use({ expectedNoise: [CUT_OFF] });

for (const sitePath of ['/', '/any/sub/path/']) {
  test.describe(`at ${sitePath}`, () => {
    test.use({ sitePath });

    test('a whole check without a network, after one visit', async ({ page, site }) => {
      await visit(page);
      await site.close();
      await comeBack(page);
      await takeCheck(page, SPRING);
      await page.reload();
      await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
      for (const name of [ui.nav.progress, ui.nav.method]) {
        await page.getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
      }
    });

    test('a language that was chosen before is there without a network', async ({ page, site }) => {
      await visit(page);
      await page.getByLabel(ui.app.language).selectOption('de');
      await keptNames(page, (names) => names.includes('content/text/de/method.json'));
      await site.close();
      await comeBack(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      await page.getByLabel('Sprache').selectOption('en');
      await expect(heading(page)).toHaveText(ui.home.title);
    });
  });
}

test('a language that was never loaded is refused in words, and the page stays', async ({ page, site }) => {
  await visit(page);
  await site.close();
  await comeBack(page);
  await page.getByLabel(ui.app.language).selectOption('fr');
  await expect(page.getByText(ui.app.language_failed)).toBeVisible();
  await expect(heading(page)).toHaveText(ui.home.title);
});

test('the first start is over before anything is kept, and each file is asked for by its name', async ({ page, site }) => {
  await page.goto('./');
  await expect(heading(page)).toBeVisible();
  const start = [...site.asked];
  const names = await keptNames(page, (all) => all.includes(ENGLISH));
  expect(start.filter((name) => /\.(wasm|js|json)$/.test(name)).length).toBeGreaterThanOrEqual(5);
  expect(start).not.toContain('service-worker.js');
  expect(names.filter((name) => /\.(br|gz)$/.test(name))).toEqual([]);
  expect(names.filter((name) => !start.includes(name) && !/^(lazy|shared|people|talk|paper)-[\w-]+\.(wasm|css|js)$|^content\/(advisors\.json$|text\/en\/)/.test(name))).toEqual([]);
  expect(names).toContain('content/instrument.json');
  expect(site.asked.every((name) => name !== ''), 'nothing outside the folder').toBe(true);
});

test('what a publisher edits is shown with the next start, and kept', async ({ page, site }) => {
  await visit(page);
  const edited = structuredClone(text);
  edited.interface.home.title = 'Whom do you know?';
  site.instead.set(ENGLISH, json(split(edited).start));
  await comeBack(page);
  await expect(heading(page)).toHaveText('Whom do you know?');
  await site.close();
  await comeBack(page);
  await expect(heading(page)).toHaveText('Whom do you know?');
});

test('the publisher’s own style sheet is kept, and an edit of it is shown', async ({ page, site }) => {
  const html = String(await readFile(join(FIRST_BUILD, 'index.html'))).replace('</head>', '<link rel="stylesheet" href="own.css"></head>');
  site.instead.set('index.html', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(html));
  const style = (colour) => (response) =>
    response.writeHead(200, { 'Content-Type': 'text/css', 'Cache-Control': 'no-cache' }).end(`h1 { color: ${colour} !important }`);
  site.instead.set('own.css', style('rgb(1, 2, 3)'));
  await visit(page);
  await keptNames(page, (names) => names.includes('own.css'));
  site.instead.set('own.css', style('rgb(4, 5, 6)'));
  await comeBack(page);
  await expect(heading(page)).toHaveCSS('color', 'rgb(4, 5, 6)');
  await site.close();
  await comeBack(page);
  await expect(heading(page)).toHaveCSS('color', 'rgb(4, 5, 6)');
});

test('a server that never answers holds up nothing', async ({ page, site }) => {
  await visit(page);
  for (const name of ['index.html', ENGLISH, 'content/instrument.json']) site.instead.set(name, () => {});
  await comeBack(page);
  await expect(heading(page)).toHaveText(ui.home.title);
  expect(site.asked.filter((name) => name === ENGLISH).length).toBeGreaterThan(1);
});

test('a page in the place of the content is not taken for content', async ({ page, site }) => {
  await visit(page);
  site.instead.set(ENGLISH, (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'));
  await comeBack(page);
  await expect(heading(page)).toHaveText(ui.home.title);
});

test('other pages of the same server are none of the worker’s business', async ({ page, site }) => {
  await visit(page);
  site.instead.set('blog/', (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<link rel="icon" href="data:,"><h1>Blog</h1>'));
  site.asked.length = 0;
  await page.goto('./blog/');
  await expect(page.getByRole('heading', { name: 'Blog' })).toBeVisible();
  expect(site.asked).toContain('blog/');
  const kept = await page.evaluate(async () => (await caches.match(location.href)) ?? null);
  expect(kept).toBeNull();
});

test.describe('where the browser has no service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('nothing is amiss', async ({ page, context }) => {
    await context.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
    await page.goto('./#/check');
    await expectStep(page, 1);
    await expect(button(page, ui.check.next)).toBeVisible();
    await page.waitForTimeout(4000);
  });
});
