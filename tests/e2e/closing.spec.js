// Closing a tab: the browser asks where answers stand nowhere else, and only there.
import { test, expect } from './weft.js';
import { answerByDigits, fillReview, button, expectStep, takeCheck } from './support/check.js';
import { fillUp, put, savedFile } from './support/keep.js';
import { SPRING, SUMMER, seed } from './support/sheets.js';
import { ui } from './support/words.js';

const RUNS = [{ finished: new Date('2026-01-20T10:00:00Z'), answers: SPRING }];
const warning = (page) => page.locator('.site-warning');

/** Saves the backup that is offered, and says that it is there. */
async function backUp(page) {
  const file = await savedFile(page, () => button(warning(page), ui.data.back_up).click());
  await button(warning(page), ui.data.found).click();
  return file;
}

/** Closes the tab as a reader does. Says whether the browser asked; if it did, the tab stays. */
async function asksBeforeClosing(page) {
  const outcome = new Promise((resolve) => {
    page.once('dialog', async (dialog) => {
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      resolve(true);
    });
    page.once('close', () => resolve(false));
  });
  await page.close({ runBeforeUnload: true });
  return outcome;
}

test('a result that is stored can be closed away', async ({ page }) => {
  await seed(page, RUNS);
  await takeCheck(page, SUMMER);
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('a check in progress that is stored can be closed away', async ({ page }) => {
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER, { to: 3 });
  await expectStep(page, 4);
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('a result that had no room is asked for until its file is saved', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER);
  await fillReview(page, 'Only here');
  await fillUp(page);
  await button(page, ui.review.finish).click();
  await expect(warning(page)).toContainText(ui.faults.unsaved);
  expect(await asksBeforeClosing(page)).toBe(true);
  const file = await backUp(page);
  expect(JSON.parse(file.text).runs.map((run) => run.note)).toContain('Only here');
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('answers that had no room are asked for, and are in the file of their tab', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER, { to: 3 });
  await expectStep(page, 4);
  await fillUp(page);
  await answerByDigits(page, SUMMER, { from: 4, to: 6 });
  await expectStep(page, 7);
  await expect(warning(page)).toContainText(ui.faults.full);
  expect(await asksBeforeClosing(page)).toBe(true);
  const [draft] = JSON.parse((await backUp(page)).text).drafts;
  const given = Object.values(draft.answers).flatMap(Object.values);
  expect(given.filter((answer) => answer !== null)).toHaveLength(6);
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('a tab that keeps nothing asks from the first answer on', async ({ page }) => {
  await put(page, { 'weft:/:settings': '{"v":1,"keeps_nothing":true}' });
  await page.goto('./#/data');
  await expect(warning(page)).toContainText(ui.faults.chosen);
  await page.goto('./#/check');
  await expectStep(page, 1);
  await answerByDigits(page, SUMMER, { to: 2 });
  await expectStep(page, 3);
  expect(await asksBeforeClosing(page)).toBe(true);
  await answerByDigits(page, SUMMER, { from: 3 });
  await fillReview(page, 'Kept nowhere');
  await button(page, ui.review.finish).click();
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
  expect(await asksBeforeClosing(page)).toBe(true);
  const file = await backUp(page);
  expect(JSON.parse(file.text).runs.map((run) => run.note)).toEqual(['Kept nowhere']);
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('a tab without answers is closed unasked, wherever things are kept', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { value: null }));
  await page.goto('./#/check');
  await expectStep(page, 1);
  await page.keyboard.press('Tab');
  await expect(warning(page)).toContainText(ui.faults.chosen);
  expect(await asksBeforeClosing(page)).toBe(false);
});
