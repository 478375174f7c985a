// Titles, the mark of the current page, addresses that lead nowhere, and the colours.
import { test, expect } from './weft.js';
import { button, expectStep, heading, stepLabel, steps } from './support/check.js';
import { seed, SPRING } from './support/sheets.js';
import { fill, text, title, ui } from './support/words.js';

const SOME_DAY = new Date('2026-03-02T09:30:00Z');
const nav = (page) => page.getByRole('navigation', { name: ui.app.nav });

const PAGES = [
  { route: '#/', heading: ui.home.welcome, title: title(ui.app.tagline), current: [] },
  { route: '#/check', heading: /^Statement 1 of 24\. I /, title: title(ui.check.title), current: [ui.nav.check] },
  { route: '#/check/7', heading: /^Statement 7 of 24\. I /, title: title(ui.check.title), current: [ui.nav.check] },
  { route: '#/check/review', heading: ui.review.title, title: title(ui.review.title), current: [ui.nav.check] },
  { route: '#/result/run-1', heading: ui.result.stage_personal, title: title(ui.result.title), current: [ui.nav.progress] },
  { route: '#/progress', heading: ui.progress.title, title: title(ui.progress.title), current: [ui.nav.progress] },
  { route: '#/networks', heading: ui.networks.title, title: title(ui.networks.title), current: [] },
  { route: '#/method', heading: ui.method.title, title: title(ui.method.title), current: [ui.nav.method] },
  { route: '#/nowhere', heading: ui.not_found.title, title: title(ui.not_found.title), current: [] },
];

test('each page has its title, its heading and its mark in the navigation', async ({ page }) => {
  await page.clock.setFixedTime(SOME_DAY);
  await seed(page, [{ finished: SOME_DAY, answers: SPRING }]);
  for (const expected of PAGES) {
    await page.goto(`./${expected.route}`);
    await expect(heading(page)).toHaveText(expected.heading);
    await expect(page).toHaveTitle(expected.title);
    await expect(nav(page).locator('[aria-current=page]'), expected.route).toHaveText(expected.current);
    await expect(heading(page)).toHaveCount(1);
  }
  expect(new Set(PAGES.map((one) => one.title)).size).toBe(PAGES.length - 1);
});

test('the navigation turns the page, and the browser’s own Back turns it back', async ({ page }) => {
  await page.goto('./');
  for (const [name, wanted] of [
    [ui.nav.method, ui.method.title],
    [ui.nav.progress, ui.progress.title],
  ]) {
    await nav(page).getByRole('link', { name }).click();
    await expect(heading(page)).toHaveText(wanted);
    await expect(heading(page)).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
  await page.goBack();
  await expect(heading(page)).toHaveText(ui.method.title);
  await page.goBack();
  await expect(heading(page)).toHaveText(ui.home.title);
});

test('Back leaves the check in one step from its first statement', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.start }).click();
  await expectStep(page, 1);
  await page.goBack();
  await expect(heading(page)).toHaveText(ui.home.title);
});

test('Back from a result does not lead into the finished check', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.start }).click();
  await expectStep(page, 1);
  await page.keyboard.press('3');
  await page.goto('./#/check/review');
  await button(page, ui.review.finish).click();
  await expect(page).toHaveURL(/#\/result\//);
  await page.goBack();
  await expect(page.getByRole('heading', { name: stepLabel(2) })).toBeHidden();
  await expect(heading(page)).toHaveText(ui.home.welcome);
});

test('an address that leads nowhere says so, and leads Home', async ({ page }) => {
  for (const route of ['#/nowhere', '#/check/0', '#/check/one', '#/result/', '#/progress/2']) {
    await page.goto(`./${route}`);
    await expect(heading(page)).toHaveText(ui.not_found.title);
    await page.getByRole('main').getByRole('link', { name: ui.not_found.home }).click();
    await expect(heading(page)).toHaveText(ui.home.title);
  }
});

test('a result that is not in this browser says so', async ({ page }) => {
  await page.goto('./#/result/mf3-a9');
  await expect(heading(page)).toHaveText(ui.result.missing);
  await expect(page.getByText(ui.result.missing_hint)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: ui.home.see_progress }).click();
  await expect(page.getByText(ui.progress.empty, { exact: true })).toBeVisible();
});

test('a statement beyond the last leads to the review, and one without a check to Home', async ({ page }) => {
  await page.goto('./#/check/3');
  await expect(heading(page)).toHaveText(ui.home.title);
  await page.goto('./#/check/review');
  await expect(heading(page)).toHaveText(ui.review.no_draft);
  await page.getByRole('link', { name: ui.home.start }).click();
  await expectStep(page, 1);
  await page.goto(`./#/check/${steps + 1}`);
  await expect(heading(page)).toHaveText(ui.review.title);
});

