// What stands in the page before the program: Home as a new reader sees it, and no more of it than
// is right for anybody else. The program takes its place, and nothing moves.
import { readFileSync } from 'node:fs';
import { test, expect } from './weft.js';
import { button, heading } from './support/check.js';
import { seed, SPRING } from './support/sheets.js';
import { fill, site, ui } from './support/words.js';

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const MARCH = new Date('2026-03-02T09:30:00Z');
const DRAFT = readFileSync(new URL('../fixtures/storage/draft-v1.json', import.meta.url), 'utf8');

test.use({ awaitsProgram: false });

/** Keeps the program from coming until the function that this returns is called. */
async function holdProgram(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await expect(page.locator('html:not([data-first-paint])')).toBeAttached();
  };
}

/** Runs in the page: elements with their attributes in order, and their words. */
function structure(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  const names = node.getAttributeNames().filter((name) => name !== 'selected');
  const attributes = names.sort().map((name) => [name, node.getAttribute(name)]);
  const chosen = node.localName === 'select' ? node.value : '';
  node.normalize();
  const children = [...node.childNodes].filter((child) => child.localName !== 'noscript');
  const kept = children.filter((child) => child.nodeType !== Node.TEXT_NODE || child.data.trim());
  return [node.localName, attributes, chosen, kept.map(structure)];
}

const homeOf = (page) => page.evaluate(`(${structure})(document.getElementById('app'))`);

