// Days are those of the reader's calendar, wherever the reader is; and dates are taken as they are meant.
import { test, expect } from './weft.js';
import { button, heading } from './support/check.js';
import { change as changePlan, decided, due, keep, openForm } from './support/plans.js';
import { seed, SPRING, SUMMER } from './support/sheets.js';
import { fill, ui } from './support/words.js';

// On 27 March 2027 Berlin goes to summer time within the 90 days, on 3 April 2027 Sydney leaves it.
for (const timezoneId of ['Europe/Berlin', 'Australia/Sydney', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Apia', 'UTC']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('a check on the day that is named is never too early, however early in the day', async ({ page }) => {
      await page.goto('./#/method');
      const [first, early, tooEarly, named] = await page.evaluate(() => {
        const at = (day, hour) => new Date(2027, 0, day, hour, 30);
        const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
        return [at(20, 22), at(20 + 90, 0), at(20 + 89, 23), long.format(at(20 + 90, 12))].map((it) => (typeof it === 'string' ? it : it.getTime()));
      });
      await seed(page, [{ finished: new Date(first), answers: SPRING }]);
      await page.goto('./#/progress');
      await expect(page.getByText(fill(ui.progress.next, { date: named }))).toBeVisible();
      for (const [moment, isTooEarly] of [[early, false], [tooEarly, true]]) {
        await seed(page, [{ finished: new Date(first), answers: SPRING }, { finished: new Date(moment), answers: SUMMER }]);
        await page.goto('./#/result/run-2');
        await expect(page.getByRole('heading', { name: ui.weave.title })).toBeVisible();
        await expect(page.getByText(ui.result.overlap)).toBeVisible({ visible: isTooEarly });
      }
    });

    test('a day that is due stays that day', async ({ page }) => {
      const finished = new Date('2027-03-27T11:30:00Z');
      await page.clock.install({ time: finished });
      await seed(page, [{ finished, answers: SPRING }]);
      await page.goto('./#/result/run-1');
      const name = await openForm(page);
      await due(page).fill('2027-04-04');
      await keep(page).click();
      await page.reload();
      await changePlan(page, name).click();
      await expect(due(page)).toHaveValue('2027-04-04');
      await page.goto('./#/');
      await expect(decided(page)).toContainText('4 April 2027');
    });
  });
}

test.describe('a reader who travels', () => {
  for (const timezoneId of ['Pacific/Auckland', 'Pacific/Honolulu']) {
    test(`to ${timezoneId} keeps the days`, async ({ browser, baseURL }) => {
      const finished = new Date('2026-11-02T09:00:00Z');
      const home = await browser.newContext({ baseURL, timezoneId: 'Europe/Berlin', locale: 'en-GB', serviceWorkers: 'block' });
      const here = await home.newPage();
      await seed(here, [{ finished, answers: SPRING }]);
      await here.goto('./#/result/run-1');
      const name = await openForm(here);
      await due(here).fill('2026-12-24');
      await keep(here).click();
      await expect.poll(() => here.evaluate(() => Object.values(localStorage).join())).toContain('2026-12-24');
      const storageState = await home.storageState();
      const away = await browser.newContext({ baseURL, timezoneId, locale: 'en-GB', serviceWorkers: 'block', storageState });
      const there = await away.newPage();
      await there.goto('./#/result/run-1');
      await expect(decided(there)).toContainText('24 December 2026');
      await changePlan(there, name).click();
      await expect(due(there)).toHaveValue('2026-12-24');
      await home.close();
      await away.close();
    });
  }
});

