// Any two checks side by side.
import { test, expect } from './weft.js';
import { MIXED, seed, SPRING, SUMMER } from './support/sheets.js';
import { date, fill, text, ui } from './support/words.js';

const DAY = 24 * 3600 * 1000;
const FIRST = new Date('2025-09-01T09:00:00Z');
const SECOND = new Date(FIRST.getTime() + 91 * DAY);
const THIRD = new Date(SECOND.getTime() + 45 * DAY);
const FOREIGN = new Date(FIRST.getTime() - 200 * DAY);

const RUNS = [
  { finished: FIRST, answers: SPRING },
  { finished: SECOND, answers: SUMMER, note: 'New job' },
  { finished: THIRD, answers: MIXED },
  { finished: FOREIGN, answers: SPRING, version: '0' },
];

const section = (page) => page.locator('section').filter({ has: page.getByRole('heading', { name: ui.compare.title }) });
const side = (page, label) => section(page).getByLabel(label, { exact: true });
const rows = async (page) =>
  Promise.all((await section(page).locator('tbody tr').all()).map((row) => row.locator('td').allInnerTexts()));

async function open(page) {
  await seed(page, RUNS);
  await page.goto('./#/progress');
  await expect(section(page)).toBeVisible();
}

async function choose(page, first, second) {
  await side(page, ui.compare.first).selectOption(first);
  await side(page, ui.compare.second).selectOption(second);
}

test('the newest and the one before it are compared first', async ({ page }) => {
  await open(page);
  await expect(side(page, ui.compare.first)).toHaveValue('run-2');
  await expect(side(page, ui.compare.second)).toHaveValue('run-3');
  await expect(section(page).getByText(ui.result.overlap)).toBeVisible();
  await expect(section(page).getByText(fill(ui.compare.fits, { count: 3 }))).toBeVisible();
});

test('any two are compared, in the order of time, whichever comes first', async ({ page }) => {
  await open(page);
  const expected = [
    ['50', '53', '+3', ui.result.verdict_noise],
    ['38', '56', '+18', ui.result.verdict_possible],
    ['25', '56', '+31', ui.result.verdict_clear],
  ];
  for (const [first, second] of [['run-1', 'run-2'], ['run-2', 'run-1']]) {
    await choose(page, first, second);
    await expect.poll(() => rows(page)).toEqual(expected);
    await expect(section(page).getByRole('table', { name: fill(ui.result.change, { date: date(FIRST) }) })).toBeVisible();
    await expect(section(page).locator('.notice')).toHaveCount(0);
  }
});

test('the statements that moved are listed, the largest steps first', async ({ page }) => {
  await open(page);
  await choose(page, 'run-1', 'run-3');
  await expect(section(page).locator('.moved li').first(), 'without a click').toBeVisible();
  const steps = await section(page).locator('.moved li').allInnerTexts();
  const size = (step) => {
    const order = ['never', 'once', 'a_few_times', 'several_times', 'often'].map((key) => ui.answer[key]);
    const [then, now] = step.split('\n').at(-1).split(' → ').map((answer) => order.indexOf(answer));
    return then < 0 || now < 0 ? -1 : Math.abs(now - then);
  };
  const sizes = steps.map(size);
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  await expect(section(page).locator('.moved li').filter({ hasText: text.statements.o2 })).toContainText(ui.answer.does_not_fit);
});

test('another version is not scored, and the same check twice is said', async ({ page }) => {
  await open(page);
  await choose(page, 'run-4', 'run-1');
  await expect(section(page).getByText(ui.compare.other_statements)).toBeVisible();
  for (const row of await rows(page)) expect(row.slice(2)).toEqual(['–', ui.result.verdict_none]);
  await side(page, ui.compare.second).selectOption('run-4');
  await expect(section(page).getByText(ui.compare.same)).toBeVisible();
  await expect(section(page).getByRole('table')).toHaveCount(0);
});

test('a note tells checks apart, and one check alone has nothing to compare', async ({ page }) => {
  await open(page);
  await expect(side(page, ui.compare.first).locator('option')).toHaveCount(4);
  await expect(side(page, ui.compare.first).getByRole('option', { name: /New job/ })).toHaveCount(1);
  await page.evaluate(() => ['run-2', 'run-3', 'run-4'].forEach((id) => localStorage.removeItem(`weft:/:run:${id}`)));
  await page.reload();
  await expect(page.getByText(ui.progress.one)).toBeVisible();
  await expect(section(page)).toHaveCount(0);
});
