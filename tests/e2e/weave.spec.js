// The answers as a cloth: by pointer, by finger and by keyboard, and as a fabric that grows.
import { test, expect } from './weft.js';
import { expectFocusSeen, heading, tabTo } from './support/check.js';
import { MIXED, seed, SPRING } from './support/sheets.js';
import { answers, fill, networks, text, ui } from './support/words.js';

const MARCH = new Date('2026-03-02T09:30:00Z');
const DAY = 24 * 3600 * 1000;
const MEDIUM = { dateStyle: 'medium', timeZone: 'Europe/Berlin' };

const grid = (page) => page.getByRole('grid', { name: ui.weave.label });
const cell = (page, id) =>
  grid(page).getByRole('gridcell', { name: `${text.statements[id]} ${answers[MIXED[id]].label}`, exact: true });
const line = (page) => page.locator('.weave-line');

async function open(page) {
  await seed(page, [{ finished: MARCH, answers: MIXED }]);
  await page.goto('./#/result/run-1');
  await expect(grid(page)).toBeVisible();
}

test('a grid has a row for each network and a cell for each statement', async ({ page }) => {
  await open(page);
  const rows = grid(page).getByRole('row');
  await expect(rows).toHaveCount(3);
  for (const [index, [network, ids]] of Object.entries(networks).entries()) {
    await expect(rows.nth(index).getByRole('rowheader', { name: ui.network[network] })).toHaveCount(1);
    await expect(rows.nth(index).getByRole('gridcell')).toHaveCount(ids.length);
    for (const id of ids) await expect(cell(page, id)).toHaveCount(1);
  }
});

test('it is one stop for Tab, and arrow keys move inside', async ({ page }) => {
  await open(page);
  await expect(line(page)).toHaveText(ui.weave.hint);
  await heading(page).focus();
  await tabTo(page, cell(page, 'o1'));
  const steps = [
    ['ArrowRight', 'o2'],
    ['ArrowDown', 'p2'],
    ['ArrowDown', 's2'],
    ['ArrowDown', 's2'],
    ['End', 's8'],
    ['ArrowRight', 's8'],
    ['ArrowUp', 'p8'],
    ['Home', 'p1'],
    ['ArrowLeft', 'p1'],
    ['Control+End', 's8'],
    ['Control+Home', 'o1'],
    ['ArrowRight', 'o2'],
  ];
  for (const [key, id] of steps) {
    await page.keyboard.press(key);
    await expect(cell(page, id)).toBeFocused();
    await expectFocusSeen(page);
    await expect(line(page)).toContainText(text.statements[id]);
    await expect(line(page).locator('strong')).toHaveText(answers[MIXED[id]].label);
  }
  await page.keyboard.press('Tab');
  await expect(grid(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(cell(page, 'o2')).toBeFocused();
});

test('pointing and clicking spell a crossing out, and it stays when the pointer leaves', async ({ page }) => {
  await open(page);
  await cell(page, 'p5').hover();
  await expect(line(page)).toContainText(text.statements.p5);
  await heading(page).hover();
  await expect(line(page)).toContainText(text.statements.p5);
  await cell(page, 'o5').click();
  await expect(line(page)).toContainText(text.statements.o5);
  await expect(line(page).locator('strong')).toHaveText(ui.answer.none);
});

test('spelling a crossing out moves nothing on the page', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const top = () => page.getByText(ui.weave.list).evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const before = await top();
    for (const id of Object.values(networks).flat()) {
      await cell(page, id).hover();
      await expect(line(page)).toContainText(text.statements[id]);
      expect(Math.abs((await top()) - before), `${id} at ${width} px`).toBeLessThan(1);
    }
  }
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap spells a crossing out, and crossings are large enough', async ({ page }) => {
    await open(page);
    await cell(page, 's3').tap();
    await expect(line(page)).toContainText(text.statements.s3);
    const { width, height } = await cell(page, 's3').boundingBox();
    expect(width).toBeGreaterThanOrEqual(24);
    expect(height).toBeGreaterThanOrEqual(40);
  });
});

test('cells lie where the picture has them', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const picture = await page.locator('.weave .chart-picture.no-print svg').boundingBox();
    const last = await cell(page, 's8').boundingBox();
    expect(last.x + last.width).toBeLessThanOrEqual(picture.x + picture.width + 1);
    expect(last.y + last.height).toBeLessThan(picture.y + picture.height);
  }
});

for (const count of [1, 2, 12, 100, 130]) {
  test(`the fabric of ${count} checks`, async ({ page }) => {
    const moment = (index) => new Date(MARCH.getTime() - (count - 1 - index) * 30 * DAY);
    await seed(page, Array.from({ length: count }, (_, index) => ({ finished: moment(index), answers: SPRING })));
    await page.goto('./#/progress');
    const picture = page.getByRole('img', { name: ui.tapestry.label });
    await expect(picture).toBeVisible();
    const drawn = Math.min(count, 104);
    await expect(picture).toHaveAccessibleName(new RegExp(fill(ui.tapestry.summary, { count: drawn })));
    const older = page.locator('.tapestry > .hint').last();
    if (count > drawn) await expect(older).toHaveText(fill(ui.tapestry.older, { count: count - drawn }));
    const labels = await picture.locator('text').allTextContents();
    expect(labels.map((label) => label.trim())).toContain(new Intl.DateTimeFormat('en-GB', MEDIUM).format(MARCH));
    await page.getByText(ui.tapestry.table).click();
    const table = page.getByRole('table', { name: ui.tapestry.label });
    await expect(table.locator('tbody tr')).toHaveCount(drawn);
    await expect(table.locator('tbody tr').first().locator('td')).toHaveText(['8 of 8', '4 of 8', '0 of 8']);
  });
}
