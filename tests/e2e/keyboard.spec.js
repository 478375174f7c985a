// The whole check without a pointer.
import { test, expect } from './weft.js';
import * as check from './support/check.js';
import { savedFile, stored } from './support/keep.js';
import { form, keep } from './support/plans.js';
import { seed, SPRING } from './support/sheets.js';
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
  await expect(radio(page, '0')).toBeFocused();
  await expectStep(page, 2);
  await tabTo(page, button(page, ui.check.next));
  await page.keyboard.press('Enter');
  await expect(radio(page, '0')).toBeFocused();
  await expectStep(page, 2);

  // Back keeps the answer; Next by its button.
  await tabTo(page, button(page, ui.check.back));
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
  for (let step = 8; step < check.steps; step += 1) {
    await expectStep(page, step);
    await page.keyboard.press('4');
  }
  await expectStep(page, check.steps);
  await tabTo(page, button(page, ui.check.skip));
  await page.keyboard.press('Enter');

  await expect(heading(page)).toHaveText(ui.review.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: fill(ui.review.open, { count: 1 }) })).toBeVisible();

  // The one that is open is linked; a digit there leads on to the review again.
  const open = page.getByRole('link', { name: /^I / }).first();
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  await expectStep(page, check.steps);
  await page.keyboard.press('5');
  await expect(heading(page)).toHaveText(ui.review.title);
  await expect(page.getByText(ui.review.all_answered)).toBeVisible();

  await tabTo(page, page.getByLabel(ui.review.note));
  await page.keyboard.type('New job in May');
  await expect(page.getByText(fill(ui.review.note_left, { count: 120 - 14 }))).toBeVisible();
  await tabTo(page, button(page, ui.review.finish));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/#\/result\//);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(fill(ui.result.note, { note: 'New job in May' }))).toBeVisible();
});

test('all of Your data by keyboard alone', async ({ page }) => {
  await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
  await page.goto('./#/data');
  await expect(heading(page)).toHaveText(ui.data.title);

  const pressing = (key) => () => page.keyboard.press(key);
  await tabTo(page, button(page, ui.data.back_up));
  const { text: file } = await savedFile(page, pressing('Enter'));
  await expect(page.getByText(ui.data.saved)).toBeVisible();
  await expect(button(page, ui.data.back_up)).toBeFocused();

  // What is wrong with a passphrase is said at the field, which has the focus.
  const first = page.getByLabel(ui.data.passphrase, { exact: true });
  const again = page.getByLabel(ui.data.passphrase_again, { exact: true });
  await tabTo(page, page.locator('summary').filter({ hasText: ui.data.lock }));
  await page.keyboard.press('Enter');
  await tabTo(page, first);
  await page.keyboard.type('short');
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(fill(ui.data.passphrase_short, { count: 8 }));
  await page.keyboard.type(' and longer');
  await page.keyboard.press('Enter');
  await expect(again).toBeFocused();
  await expect(again).toHaveAccessibleDescription(ui.data.passphrase_differs);
  await expect(first).not.toHaveAttribute('aria-invalid');

  await tabTo(page, button(page, ui.data.table));
  expect((await savedFile(page, pressing('Space'))).name).toMatch(/\.csv$/);

  // A file that cannot be used, one that is looked at and left, and one that is restored.
  const chooser = page.getByLabel(ui.restore.choose);
  // From now on the browser hands every chooser over; asked for beside the key, it may be too late.
  page.on('filechooser', () => {});
  const hand = async (content) => {
    const [asked] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await asked.setFiles({ name: 'weft.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  const said = page.locator('#restore-said');
  await tabTo(page, chooser);
  await hand('[]');
  await expect(said).toBeFocused();
  await expect(said).toContainText(ui.restore.not_backup);
  await page.keyboard.press('Shift+Tab');
  await expect(chooser).toBeFocused();
  await hand(file.replaceAll('"note":""', '"note":"Elsewhere"'));
  await expect(said).toBeFocused();
  await tabTo(page, button(page, ui.restore.cancel));
  await page.keyboard.press('Enter');
  await expect(chooser).toBeFocused();
  await hand(file.replace(/"id":"[^"]+"/, '"id":"another"'));
  await expect(said).toBeFocused();
  await tabTo(page, button(page, ui.restore.merge));
  await page.keyboard.press('Enter');
  await expect(said).toBeFocused();
  await expect(said).toHaveText(fill(ui.restore.done, { count: 1 }));

  await tabTo(page, page.locator('summary').filter({ hasText: ui.data.raw_heading }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.raw dt')).not.toHaveCount(0);

  // Questions: Escape says no and gives the focus back.
  await tabTo(page, button(page, ui.data.nothing_button));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, ui.data.nothing_button)).toBeFocused();
  await tabTo(page, button(page, ui.data.erase));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, ui.data.erase_go_on));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, ui.data.erase_yes));
  await page.keyboard.press('Enter');
  await expect(page.getByText(ui.data.erased)).toBeVisible();
  await expect(button(page, ui.data.erase)).toBeFocused();
  expect(await stored(page)).toEqual({});
});