test('Method shows the rules in force and the policy of the page', async ({ page }) => {
  await page.goto('./#/method');
  await expect(heading(page)).toBeVisible();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const rules = policy.split(';').map((rule) => rule.trim()).filter(Boolean);
  await expect(page.locator('.policy').getByRole('listitem')).toHaveText(rules);
  await expect(page.getByText(fill(ui.method.habits, { count: 6 }))).toBeVisible();
  await expect(page.getByText(fill(ui.method.range_text, { sd: '18', reliability: '0.8', sem: '8.05' }))).toBeVisible();
  await expect(page.getByText(fill(ui.method.levels, { repeated_from: '37.5', regular_from: '62.5' }))).toBeVisible();
});

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the choice of colours is kept, and follows the device until one is made', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect(heading(page)).toBeVisible();
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background(page);
  expect(dark).not.toBe(light);

  const choice = page.getByLabel(ui.app.theme);
  await choice.selectOption({ label: ui.app.theme_light });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await background(page)).toBe(light);
  await page.reload();
  await expect(choice).toHaveValue('light');
  expect(await background(page)).toBe(light);

  await page.emulateMedia({ colorScheme: 'light' });
  await choice.selectOption({ label: ui.app.theme_dark });
  expect(await background(page)).toBe(dark);
  await page.reload();
  expect(await background(page)).toBe(dark);
  await choice.selectOption({ label: ui.app.theme_system });
  expect(await background(page)).toBe(light);
});

test.describe('while the program is on its way', () => {
  test.use({ awaitsProgram: false });

  test('the chosen colours are there before anything is drawn', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await seed(page, []);
    await page.evaluate(() => localStorage.setItem('weft:/:settings', '{"v":1,"theme":"dark"}'));
    await page.addInitScript(() => {
      // The theme when the body begins, before which there is nothing to draw, and each change.
      window.themes = [];
      new MutationObserver(() => {
        const { theme } = document.documentElement.dataset;
        if (document.body && window.themes.at(-1) !== theme) window.themes.push(theme);
      }).observe(document, { childList: true, subtree: true, attributes: true });
    });
    // The app itself is held back: what is seen until it starts is the page alone.
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'domcontentloaded' });
    await page.locator('style:not([media])').first().waitFor({ state: 'attached' });
    await page.waitForFunction(() => [...document.styleSheets].length >= 1);
    const before = await background(page);
    release();
    await expect(heading(page)).toBeVisible();
    expect(await background(page)).toBe(before);
    expect(await page.evaluate(() => window.themes)).toEqual(['dark']);
    expect(before).not.toBe('rgba(0, 0, 0, 0)');
    const [red] = before.match(/\d+/g).map(Number);
    expect(red, 'a dark background').toBeLessThan(80);
  });
});

test('damaged settings and a damaged run stop nothing, and are kept', async ({ page }) => {
  await seed(page, [{ finished: SOME_DAY, answers: SPRING }]);
  await page.evaluate(() => {
    localStorage.setItem('weft:/:settings', 'not JSON');
    localStorage.setItem('weft:/:run:run-2', '{"v":1,"half');
    localStorage.setItem('weft:/:run:run-3', '{"v":99}');
  });
  await page.goto('./#/progress');
  await expect(page.getByText(fill(ui.progress.unreadable, { count: 2 }))).toBeVisible();
  await expect(page.getByText(fill(ui.faults.newer, { count: 1 }))).toBeVisible();
  await expect(page.getByRole('link', { name: /2 March 2026/ })).toBeVisible();
  const kept = await page.evaluate(() => [2, 3].map((number) => localStorage.getItem(`weft:/:run:run-${number}`)));
  expect(kept).toEqual(['{"v":1,"half', '{"v":99}']);
  await page.goto('./#/check');
  await expect(heading(page)).toHaveText(new RegExp(Object.values(text.statements).map(escape).join('|')));
});

const escape = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test.describe('a browser that keeps nothing', () => {
  test('says so, and the check still leads to a result', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto('./#/check');
    await expect(page.getByText(ui.faults.chosen)).toBeVisible();
    await expectStep(page, 1);
    await heading(page).press('4');
    await expectStep(page, 2);
    await page.goto('./#/check/review');
    await button(page, ui.review.finish).click();
    await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
    await expect(page.getByText(ui.faults.blocked)).toBeVisible();
  });

  test('a storage that is full is said, and the answers stay on the page', async ({ page }) => {
    await page.addInitScript(() => {
      window.isFull = false;
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...args) {
        if (window.isFull) throw new DOMException('Full', 'QuotaExceededError');
        return setItem.apply(this, args);
      };
    });
    await page.goto('./#/check');
    await expectStep(page, 1);
    await page.evaluate(() => (window.isFull = true));
    await page.keyboard.press('4');
    await expectStep(page, 2);
    await expect(page.getByText(ui.faults.full)).toBeVisible();
    await page.evaluate(() => (window.isFull = false));
    await page.keyboard.press('4');
    await expectStep(page, 3);
    await expect(page.getByText(ui.faults.full)).toBeHidden();
    await page.reload();
    await expectStep(page, 3);
    await page.goto('./#/check/1');
    await expect(page.getByRole('radio', { checked: true })).toHaveValue('3');
  });
});
