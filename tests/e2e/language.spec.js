// The lists in the foot of every page show what is, whatever is asked for and however long it takes.
import { test, expect } from './weft.js';
import { heading } from './support/check.js';
import { put, stored } from './support/keep.js';
import { serveLanguage } from './support/areas.js';
import { textOf, ui } from './support/words.js';

const list = (page) => page.locator('.choices select').last();
const settings = async (page) => JSON.parse((await stored(page))['weft:/:settings'] ?? '{}');

/** Keeps the file of a language back until the function that this returns is called. */
async function hold(page, language) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(`**/content/text/${language}/start.json`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('the list shows the language of the page until another has come', async ({ page }) => {
  const release = await hold(page, 'de');
  await page.goto('./');
  await list(page).selectOption('de');
  await expect(list(page)).toHaveValue('en');
  release();
  await expect(list(page)).toHaveValue('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await list(page).selectOption('en');
  await expect(list(page)).toHaveValue('en');
  await expect(heading(page)).toHaveText(ui.home.title);
});

test('the last choice wins over one that comes later', async ({ page }) => {
  const release = await hold(page, 'de');
  await page.goto('./');
  await list(page).selectOption('de');
  await list(page).selectOption('nl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  const arrived = page.waitForResponse('**/content/text/de/start.json');
  release();
  await (await arrived).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(list(page)).toHaveValue('nl');
  expect((await settings(page)).language).toBe('nl');
});

test('a language that is chosen while the lazy part is on its way is that of its pages, too', async ({ page }) => {
  const LAZY_PART = /lazy-[0-9a-f]+\.wasm$/;
  let bring;
  const isLate = new Promise((resolve) => (bring = resolve));
  await page.route(LAZY_PART, async (route) => {
    await isLate;
    await route.continue();
  });
  const asked = page.waitForRequest(LAZY_PART);
  await page.goto('./#/check');
  await asked;
  await list(page).selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.evaluate(() => (location.hash = '#/method'));
  bring();
  await expect(heading(page)).toHaveText(textOf('de').interface.method.title);
});

test('colours that are chosen while a language is on its way are kept', async ({ page }) => {
  const release = await hold(page, 'fr');
  await page.goto('./');
  await list(page).selectOption('fr');
  await page.getByLabel(ui.app.theme).selectOption('dark');
  release();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await settings(page)).toMatchObject({ theme: 'dark', language: 'fr' });
});

test('the language that is chosen counts more than the one in the address, also after a reload', async ({ page }) => {
  await page.goto('./?lang=de&programme=leads%202026#/method');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await list(page).selectOption('fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page).toHaveURL(/\?programme=leads[+]2026#\/method$/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test.describe('a language that does not come', () => {
  test.use({ expectedNoise: [/404|ERR_FAILED/] });

  test('leaves the list and the page as they are', async ({ page }) => {
    await page.route('**/content/text/de/start.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    await list(page).selectOption('de');
    await expect(page.getByText(ui.app.language_failed)).toBeVisible();
    await expect(list(page)).toHaveValue('en');
    await page.unroute('**/content/text/de/start.json');
    await list(page).selectOption('de');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(list(page)).toHaveValue('de');
    await expect(page.getByText(ui.app.language_failed)).toHaveCount(0);
  });

  test('at the start is the first one', async ({ page }) => {
    await put(page, { 'weft:/:settings': '{"v":1,"language":"de"}' });
    await page.route('**/content/text/de/start.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    await expect(heading(page)).toHaveText(ui.home.title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(list(page)).toHaveValue('en');
  });
});

test.describe('a language with a fault in its file', () => {
  test.use({ expectedNoise: [/content\/text\/de\/start\.json: interface\.home\.title/] });

  test('at the start is the first one', async ({ page }) => {
    await put(page, { 'weft:/:settings': '{"v":1,"language":"de"}' });
    const text = textOf('de');
    delete text.interface.home.title;
    await serveLanguage(page, 'de', text);
    await page.goto('./');
    await expect(heading(page)).toHaveText(ui.home.title);
    await expect(list(page)).toHaveValue('en');
  });
});
