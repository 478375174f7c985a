// What the pages may cost, in things that can be counted; timings are for `cargo xtask bench`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { test, expect } from './weft.js';
import { answerByDigits, fillReview, button, heading } from './support/check.js';
import { seed, SPRING, SUMMER } from './support/sheets.js';
import { ui } from './support/words.js';

/**
 * Bytes, packed with brotli. The first is all that a first visit waits for: just above what it is, and
 * more than the 142 kB that are wanted (docs/performance.md says what is over).
 */
const MOST_FIRST_VISIT = 165_200;
const MOST_LAZY_PART = 273_500;

/** What is asked for until the first statement can be answered; three of it are content files. */
const MOST_REQUESTS = 9;

/** The most elements of each page, with two finished checks. */
const MOST_ELEMENTS = {
  '#/': 180,
  '#/check': 180,
  '#/check/review': 410,
  '#/result/run-2': 1_000,
  '#/progress': 700,
  '#/data': 300,
  '#/networks': 1_000,
  '#/method': 300,
};

/** The most elements of Progress, however long the history is. */
const MOST_WITH_LONG_HISTORY = 3_000;

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const DAY = 24 * 3600 * 1000;
const MARCH = Date.UTC(2026, 2, 2, 9);

const runs = (count) =>
  Array.from({ length: count }, (_, index) => ({
    finished: new Date(MARCH - (count - 1 - index) * 2 * DAY),
    answers: index % 2 === 0 ? SPRING : SUMMER,
  }));

/** The size of a file of the release as it is sent. */
function sent(name) {
  const file = join(process.env.WEFT_DIST, name);
  return existsSync(`${file}.br`) ? readFileSync(`${file}.br`).length : brotliCompressSync(readFileSync(file)).length;
}

const sum = (names) => names.reduce((bytes, name) => bytes + sent(name), 0);
const listed = (names) => names.map((name) => `${sent(name)} ${name}`).join('\n');

test('a first visit is small, in every language', async ({ page, baseURL }) => {
  const names = new Set();
  page.on('response', (response) => names.add(new URL(response.url()).pathname.slice(new URL(baseURL).pathname.length) || 'index.html'));
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  const isText = (name) => name.startsWith('content/text/');
  const others = [...names].filter((name) => !isText(name));
  expect(others.length).toBeGreaterThanOrEqual(5);
  for (const language of readdirSync(join(process.env.WEFT_DIST, 'content/text'))) {
    const all = [...others, `content/text/${language}/start.json`];
    expect(sum(all), listed(all)).toBeLessThanOrEqual(MOST_FIRST_VISIT);
  }
});

test('the lazy part of the program is small, with its style', () => {
  const names = readdirSync(process.env.WEFT_DIST).filter((name) => /^(lazy|shared-lazy)-.*\.(wasm|css)$/.test(name));
  expect(names.length).toBe(5);
  expect(sum(names), listed(names)).toBeLessThanOrEqual(MOST_LAZY_PART);
});

test('the first statement takes few requests', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => request.url().startsWith('http') && asked.push(request.url()));
  await page.goto('./#/check');
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
});

test('no page has more elements than it needs', async ({ page }) => {
  await seed(page, runs(2));
  for (const [route, most] of Object.entries(MOST_ELEMENTS)) {
    await open(page, route);
    expect.soft(await elements(page), `elements of ${route}`).toBeLessThanOrEqual(most);
  }
});

test('Progress does not grow with the history', async ({ page }) => {
  await seed(page, runs(1_000));
  await open(page, '#/progress');
  await expect(page.locator('.runs li').first()).toBeVisible();
  expect(await elements(page)).toBeLessThanOrEqual(MOST_WITH_LONG_HISTORY);
});

for (const [device, viewport] of Object.entries(SIZES)) {
  test.describe(device, () => {
    test.use({ viewport });

    test('nothing jumps from Start to Progress', async ({ page }) => {
      await watchShifts(page);
      await page.goto('./');
      await expect(heading(page)).toBeVisible();
      await page.getByRole('link', { name: ui.home.start }).click();
      await answerByDigits(page, SPRING);
      await fillReview(page);
      await button(page, ui.review.finish).click();
      await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
      await page.getByRole('link', { name: ui.nav.progress, exact: true }).click();
      await expect(heading(page)).toHaveText(ui.progress.title);
      expect(await shifts(page)).toEqual([]);
    });

    test('nothing jumps while a page loads', async ({ page }) => {
      await seed(page, runs(2));
      await watchShifts(page);
      for (const route of ['#/', '#/check', '#/result/run-2', '#/progress']) {
        await open(page, route);
        expect.soft(await shifts(page), `shifts of ${route}`).toEqual([]);
      }
    });
  });
}

/** Loads the page at a route anew. */
async function open(page, route) {
  await page.goto('about:blank');
  await page.goto(`./${route}`);
  await expect(heading(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
}

const elements = (page) => page.evaluate(() => document.querySelectorAll('*').length);

/** Notes every shift that no click or key has just asked for, and what was moved. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    const named = ({ node }) => node?.nodeName + (node?.className ? `.${node.className}` : '');
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (!hadRecentInput) window.shifts.push({ value, moved: sources.map(named) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What was noted, once the frame that is being made is painted. */
const shifts = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts))));
      }),
  );
