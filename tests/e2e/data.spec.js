// Your data: what is kept, taking it away, and leaving no trace.
import AxeBuilder from '@axe-core/playwright';
import { test, expect } from './weft.js';
import { answerByDigits, button, expectStep, heading, takeCheck } from './support/check.js';
import { fillUp, makeRoom, put, saveBackup, savedFile, stored } from './support/keep.js';
import { MIXED, SPRING, SUMMER, seed } from './support/sheets.js';
import { date, fill, text, title, ui } from './support/words.js';

const JANUARY = new Date('2026-01-20T10:00:00Z');
const APRIL = new Date('2026-04-22T10:00:00Z');
const RUNS = [
  { finished: JANUARY, answers: SPRING, note: 'New job' },
  { finished: APRIL, answers: MIXED, note: '=1+1, "quoted"' },
];

test.beforeEach(({ page }) => page.clock.install({ time: new Date('2026-05-01T10:00:00Z') }));

async function openData(page) {
  await page.goto('./#/data');
  await expect(heading(page)).toHaveText(ui.data.title);
}

test('the page says what is kept, and where', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./');
  await page.getByRole('link', { name: ui.nav.data, exact: true }).first().click();
  await expect(page).toHaveTitle(title(ui.data.title));
  const medium = { dateStyle: 'medium' };
  await expect(page.locator('.inventory')).toContainText(
    fill(ui.data.span, {
      checks: fill(ui.data.checks, { count: 2 }),
      from: date(JANUARY, medium),
      to: date(APRIL, medium),
    }),
  );
  await expect(page.locator('.inventory')).toContainText(/0\.\d kB/);
  await expect(page.locator('.inventory')).toContainText(/promise/);
});

test('the backup file holds everything, and its date is remembered', async ({ page }) => {
  await seed(page, RUNS);
  await openData(page);
  await expect(page.getByText(ui.data.remind_first)).toBeVisible();
  const { name, text: file } = await saveBackup(page);
  expect(name).toBe('weft-2026-05-01.json');
  const held = JSON.parse(file);
  expect(held).toMatchObject({ format: 'weft-backup', v: 1 });
  expect(held.runs.map(({ id, note }) => [id, note])).toEqual([
    ['run-1', 'New job'],
    ['run-2', '=1+1, "quoted"'],
  ]);
  await expect(page.getByText(ui.data.saved)).toBeVisible();
  // No browser says whether a download arrives: until the reader does, it counts for nothing.
  await expect(page.getByText(ui.data.remind_first)).toBeVisible();
  await button(page.locator('main'), ui.data.found).click();
  await expect(page.getByText(ui.data.found_said)).toBeFocused();
  await expect(page.getByText(ui.data.remind_first)).toBeHidden();
  await page.reload();
  await expect(page.locator('.inventory')).toContainText('1 May 2026, 12:00');
});

test('a backup is reminded of only where it is old and results are newer', async ({ page }) => {
  const reminder = (day) => fill(ui.data.remind, { date: date(day) });
  await seed(page, RUNS);
  const backedUpAt = (day) => put(page, { 'weft:/:settings': JSON.stringify({ v: 1, last_backup: day.getTime() }) });
  await backedUpAt(new Date('2026-03-01T10:00:00Z'));
  for (const address of ['./', './#/progress', './#/data']) {
    await page.goto(address);
    await expect(page.getByText(reminder(new Date('2026-03-01T10:00:00Z')))).toBeVisible();
  }
  await backedUpAt(new Date('2026-04-10T10:00:00Z'));
  await page.goto('./#/progress');
  await expect(page.getByRole('heading', { name: ui.progress.runs })).toBeVisible();
  await expect(page.locator('.backup-notice')).toHaveCount(0);
});

test('the table for a spreadsheet has one row a statement and runs no formula', async ({ page }) => {
  await seed(page, RUNS);
  await openData(page);
  const { name, text: table } = await savedFile(page, () => button(page, ui.data.table).click());
  await expect(page.getByRole('status').filter({ hasText: ui.data.saved })).toBeVisible();
  expect(name).toBe('weft-2026-05-01.csv');
  expect(table.startsWith('\ufeff')).toBe(true);
  const rows = table.trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + 2 * 30);
  expect(rows[1]).toBe(
    `run-1,2026-01-20 11:00,weft,1,${ui.network.operational},o1,${text.statements.o1},2,New job,`,
  );
  expect(rows.at(-1)).toContain(`,"'=1+1, ""quoted""",`);
  const answers = rows.slice(31, 39).map((row) => row.split(text.statements[`o${rows.indexOf(row) - 30}`]).at(-1));
  expect(answers.join()).toContain(ui.answer.does_not_fit);
});

test('the table gives the words of an earlier version as far as they are known', async ({ page }) => {
  await seed(page, [{ finished: JANUARY, answers: SPRING, version: '0' }]);
  await openData(page);
  const { text: table } = await savedFile(page, () => button(page, ui.data.table).click());
  expect(table.split('\r\n')[1]).toBe(`run-1,2026-01-20 11:00,weft,0,${ui.network.operational},o1,${text.statements.o1},2,,`);
});

