// The program comes in parts: the second holds every page but Home and Check, a third those about advisors
// and people, and a fourth those for the talk; what some have in common comes with each of them.
import { test, expect } from './weft.js';
import { beRead } from './support/check.js';
import { ui } from './support/words.js';

const FIRST_PART = /weft_bg-[0-9a-f]+\.wasm$/;
const LAZY_PART = /lazy-[0-9a-f]+\.wasm$/;
const SHARED = /shared-lazy-people-[0-9a-f]+\.wasm$/;
const TALK_PART = /\/talk-[0-9a-f]+\.wasm$/;
const PEOPLE_PART = /\/people-[0-9a-f]+\.wasm$/;
const LAZY_STYLE = /lazy-[0-9a-f]+\.css$/;

test('a first visit to Home does without the lazy part', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const asks = (file) => asked.filter((url) => file.test(url)).length;
  expect([asks(LAZY_PART), asks(LAZY_STYLE)]).toEqual([0, 0]);

  await page.locator('.hero .button').click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expect.poll(() => [asks(LAZY_PART), asks(LAZY_STYLE)]).toEqual([1, 1]);
});

test('the address of a lazy page brings the lazy part beside the first', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const second = Promise.all([LAZY_PART, LAZY_STYLE].map((file) => page.waitForRequest(file)));
  await page.route(FIRST_PART, async (route) => {
    await second;
    await route.continue();
  });
  await page.goto('./#/method');
  await expect(page.getByRole('heading', { level: 1, name: 'Method' })).toBeVisible();
  const asks = (file) => asked.filter((url) => file.test(url)).length;
  expect([FIRST_PART, LAZY_PART, LAZY_STYLE].map(asks), 'each file is asked for once').toEqual([1, 1, 1]);
});

test('the pages about advisors and people bring their own part, and no other page does', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const asks = (file) => asked.filter((url) => file.test(url)).length;
  await page.goto('./#/networks');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect([SHARED, PEOPLE_PART, /people\.json$/].map(asks)).toEqual([1, 0, 0]);
  await page.goto('./#/people');
  await expect(page.locator('.people-privacy')).toBeVisible();
  await page.goto('./#/advisors');
  await expect(page.locator('.help').first()).toBeVisible();
  expect([SHARED, PEOPLE_PART, /people\.json$/, /advisors\.json$/].map(asks), 'each once').toEqual([1, 1, 1, 1]);
});

test('the pages for the talk bring their own part, and each is drawn in its turn', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const asks = (file) => asked.filter((url) => file.test(url)).length;
  for (const [route, { title }] of [['group', ui.group], ['people', ui.people], ['publisher', ui.publisher]]) {
    await page.goto(`./#/${route}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('main .screenful')).toHaveCount(0);
  }
  expect([TALK_PART, PEOPLE_PART].map(asks), 'each once').toEqual([1, 1]);
});

test('a page whose part comes late has the focus on its heading', async ({ page }) => {
  let bring;
  const isLate = new Promise((resolve) => (bring = resolve));
  await page.route(TALK_PART, async (route) => {
    await isLate;
    await route.continue();
  });
  await page.goto('./#/method');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.method.title);
  await page.evaluate(() => (location.hash = '#/group'));
  await expect(page.locator('main .screenful')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  bring();
  await expect(page.locator('main .screenful')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test.describe('while the part about people cannot be had', () => {
  test.use({ expectedNoise: [/people-.*\.wasm|Failed to load resource|status 503/] });

  test('the page says so, and loads it when asked again', async ({ page }) => {
    await page.route(PEOPLE_PART, (route) => route.fulfill({ status: 503 }));
    await page.goto('./#/people');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.unroute(PEOPLE_PART);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('.people-privacy')).toBeVisible();
  });
});

test.describe('on a server that does not name the type of WebAssembly', () => {
  test.use({ expectedNoise: [/application\/wasm/] });

  test('both parts are started all the same', async ({ page }) => {
    await page.route(/\.wasm$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { 'content-type': 'application/octet-stream' } });
    });
    await page.goto('./#/method');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('while the lazy part cannot be had', () => {
  test.use({ expectedNoise: [/lazy-.*\.(wasm|css)|Failed to load resource|status 503/] });

  test('the page says so, and loads it when asked again', async ({ page }) => {
    await page.route(LAZY_PART, (route) => route.fulfill({ status: 503 }));
    await page.goto('./#/data');
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(page).toHaveTitle(/Your data/);

    await again.click();
    await expect(again).toBeVisible();
    await page.unroute(LAZY_PART);
    await again.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
  });

  test('the page says so, and loads its style when asked again', async ({ page }) => {
    await page.route(LAZY_STYLE, (route) => route.fulfill({ status: 503 }));
    await page.goto('./#/data');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.unroute(LAZY_STYLE);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
    await expect(page.locator('.inventory > div').first()).toHaveCSS('display', 'grid');
  });

  test('a check can be answered to its end, and is kept', async ({ page }) => {
    await page.route(LAZY_PART, (route) => route.fulfill({ status: 503 }));
    await page.goto('./#/check');
    await beRead(page);
    await page.getByRole('radio').nth(2).check();
    await page.goto('./#/check/review');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();

    await page.unroute(LAZY_PART);
    await page.reload();
    await expect(page.getByRole('heading', { name: '29 statements are not answered' })).toBeVisible();
  });
});
