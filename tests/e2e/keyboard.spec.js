// The whole check without a pointer.
import { test, expect } from './weft.js';
import * as check from './support/check.js';
import { SPRING } from './support/sheets.js';
import { answers, fill, scored, text, ui } from './support/words.js';

const { button, expectStep, heading, radio, tabTo } = check;

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

/** Long after any pause in which the page could move on by itself. */
const letTimePass = (page) => page.clock.runFor(10_000);

test('the whole check by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await tabTo(page, page.getByRole('link', { name: ui.home.start }));
  await page.keyboard.press('Enter');

  // Arrow keys choose and stay, however long one waits; Enter on an answer is Next.
  await expectStep(page, 1);
  await expect(heading(page)).toBeFocused();
  await tabTo(page, radio(page, '0'));
  await page.keyboard.press('Space');
  await expect(radio(page, '0')).toBeChecked();
  for (const letter of ['1', '2', '3']) {
    await page.keyboard.press('ArrowDown');
    await expect(radio(page, letter)).toBeChecked();
    await expect(radio(page, letter)).toBeFocused();
  }
  await page.keyboard.press('ArrowUp');
  await expect(radio(page, '2')).toBeChecked();
  await letTimePass(page);
  await expectStep(page, 1);
  await page.keyboard.press('Enter');

  // Enter on the statement is Next, which asks for an answer where there is none.
  await expectStep(page, 2);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByText(ui.check.missing)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText(ui.check.missing)).toBeVisible();
  await expectStep(page, 2);
  await tabTo(page, button(page, ui.check.next));
  await page.keyboard.press('Enter');
  await expectStep(page, 2);

  // Back keeps the answer; Next by its button.
  await tabTo(page, button(page, ui.check.back), { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  await expectStep(page, 1);
  await expect(heading(page)).toBeFocused();
  await expect(radio(page, '2')).toBeChecked();
  await tabTo(page, button(page, ui.check.next));
  await page.keyboard.press('Space');

  // Each digit answers and moves on, from the statement and from an answer.
  const digits = ['1', '2', '3', '4', '5', '0'];
  for (const [index, key] of digits.entries()) {
    await expectStep(page, 2 + index);
    await expect(heading(page)).toBeFocused();
    if (index % 2 === 1) await tabTo(page, radio(page, '0'));
    await page.keyboard.press(key);
  }
  for (let step = 8; step < scored.length; step += 1) {
    await expectStep(page, step);
    await page.keyboard.press('4');
  }
  await expectStep(page, scored.length);
  await tabTo(page, button(page, ui.check.skip));
  await page.keyboard.press('Enter');

  await expect(heading(page)).toHaveText(ui.review.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: fill(ui.review.open, { count: 1 }) })).toBeVisible();

  // The one that is open is linked; a digit there leads on to the review again.
  const open = page.getByRole('link', { name: /^I / }).first();
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  await expectStep(page, scored.length);
  await page.keyboard.press('5');
  await expect(heading(page)).toHaveText(ui.review.title);
  await expect(page.getByText(ui.review.all_answered)).toBeVisible();

  const first = page.getByRole('group', { name: text.statements.t1 });
  await tabTo(page, radio(first, '0'));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(radio(first, '1')).toBeChecked();
  await tabTo(page, page.getByLabel(ui.review.note));
  await page.keyboard.type('New job in May');
  await expect(page.getByText(fill(ui.review.note_left, { count: 120 - 14 }))).toBeVisible();
  await tabTo(page, button(page, ui.review.finish));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/#\/result\//);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(fill(ui.result.note, { note: 'New job in May' }))).toBeVisible();
});

test('each digit stores the answer that its key shows', async ({ page }) => {
  await page.goto('./#/check');
  const given = Object.entries(answers).filter(([, { key }]) => key);
  for (const [index, [letter, { key }]] of given.entries()) {
    await expectStep(page, index + 1);
    const row = page.locator('label').filter({ has: radio(page, letter) });
    await expect(row.locator('kbd')).toHaveText(key);
    await heading(page).press(key);
  }
  for (const [index, [letter]] of given.entries()) {
    await page.goto(`./#/check/${index + 1}`);
    await expect(radio(page, letter)).toBeChecked();
  }
});

test('digits count only while the focus is inside the question', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await page.getByRole('link', { name: ui.nav.method }).focus();
  await page.keyboard.press('3');
  await page.getByText(ui.check.settings).focus();
  await page.keyboard.press('3');
  await letTimePass(page);
  await expectStep(page, 1);
  expect(await check.chosen(page)).toBe('-');
});

test('the number keys can be switched off, and stay off after a reload', async ({ page }) => {
  await page.goto('./#/check');
  await page.getByText(ui.check.settings).click();
  await page.getByRole('checkbox', { name: ui.check.digits }).uncheck();
  await page.reload();
  await expectStep(page, 1);
  await heading(page).press('3');
  await letTimePass(page);
  await expectStep(page, 1);
  expect(await check.chosen(page)).toBe('-');
});

test('a shortcut of the browser with a digit is no answer', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  for (const shortcut of ['Alt+3', 'Control+3', 'Meta+3']) await heading(page).press(shortcut);
  await letTimePass(page);
  await expectStep(page, 1);
  expect(await check.chosen(page)).toBe('-');
});

test('the keyboard reaches the content in one step past the navigation', async ({ page }) => {
  await page.goto('./#/method');
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page, ui.app.skip)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
});

test('the keys of a check finish it with the very answers given', async ({ page }) => {
  await check.takeCheck(page, SPRING);
  for (const id of scored) {
    const line = page.getByRole('listitem').filter({ hasText: text.statements[id] });
    await expect(line).toContainText(answers[SPRING[id]].label);
  }
});