test('records that cannot be used are shown and can be saved, with all others', async ({ page }) => {
  await seed(page, RUNS);
  await put(page, { 'weft:/:run:torn': '{"v":1,"instr', 'weft:/:run:later': '{"v":9}' });
  await openData(page);
  const records = page.locator('.records li');
  await expect(records).toHaveCount(2);
  await expect(records.filter({ hasText: 'run:later' })).toContainText(ui.data.why_newer);
  const torn = records.filter({ hasText: 'run:torn' });
  await expect(torn).toContainText(ui.data.why_damaged);
  const file = await savedFile(page, () => torn.getByRole('button').click());
  expect(file).toEqual({ name: 'weft-run-torn.txt', text: '{"v":1,"instr' });
  await page.getByText(ui.data.raw_heading).click();
  await expect(page.locator('.raw dt')).toContainText(['run:later', 'run:run-1', 'run:run-2', 'run:torn']);
  await expect(page.locator('.raw')).toContainText(JSON.stringify('New job'));
});

test('records that cannot be used can be removed, after a question', async ({ page }) => {
  await seed(page, RUNS);
  await put(page, { 'weft:/:run:torn': '{"v":1,"instr', 'weft:/:aside:1:run:x': '{' });
  await openData(page);
  const question = page.getByRole('dialog', { name: fill(ui.data.unreadable_ask, { count: 2 }) });
  await button(page, ui.data.unreadable_remove).click();
  await button(question, ui.data.unreadable_no).click();
  await expect(page.locator('.records li')).toHaveCount(2);
  await button(page, ui.data.unreadable_remove).click();
  await button(question, ui.data.unreadable_yes).click();
  await expect(page.locator('.records')).toHaveCount(0);
  expect(Object.keys(await stored(page)).sort()).toEqual(['weft:/:run:run-1', 'weft:/:run:run-2']);
});

test('a wish that could not be stored is said', async ({ page }) => {
  await seed(page, RUNS);
  await openData(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await button(page, ui.data.nothing_button).click();
  await button(page.getByRole('dialog'), ui.data.nothing_yes).click();
  await expect(page.getByText(ui.data.nothing_failed)).toBeVisible();
});

test('a change that finds no room stays in its form and is in the backup that is offered', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/progress');
  await button(page, fill(ui.runs.change_label, { date: date(JANUARY) })).click();
  await fillUp(page);
  await page.getByLabel(ui.runs.note, { exact: true }).fill('Only in this tab, for want of room');
  await button(page, ui.runs.save).click();
  await expect(page.getByLabel(ui.runs.note, { exact: true })).toHaveValue('Only in this tab, for want of room');
  const warning = page.locator('.site-warning');
  await expect(warning).toContainText(ui.faults.unsaved);
  const file = await savedFile(page, () => button(warning, ui.data.back_up).click());
  expect(JSON.parse(file.text).runs[0].note).toBe('Only in this tab, for want of room');
  await makeRoom(page);
  await button(warning, ui.faults.try_again).click();
  await expect(warning.locator('p')).toHaveCount(0);
  expect(JSON.parse((await stored(page))['weft:/:run:run-1']).note).toBe('Only in this tab, for want of room');
});

test('nothing is kept on the device where the reader wants it so', async ({ page }) => {
  await seed(page, RUNS);
  await openData(page);
  await button(page, ui.data.nothing_button).click();
  const question = page.getByRole('dialog', { name: ui.data.nothing_ask });
  await button(question, ui.data.nothing_no).click();
  await expect(question).toBeHidden();
  await expect(button(page, ui.data.nothing_button)).toBeFocused();
  await button(page, ui.data.nothing_button).click();
  await button(question, ui.data.nothing_yes).click();
  await expect(page.locator('.site-warning')).toContainText(ui.faults.chosen);
  await expect(page.locator('.lead')).toHaveText(ui.data.lead_tab);
  expect(await stored(page)).toEqual({ 'weft:/:settings': '{"keeps_nothing":true,"v":1}' });

  await takeCheck(page, SUMMER);
  expect(Object.keys(await stored(page))).toEqual(['weft:/:settings']);
  const file = await savedFile(page, () => button(page.locator('.site-warning'), ui.data.back_up).click());
  expect(JSON.parse(file.text).runs).toHaveLength(3);

  await openData(page);
  await button(page, ui.data.nothing_off).click();
  await expect(page.locator('.site-warning p')).toHaveCount(0);
  expect(Object.keys(await stored(page)).filter((key) => key.startsWith('weft:/:run:'))).toHaveLength(3);
});

test('what is only in the tab is gone with it', async ({ page }) => {
  await seed(page, RUNS);
  await openData(page);
  await button(page, ui.data.nothing_button).click();
  await button(page.getByRole('dialog'), ui.data.nothing_yes).click();
  await expect(page.locator('.site-warning')).toContainText(ui.faults.chosen);
  await page.reload();
  await expect(page.locator('.inventory')).toContainText(fill(ui.data.checks, { count: 0 }));
  await expect(page.locator('.site-warning')).toContainText(ui.faults.chosen);
});

