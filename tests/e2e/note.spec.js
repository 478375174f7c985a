// The note, letter by letter: nothing that a reader types is cut in two, or lost to a keyboard that gives
// an emoji in halves.
import { test, expect } from './weft.js';
import { button, expectStep } from './support/check.js';
import { seed, SPRING } from './support/sheets.js';
import { date, fill, ui } from './support/words.js';

const MOST = 120;
const FAMILY = '👨‍👩‍👧';

const note = (page) => page.getByLabel(ui.review.note);

test.beforeEach(async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await page.goto('./#/check/review');
  await expect(note(page)).toBeVisible();
});

test('an emoji that comes as two events stays one', async ({ page }) => {
  await note(page).fill('new job ');
  await note(page).evaluate((field) => {
    for (const half of ['\ud83c', '\udf89']) {
      field.value += half;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: half }));
    }
  });
  await expect(note(page)).toHaveValue('new job 🎉');
  await page.reload();
  await expect(note(page)).toHaveValue('new job 🎉');
});

test('a note is stored once, when it rests, and at once when the page is left', async ({ page }) => {
  await page.evaluate(() => {
    window.written = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      window.written.push(value);
      return setItem.call(this, key, value);
    };
  });
  await note(page).evaluate((field) => {
    for (const letter of 'new job') {
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
    }
  });
  await expect.poll(() => page.evaluate(() => window.written.length)).toBe(1);
  expect(await page.evaluate(() => JSON.parse(window.written[0]).note)).toBe('new job');
  await note(page).press('End');
  await page.keyboard.insertText(' in May');
  await page.reload();
  await expect(note(page)).toHaveValue('new job in May');
});

test('a letter that has no room is left out as a whole', async ({ page }) => {
  const full = 'x'.repeat(MOST - 3);
  await note(page).fill(full);
  await note(page).press('End');
  for (const letter of [FAMILY, '🇩🇪', 'ab']) await page.keyboard.insertText(letter);
  await expect(note(page)).toHaveValue(`${full}ab`);
  await expect(page.getByText(fill(ui.review.note_left, { count: 1 }))).toBeVisible();
  await page.reload();
  await expect(note(page)).toHaveValue(`${full}ab`);
});

test('what is pasted into the middle of a full note pushes nothing out at its end', async ({ page }) => {
  await note(page).fill(`${'x'.repeat(MOST - 10)}END`);
  await note(page).press('Control+Home');
  await page.keyboard.insertText('🧵'.repeat(20));
  await expect(note(page)).toHaveValue(`${'🧵'.repeat(3)}${'x'.repeat(MOST - 10)}END`);
  await page.keyboard.insertText('y');
  await expect(note(page)).toHaveValue(`${'🧵'.repeat(3)}y${'x'.repeat(MOST - 10)}END`);
});

test('the note of a finished check ends between letters, in its field and in every name', async ({ page }) => {
  const finished = new Date('2026-01-05T09:00:00Z');
  await seed(page, [
    { finished, answers: SPRING, note: FAMILY.repeat(14) },
    { finished: new Date('2026-05-04T09:00:00Z'), answers: SPRING, note: '🇩🇪'.repeat(29) },
  ]);
  await page.goto('./#/progress');
  const choices = page.locator('#compare-first option');
  await expect(choices.last()).toHaveText(`5 Jan 2026 · ${FAMILY.repeat(14)}`);
  await expect(choices.first()).toHaveText(`4 May 2026 · ${'🇩🇪'.repeat(28)}…`);
  await button(page, fill(ui.runs.change_label, { date: date(finished) })).click();
  const field = page.getByLabel(ui.runs.note, { exact: true });
  await field.press('End');
  await page.keyboard.insertText(FAMILY);
  await expect(field).toHaveValue(FAMILY.repeat(15));
  await page.keyboard.insertText(FAMILY);
  await expect(field).toHaveValue(FAMILY.repeat(15));
});