test('the focus is not lost with the button that had it', async ({ page }) => {
  await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
  await page.goto('./#/result/run-1');
  const actions = page.getByRole('heading', { name: ui.result.actions });
  const decide = page.getByRole('button', { name: ui.actions.decide }).first();
  await decide.press('Enter');
  await expect(form(page)).toBeFocused();
  await button(page, ui.runs.cancel).press('Enter');
  await expect(decide).toBeFocused();
  await decide.press('Enter');
  await keep(page).press('Enter');
  await expect(page.locator('.decided .proposal-action')).toBeFocused();
  await page.getByRole('button', { name: ui.actions.change_plan }).press('Enter');
  await expect(form(page)).toBeFocused();
  await button(page, ui.runs.cancel).press('Enter');
  await expect(page.getByRole('button', { name: ui.actions.change_plan })).toBeFocused();
  await page.getByRole('button', { name: ui.actions.remove }).press('Enter');
  await expect(actions).toBeFocused();
  await button(page, ui.runs.undo).press('Enter');
  await expect(page.locator('.decided .proposal-action')).toBeFocused();

  await page.goto('./#/progress');
  await page.getByRole('button', { name: ui.runs.change }).press('Enter');
  await expect(page.getByLabel(ui.runs.date, { exact: true })).toBeFocused();
  await button(page, ui.runs.delete).press('Enter');
  await expect(button(page, ui.runs.undo)).toBeFocused();
  await button(page, ui.runs.undo).press('Enter');
  await expect(page.getByRole('heading', { name: ui.progress.runs })).toBeFocused();
  await expect(page.locator('.runs li')).toHaveCount(1);
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

// On AZERTY and Czech keyboards the row of digits gives them with Shift only; others write other digits.
for (const [key, code, letter] of [
  ['&', 'Digit1', '0'],
  ['é', 'Digit2', '1'],
  ['š', 'Digit3', '2'],
  ['à', 'Digit0', 'n'],
  ['١', 'Digit1', '0'],
  ['۳', 'Digit3', '2'],
  ['३', '', '2'],
]) {
  test(`the key that writes ${key} gives its answer`, async ({ page }) => {
    await page.goto('./#/check');
    await expectStep(page, 1);
    const press = { key, code, bubbles: true, cancelable: true };
    await radio(page, '4').evaluate((one, event) => one.dispatchEvent(new KeyboardEvent('keydown', event)), press);
    await expectStep(page, 2);
    await page.goto('./#/check/1');
    await expect(radio(page, letter)).toBeChecked();
  });
}

test('a key beside the digits, or one that is shifted away from them, is no answer', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  for (const event of [{ key: 'End', code: 'Numpad1' }, { key: '!', code: 'Digit1', shiftKey: true }, { key: '&', code: 'Digit1', altKey: true }]) {
    await radio(page, '4').evaluate((one, given) => one.dispatchEvent(new KeyboardEvent('keydown', { ...given, bubbles: true })), event);
  }
  await letTimePass(page);
  await expectStep(page, 1);
  expect(await check.chosen(page)).toBe('-');
});

test('the keys are shown to who uses keys, and on hover', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.start }).click();
  await expectStep(page, 1);
  const keys = page.locator('kbd');
  await expect(keys.filter({ visible: true })).toHaveCount(0);
  await page.locator('.answer').nth(1).hover();
  await expect(keys.filter({ visible: true })).toHaveText(['2']);
  await page.mouse.move(0, 0);
  await tabTo(page, radio(page, '0'));
  await expect(keys.filter({ visible: true })).toHaveCount(6);
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
  await expect(page.getByText(ui.check.keys_digits)).toBeVisible();
  await page.getByRole('checkbox', { name: ui.check.digits }).uncheck();
  await expect(page.getByText(ui.check.keys_digits)).toHaveCount(0);
  await expect(page.getByText(ui.check.keys)).toBeVisible();
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
    const group = page.locator('.woven-group').filter({ has: page.getByText(text.statements[id], { exact: true }) });
    await expect(group.getByRole('heading')).toHaveText(answers[SPRING[id]].label);
  }
});
