// A long history: the newest checks are listed, the older ones when they are asked for.
import { test, expect } from './weft.js';
import { seed, SPRING, SUMMER } from './support/sheets.js';
import { fill, ui } from './support/words.js';

const DAY = 24 * 3600 * 1000;
const FIRST = Date.UTC(2024, 0, 5, 9);
const AT_FIRST = 40;

/** Checks a week apart; the oldest has a note. */
const weekly = (count) =>
  Array.from({ length: count }, (_, index) => ({
    finished: new Date(FIRST + index * 7 * DAY),
    answers: index % 2 === 0 ? SPRING : SUMMER,
    note: index === 0 ? 'The very first' : '',
  }));

const lines = (page) => page.locator('.runs li');
const older = (scope, count) => scope.getByRole('button', { name: fill(ui.runs.older, { count }) });
const compare = (page) => page.locator('section').filter({ has: page.getByRole('heading', { name: ui.compare.title }) });

test('forty checks are listed as ever', async ({ page }) => {
  await seed(page, weekly(AT_FIRST));
  await page.goto('./#/progress');
  await expect(lines(page)).toHaveCount(AT_FIRST);
  await expect(lines(page).last()).toContainText('The very first');
  await expect(page.getByRole('button', { name: /older/ })).toHaveCount(0);
});

test('older checks come when they are asked for, and the focus goes to the first of them', async ({ page }) => {
  await seed(page, weekly(AT_FIRST + 5));
  await page.goto('./#/progress');
  await expect(lines(page)).toHaveCount(AT_FIRST);
  await expect(page.locator('.runs').getByText('The very first')).toHaveCount(0);
  // A mark on the time axis is never without its words.
  await expect(page.locator('.trend-notes li')).toHaveText(['1The very first']);
  await page.getByText(ui.result.table, { exact: true }).click();
  await expect(page.locator('.trend details tbody tr')).toHaveCount(AT_FIRST);

  await older(page.locator('.runs'), 5).click();
  await expect(lines(page)).toHaveCount(AT_FIRST + 5);
  await expect(page.locator('.trend details tbody tr')).toHaveCount(AT_FIRST + 5);
  await expect(lines(page).nth(AT_FIRST).getByRole('link')).toBeFocused();
  await expect(lines(page).last()).toContainText('The very first');
  await expect(page.getByRole('button', { name: /older/ })).toHaveCount(0);
});

test('an older check can be compared with the newest', async ({ page }) => {
  await seed(page, weekly(AT_FIRST + 5));
  await page.goto('./#/progress');
  const first = compare(page).getByLabel(ui.compare.first, { exact: true });
  await expect(first.locator('option')).toHaveCount(AT_FIRST);
  await older(compare(page), 5).click();
  await expect(first).toBeFocused();
  await first.selectOption('run-1');
  await expect(first).toHaveValue('run-1');
  await expect(compare(page).getByLabel(ui.compare.second, { exact: true })).toHaveValue(`run-${AT_FIRST + 5}`);
});