test('everything is erased only after two questions, with a last offer of a backup', async ({ page }) => {
  await seed(page, RUNS);
  await put(page, { 'weft:/:run:torn': '{', other: 'of another app' });
  await page.goto('./#/check');
  await answerByDigits(page, SPRING, { to: 2 });
  await expectStep(page, 3);
  await openData(page);

  const first = page.getByRole('dialog', { name: fill(ui.data.erase_ask, { count: 2 }) });
  const second = page.getByRole('dialog', { name: ui.data.erase_sure });
  await button(page, ui.data.erase).click();
  await button(first, ui.data.erase_no).click();
  await button(page, ui.data.erase).click();
  const file = await savedFile(page, () => button(first, ui.data.back_up).click());
  expect(JSON.parse(file.text).runs).toHaveLength(2);
  await button(first, ui.data.erase_go_on).click();
  await page.keyboard.press('Escape');
  await expect(second).toBeHidden();
  expect(Object.keys(await stored(page)).length).toBeGreaterThan(3);

  await button(page, ui.data.erase).click();
  await button(first, ui.data.erase_go_on).click();
  await button(second, ui.data.erase_yes).click();
  await expect(page.getByText(ui.data.erased)).toBeVisible();
  expect(await stored(page)).toEqual({});
  expect(await page.evaluate(() => localStorage.getItem('other'))).toBe('of another app');
  await page.goto('./');
  await expect(page.getByRole('link', { name: ui.home.start })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: ui.home.start })).toBeVisible();
  expect(await stored(page)).toEqual({});
});

test('where no check is finished, the question whether to erase counts none', async ({ page }) => {
  await openData(page);
  await button(page, ui.data.erase).click();
  await expect(page.getByRole('dialog', { name: ui.data.erase_ask_none })).toBeVisible();
});

test('a run is renamed and re-dated, and the trend follows', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/progress');
  await button(page, fill(ui.runs.change_label, { date: date(JANUARY) })).click();
  await expect(page.getByLabel(ui.runs.date)).toBeFocused();
  await expect(page.getByLabel(ui.runs.date)).toHaveValue('2026-01-20');
  await page.getByLabel(ui.runs.date).fill('2025-12-24');
  await page.getByLabel(ui.runs.note, { exact: true }).fill('  <b>Before</b>  ');
  await button(page, ui.runs.save).click();
  const line = page.locator('.runs li').last();
  await expect(line).toContainText('24 December 2025');
  await expect(line).toContainText('<b>Before</b>');
  await expect(line.getByRole('button')).toBeFocused();
  const record = JSON.parse((await stored(page))['weft:/:run:run-1']);
  expect(record).toMatchObject({ note: '<b>Before</b>', finished: Date.UTC(2025, 11, 24, 10) });
});

test('Enter in the note of a run saves it', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/progress');
  await button(page, fill(ui.runs.change_label, { date: date(JANUARY) })).click();
  await page.getByLabel(ui.runs.note, { exact: true }).fill('By Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('.runs li').last()).toContainText('By Enter');
  await expect(page.getByLabel(ui.runs.note, { exact: true })).toHaveCount(0);
  expect(JSON.parse((await stored(page))['weft:/:run:run-1'])).toMatchObject({ note: 'By Enter' });
});

test('a change that is cancelled changes nothing', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/progress');
  const before = await stored(page);
  await button(page, fill(ui.runs.change_label, { date: date(APRIL) })).click();
  await page.getByLabel(ui.runs.note, { exact: true }).fill('Something else');
  await button(page, ui.runs.cancel).click();
  await expect(page.locator('.runs li').first()).toContainText('=1+1');
  expect((await stored(page))['weft:/:run:run-2']).toBe(before['weft:/:run:run-2']);
});

test('a deleted run can be brought back, also from another page', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/progress');
  await button(page, fill(ui.runs.change_label, { date: date(APRIL) })).click();
  await button(page, ui.runs.delete).click();
  await expect(page.getByText(fill(ui.runs.deleted, { date: date(APRIL) }))).toBeVisible();
  await expect(button(page, ui.runs.undo)).toBeFocused();
  await expect(page.locator('.runs li')).toHaveCount(1);
  expect(await stored(page)).not.toHaveProperty('weft:/:run:run-2');
  await page.getByRole('link', { name: ui.nav.method, exact: true }).first().click();
  await page.getByRole('link', { name: ui.nav.progress, exact: true }).first().click();
  await button(page, ui.runs.undo).click();
  await expect(page.locator('.runs li')).toHaveCount(2);
  await expect(page.getByText(fill(ui.runs.deleted, { date: date(APRIL) }))).toBeHidden();
  expect(await stored(page)).toHaveProperty('weft:/:run:run-2');
});

for (const colorScheme of ['light', 'dark']) {
  test(`the page has no fault that a machine can find, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await seed(page, RUNS);
    await put(page, { 'weft:/:run:torn': '{' });
    await openData(page);
    await page.getByText(ui.data.raw_heading).click();
    await page.getByText(ui.data.lock).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}