test.describe('a date that is typed', () => {
  test.use({ locale: 'en-GB' });
  let name;

  test.beforeEach(async ({ page }) => {
    await page.clock.install({ time: new Date('2026-03-02T09:30:00Z') });
    await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
    await page.goto('./#/result/run-1');
    name = await openForm(page);
    await expect(due(page)).toHaveValue('2026-03-30');
  });

  /** Every text that is stored as the run from now on. */
  const watch = (page) =>
    page.evaluate(() => {
      window.written = [];
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        if (key.endsWith(':run:run-1')) window.written.push(value);
        return setItem.call(this, key, value);
      };
    });
  const written = (page) => page.evaluate(() => window.written.length);

  test('is stored once, when all of it is there', async ({ page }) => {
    await watch(page);
    await due(page).focus();
    await page.keyboard.type('04152027', { delay: 20 });
    expect(await written(page)).toBe(0);
    await page.keyboard.press('Enter');
    await expect(due(page)).toHaveValue('2027-04-15');
    expect(await written(page)).toBe(0);
    await keep(page).click();
    await expect(decided(page)).toContainText('15 April 2027');
    expect(await written(page)).toBe(1);
  });

  test('and cleared is no date', async ({ page }) => {
    await due(page).fill('');
    await keep(page).click();
    await page.reload();
    await expect(decided(page)).toContainText(name);
    await expect(page.getByText(ui.remind.action_button, { exact: true })).toBeHidden();
    await changePlan(page, name).click();
    await expect(due(page)).toHaveValue('');
    await due(page).fill('2026-05-01');
    await keep(page).click();
    await page.reload();
    await expect(decided(page)).toContainText('1 May 2026');
  });

  for (const day of ['0202-04-15', '20026-04-15', '1999-12-31']) {
    test(`of ${day} is refused in words, and the date stays`, async ({ page }) => {
      await watch(page);
      await due(page).evaluate((field, value) => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, day);
      await expect(page.getByRole('alert')).toHaveText(ui.actions.due_refused);
      await expect(due(page)).toHaveValue('2026-03-30');
      expect(await written(page)).toBe(0);
    });
  }
});

test.describe('the date of a check', () => {
  const finished = new Date('2026-01-20T10:00:00Z');
  const change = async (page) => {
    await page.clock.install({ time: new Date('2026-03-02T09:30:00Z') });
    await seed(page, [{ finished, answers: SPRING }]);
    await page.goto('./#/progress');
    await button(page, fill(ui.runs.change_label, { date: '20 January 2026' })).click();
  };

  for (const day of ['', '0202-01-20', '20026-01-20', '2026-03-03']) {
    test(`is not “${day}”, which is said at the field`, async ({ page }) => {
      await change(page);
      const field = page.getByLabel(ui.runs.date);
      await field.evaluate((element, value) => (element.value = value), day);
      await page.getByLabel(ui.runs.note, { exact: true }).fill('What was typed stays');
      await button(page, ui.runs.save).click();
      await expect(page.getByRole('alert')).toHaveText(ui.runs.date_refused);
      await expect(field).toBeFocused();
      await expect(field).toHaveAccessibleDescription(ui.runs.date_refused);
      await expect(page.getByLabel(ui.runs.note, { exact: true })).toHaveValue('What was typed stays');
      await field.fill('2026-01-21');
      await button(page, ui.runs.save).click();
      await expect(page.locator('.runs li')).toContainText('21 January 2026');
      await expect(page.locator('.runs li')).toContainText('What was typed stays');
    });
  }
});

test('two checks of one day can be told apart wherever they are named', async ({ page }) => {
  const at = (time) => new Date(`2026-05-04T${time}Z`);
  await seed(page, [
    { finished: new Date('2026-01-05T09:00:00Z'), answers: SUMMER },
    { finished: at('07:00:10'), answers: SPRING, plan: [{ action: 'o-p1', due: '2026-05-04' }] },
    { finished: at('15:30:00'), answers: SUMMER, plan: [{ action: 'o-p1', due: '2026-05-04' }] },
    { finished: at('15:30:20'), answers: SPRING },
  ]);
  await page.goto('./#/progress');
  await expect(page.locator('.runs li')).toHaveCount(4);
  await expect(page.locator('.tapestry')).toBeVisible();
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const lists = {
    checks: page.locator('.runs li > a'),
    choices: page.locator('#compare-first option'),
    decisions: page.locator('.decisions .planned-after'),
    'rows of the trend': page.locator('.trend details tbody th'),
    'rows of the tapestry': page.locator('.tapestry details tbody th'),
    'buttons': page.locator('.runs li > button'),
  };
  for (const [name, list] of Object.entries(lists)) {
    const names = await list.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
    expect(names.length, name).toBeGreaterThan(1);
    expect(new Set(names).size, `${name}: ${names}`).toBe(names.length);
  }
  // One that is alone on its day has no time.
  await expect(page.locator('.runs li > a').last()).toHaveText('5 January 2026');

  const titles = new Set();
  for (const run of ['run-2', 'run-3', 'run-4']) {
    await page.goto(`./#/result/${run}`);
    await expect(heading(page)).toBeVisible();
    titles.add(await page.locator('.eyebrow').innerText());
  }
  expect(titles.size).toBe(3);
});
