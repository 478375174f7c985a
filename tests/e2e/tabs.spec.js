// Two tabs on the same storage: what happens in one is seen in the other at once.
import { test, expect } from './weft.js';
import { answerByDigits, fillReview, button, expectStep, heading, radio, shownId } from './support/check.js';
import { backup, choose, openBlank, preview, stored } from './support/keep.js';
import { MIXED, SPRING, SUMMER, seed } from './support/sheets.js';
import { date, fill, ui } from './support/words.js';

const JANUARY = new Date('2026-01-20T10:00:00Z');
const APRIL = new Date('2026-04-22T10:00:00Z');
const RUNS = [
  { finished: JANUARY, answers: SPRING, note: 'New job' },
  { finished: APRIL, answers: MIXED },
];

/** Two tabs, each on a page. */
async function tabs({ page, context }, first, second) {
  const other = await context.newPage();
  await page.goto(first);
  await other.goto(second);
  await expect(heading(page)).toBeVisible();
  await expect(heading(other)).toBeVisible();
  return [page, other];
}

const runs = (tab) => tab.locator('.runs li');
const change = (tab, day) => button(tab, fill(ui.runs.change_label, { date: date(day) }));

test('a run that is finished in one tab appears in the other', async ({ page, context }) => {
  await seed(page, RUNS);
  const [one, two] = await tabs({ page, context }, './#/check', './#/progress');
  await answerByDigits(one, SUMMER);
  await fillReview(one, 'Just now');
  await button(one, ui.review.finish).click();
  await expect(runs(two)).toHaveCount(3);
  await expect(runs(two).first()).toContainText('Just now');
});

test('a first run that is finished in one tab is offered on Home in the other', async ({ page, context }) => {
  const [one, two] = await tabs({ page, context }, './#/check', './');
  await answerByDigits(one, SUMMER, { to: 2 });
  await expect(two.getByRole('link', { name: ui.home.continue })).toBeVisible();
  await expectStep(one, 3);
  await answerByDigits(one, SUMMER, { from: 3 });
  await fillReview(one);
  await button(one, ui.review.finish).click();
  await expect(two.getByRole('link', { name: ui.home.see_progress })).toBeVisible();
});

test('a run that is renamed and re-dated in one tab is so in the other', async ({ page, context }) => {
  await seed(page, RUNS);
  const [one, two] = await tabs({ page, context }, './#/progress', './#/progress');
  await change(one, JANUARY).click();
  await one.getByLabel(ui.runs.note, { exact: true }).fill('Renamed');
  await one.getByLabel(ui.runs.date).fill('2026-04-30');
  await button(one, ui.runs.save).click();
  await expect(runs(two).first()).toContainText('30 April 2026');
  await expect(runs(two).first()).toContainText('Renamed');
});

test('a run that is deleted in one tab goes from the other, and comes back with undo', async ({ page, context }) => {
  await seed(page, RUNS);
  const [one, two] = await tabs({ page, context }, './#/progress', './#/result/run-2');
  await change(one, APRIL).click();
  await button(one, ui.runs.delete).click();
  await expect(heading(two)).toHaveText(ui.result.missing);
  await button(one, ui.runs.undo).click();
  await expect(two.getByRole('heading', { name: ui.result.profile })).toBeVisible();
});

test('the last run that is deleted in one tab is not offered on Home in the other', async ({ page, context }) => {
  await seed(page, RUNS.slice(0, 1));
  const [one, two] = await tabs({ page, context }, './#/progress', './');
  await expect(two.getByRole('link', { name: ui.home.see_result })).toBeVisible();
  await change(one, JANUARY).click();
  await button(one, ui.runs.delete).click();
  await expect(two.getByRole('link', { name: ui.home.start })).toBeVisible();
});

test('a run that is being changed in one tab while the other deletes it is not half there', async ({ page, context }) => {
  await seed(page, RUNS);
  const [one, two] = await tabs({ page, context }, './#/progress', './#/progress');
  await change(one, APRIL).click();
  await change(two, APRIL).click();
  await button(two, ui.runs.delete).click();
  await expect(one.getByLabel(ui.runs.date)).toHaveCount(0);
  await expect(runs(one)).toHaveCount(1);
});

test('the same draft in two tabs loses no answer', async ({ page, context }) => {
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER, { to: 2 });
  await expectStep(page, 3);
  const two = await context.newPage();
  await two.goto('./#/check');
  await expectStep(two, 3);
  await two.goto('./#/check/10');
  await expectStep(two, 10);
  const inTwo = await shownId(two);
  await two.keyboard.press('5');
  await expectStep(two, 11);
  const inOne = await shownId(page);
  await page.keyboard.press('1');
  await expectStep(page, 4);
  await two.goto('./#/check/3');
  await expectStep(two, 3);
  await expect(radio(two, '0')).toBeChecked();
  await page.goto('./#/check/10');
  await expectStep(page, 10);
  await expect(radio(page, '4')).toBeChecked();
  const { answers } = JSON.parse((await stored(page))['weft:/:draft:weft']);
  const byId = Object.assign({}, ...Object.values(answers));
  expect([byId[inTwo], byId[inOne]]).toEqual([4, 0]);
});

test('a run finished in one tab is not finished again by the other', async ({ page, context }) => {
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER);
  await fillReview(page);
  const two = await context.newPage();
  await two.goto('./#/check/review');
  await expect(two.getByText(ui.review.all_answered)).toBeVisible();
  await button(page, ui.review.finish).click();
  await expect(page).toHaveURL(/#\/result\//);
  await expect(button(two, ui.review.finish)).toHaveCount(0);
  const all = Object.keys(await stored(page));
  expect(all.filter((key) => key.startsWith('weft:/:run:'))).toHaveLength(1);
  expect(all).not.toContain('weft:/:draft:weft');
});