/** Notes every movement of what is seen, and every frame in which the heading had gone again. */
async function watch(page) {
  await page.addInitScript(() => {
    window.seen = { shifts: [], gone: 0, frames: 0 };
    const note = (list) => list.getEntries().forEach((entry) => window.seen.shifts.push(entry.value));
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const isThere = document.querySelector('h1')?.getClientRects().length > 0;
      if (isThere) window.seen.frames += 1;
      else if (window.seen.frames > 0) window.seen.gone += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const twoFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

for (const [device, viewport] of Object.entries(SIZES)) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    for (const colorScheme of ['light', 'dark']) {
      test(`the program changes nothing that is seen, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await watch(page);
        const release = await holdProgram(page);
        await page.goto('./');
        await expect(heading(page)).toBeVisible();
        const parts = [page.locator('header'), page.locator('main')];
        const pictures = async () => Promise.all(parts.map((part) => part.screenshot()));
        await twoFrames(page);
        expect(await page.evaluate(() => window.seen.shifts)).toEqual([]);
        const [before, picturesBefore] = [await homeOf(page), await pictures()];
        // A picture of what is taller than the window makes the window larger for a moment.
        await twoFrames(page);
        await page.evaluate(() => (window.seen.shifts = []));

        await release();
        await twoFrames(page);
        expect(await homeOf(page)).toEqual(before);
        const seen = await page.evaluate(() => window.seen);
        expect(seen.shifts).toEqual([]);
        expect(seen.frames).toBeGreaterThan(1);
        expect(seen.gone).toBe(0);
        const picturesAfter = await pictures();
        picturesAfter.forEach((picture, index) => expect(picture.equals(picturesBefore[index])).toBe(true));
      });
    }

    test('a reader keeps place and focus', async ({ page }) => {
      const release = await holdProgram(page);
      await page.goto('./');
      const method = page.getByRole('main').getByRole('link', { name: ui.nav.method });
      await method.focus();
      await page.evaluate(() => scrollBy(0, -40));
      const place = await page.evaluate(() => scrollY);
      await release();
      await expect(page.getByLabel(ui.app.theme)).toBeVisible();
      await expect(method).toBeFocused();
      expect(await page.evaluate(() => scrollY)).toBe(place);
    });
  });
}

test('Home is painted from the page and its style sheet alone', async ({ page }) => {
  await page.route(/\.(wasm|json)$/, () => {});
  await page.goto('./', { waitUntil: 'commit' });
  await expect(heading(page)).toHaveText(ui.home.title);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await expect(page.getByLabel(ui.app.theme)).toBeHidden();
  expect(await page.locator('[aria-live]').count()).toBe(0);
});

test('a link that is followed before the program has come is followed when it comes', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.start }).click();
  await expect(heading(page)).toBeHidden();
  await page.goBack();
  await expect(heading(page)).toBeVisible();
  await page.getByRole('link', { name: ui.home.start }).click();
  await release();
  await expect(button(page, ui.check.next)).toBeVisible();
  await expect(heading(page)).toBeFocused();
});

test('so is one to a page of the lazy part', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('./');
  await page.getByRole('navigation').getByRole('link', { name: ui.nav.method }).click();
  await release();
  await expect(heading(page)).toHaveText(ui.method.title);
  await expect(heading(page)).toBeFocused();
});

test.describe('a program that does not come', () => {
  test.use({ expectedNoise: [/ERR_FAILED|Failed to fetch/] });

  for (const file of [/\/weft-\w+\.js$/, /\/weft_bg-\w+\.wasm$/]) {
    test(`is said to be missing: ${file}`, async ({ page }) => {
      await page.route(file, (route) => route.abort());
      await page.goto('./');
      await expect(page.getByRole('alert').locator('p')).toHaveText(ui.app.not_loaded);
    });
  }
});

/** What is seen of the first paint, before the program has come. */
async function expectSeen(page, { nav, main }) {
  const release = await holdProgram(page);
  await page.goto(page.address ?? './');
  const brand = page.getByRole('link', { name: site, exact: true });
  await expect(brand).toBeVisible();
  await expect(page.getByRole('link', { name: ui.nav.data })).toBeVisible({ visible: nav });
  await expect(heading(page)).toBeVisible({ visible: main });
  await expect(page.getByText(ui.app.footer)).toBeVisible({ visible: main });
  return release;
}

test('a reader with a finished check does not see the Home of a new one', async ({ page }) => {
  await seed(page, [{ finished: MARCH, answers: SPRING }]);
  await watch(page);
  const release = await expectSeen(page, { nav: true, main: false });
  await release();
  await expect(page.getByText(fill(ui.home.last, { date: '2 March 2026' }))).toBeVisible();
  expect((await page.evaluate(() => window.seen)).shifts).toEqual([]);
});

for (const [who, prepare] of [
  ['a run in progress', (draft) => localStorage.setItem('weft:/:draft:weft', draft)],
  ['settings that nobody can read', () => localStorage.setItem('weft:/:settings', '{')],
  ['the wish to keep nothing', () => localStorage.setItem('weft:/:settings', '{"v":1,"keeps_nothing":true}')],
  [
    'a storage that is blocked',
    () => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('', 'SecurityError'); } }),
  ],
]) {
  test(`a reader with ${who} sees the frame of the page first`, async ({ page }) => {
    await page.addInitScript(prepare, DRAFT);
    await watch(page);
    const release = await expectSeen(page, { nav: true, main: false });
    await twoFrames(page);
    expect((await page.evaluate(() => window.seen)).shifts).toEqual([]);
    await release();
    await expect(heading(page)).toBeVisible();
  });
}

test('at another address the frame is seen first, without Home', async ({ page }) => {
  page.address = './#/check';
  await watch(page);
  const release = await expectSeen(page, { nav: true, main: false });
  await release();
  await expect(button(page, ui.check.next)).toBeVisible();
  expect((await page.evaluate(() => window.seen)).shifts).toEqual([]);
});

test('chosen colours and other settings do not make a reader less new', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('weft:/:settings', '{"v":1,"theme":"dark"}'));
  await expectSeen(page, { nav: true, main: true });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(22, 24, 28)');
});

test('a publisher who has changed the words can have it left out', async ({ page }) => {
  await page.route('./', async (route) => {
    const body = (await (await route.fetch()).text()).replace('data-first-paint="home"', 'data-first-paint="none"');
    await route.fulfill({ contentType: 'text/html', body });
  });
  const release = await holdProgram(page);
  await page.goto('./');
  await expect(page.locator('#app')).toBeAttached();
  await expect(page.getByText(site, { exact: true })).toBeHidden();
  await expect(heading(page)).toBeHidden();
  await release();
  await expect(heading(page)).toBeVisible();
});

test.describe('for a reader of another language', () => {
  test.use({ locale: 'de-DE' });

  test('only the name is seen first', async ({ page }) => {
    await watch(page);
    const release = await expectSeen(page, { nav: false, main: false });
    await release();
    await expect(page.getByRole('link', { name: 'Check starten' }).or(heading(page)).first()).toBeVisible();
    expect((await page.evaluate(() => window.seen)).shifts).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedNoise: [/was preloaded .* but not used/] });

  test('Home can be read, and says that the check needs scripts', async ({ page }) => {
    await page.goto('./');
    await expect(heading(page)).toHaveText(ui.home.title);
    await expect(page.getByText(ui.home.honest)).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('Please allow this page to run scripts.');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByLabel(ui.app.theme)).toBeHidden();
  });
});