test('what is restored in one tab appears in the other', async ({ page, context }) => {
  await seed(page, RUNS.slice(0, 1));
  const [one, two] = await tabs({ page, context }, './#/data', './#/progress');
  await choose(one, backup([{ ...RUNS[1], id: 'from-phone', note: 'Phone' }]));
  await button(preview(one), ui.restore.merge).click();
  await expect(runs(two)).toHaveCount(2);
  await expect(runs(two).first()).toContainText('Phone');
});

test('what another tab changed after the preview is not overwritten', async ({ page, context }) => {
  const file = backup([{ ...RUNS[1], id: 'from-phone', note: 'Phone' }]);
  const [one, two] = await tabs({ page, context }, './#/data', './#/data');
  await choose(one, file);
  await expect(preview(one)).toBeVisible();
  await choose(two, file);
  await button(preview(two), ui.restore.merge).click();
  await two.goto('./#/progress');
  await change(two, APRIL).click();
  await two.getByLabel(ui.runs.note, { exact: true }).fill('Written here');
  await button(two, ui.runs.save).click();
  await expect(runs(two).first()).toContainText('Written here');

  await button(preview(one), ui.restore.merge).click();
  await expect(one.getByText(fill(ui.restore.changed_since, { count: 1 }))).toBeVisible();
  expect((await stored(one))['weft:/:run:from-phone']).toContain('Written here');
});

test('many runs at once do not have the other tab read all of them for each', async ({ page, context }) => {
  const many = 400;
  const [one, two] = await tabs({ page, context }, './#/data', './#/progress');
  await two.evaluate(() => {
    const real = Storage.prototype.getItem;
    window.reads = 0;
    Storage.prototype.getItem = function getItem(key) {
      window.reads += 1;
      return real.call(this, key);
    };
  });
  await choose(one, backup(Array.from({ length: many }, (_, index) => ({ ...RUNS[1], id: `r-${index}` }))));
  await button(preview(one), ui.restore.merge).click();
  await expect(one.getByText(fill(ui.restore.done, { count: many }))).toBeVisible();
  await two.getByRole('link', { name: ui.nav.data, exact: true }).first().click();
  await expect(two.locator('.inventory')).toContainText(fill(ui.data.checks, { count: many }));
  // Once for each would be 400 times 400.
  expect(await two.evaluate(() => window.reads)).toBeLessThan(many * many / 4);
});

test('everything erased in one tab is gone from the other, and stays gone', async ({ page, context }) => {
  await seed(page, RUNS);
  const [one, two] = await tabs({ page, context }, './#/data', './#/check');
  await answerByDigits(two, SUMMER, { to: 2 });
  await expectStep(two, 3);
  await button(one, ui.data.erase).click();
  await button(one.getByRole('dialog'), ui.data.erase_go_on).click();
  await button(one.getByRole('dialog'), ui.data.erase_yes).click();
  await expect(one.getByText(ui.data.erased)).toBeVisible();
  await expect(two.getByRole('link', { name: ui.home.start })).toBeVisible();
  expect(await stored(two)).toEqual({});
});

test('a tab that keeps nothing speaks for the other', async ({ page, context }) => {
  await seed(page, RUNS);
  const [one, two] = await tabs({ page, context }, './#/data', './#/progress');
  await button(one, ui.data.nothing_button).click();
  await button(one.getByRole('dialog'), ui.data.nothing_yes).click();
  await expect(two.locator('.site-warning')).toContainText(ui.faults.chosen);
  await two.getByRole('link', { name: ui.nav.check, exact: true }).first().click();
  await expectStep(two, 1);
  await two.keyboard.press('3');
  await expectStep(two, 2);
  expect(Object.keys(await stored(two))).toEqual(['weft:/:settings']);
});

test('a tab that "back" brings back shows what is stored by then, and writes nothing of before', async ({ page, context }) => {
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER, { to: 2 });
  await expectStep(page, 3);
  // As a browser has it that took the page into its cache: nothing is heard there.
  await page.evaluate(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  const two = await context.newPage();
  await two.goto('./#/data');
  await button(two, ui.data.erase).click();
  await button(two.getByRole('dialog'), ui.data.erase_go_on).click();
  await button(two.getByRole('dialog'), ui.data.erase_yes).click();
  await expect(two.getByText(ui.data.erased)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.getByRole('link', { name: ui.home.start })).toBeVisible();
  expect(await stored(page)).toEqual({});
});

test('a neighbour that clears the storage takes no answer from the screen', async ({ page, context }) => {
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER, { to: 2 });
  await expectStep(page, 3);
  const neighbour = await context.newPage();
  await openBlank(neighbour);
  await neighbour.evaluate(() => localStorage.clear());
  await page.keyboard.press('3');
  await expectStep(page, 4);
  const { answers } = JSON.parse((await stored(page))['weft:/:draft:weft']);
  expect(Object.values(answers).flatMap(Object.values).filter((answer) => answer !== null)).toHaveLength(3);
});

test('settings changed in two tabs are all kept', async ({ page, context }) => {
  const [one, two] = await tabs({ page, context }, './#/check', './#/check');
  await one.evaluate(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await two.getByLabel(ui.app.language).selectOption('de');
  await expect(two.locator('html')).toHaveAttribute('lang', 'de');
  await one.getByLabel(ui.app.theme).selectOption('dark');
  await expect(one.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(JSON.parse((await stored(one))['weft:/:settings'])).toMatchObject({ language: 'de', theme: 'dark' });
});
