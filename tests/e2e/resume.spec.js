// An answer once given is never lost, and a new check begins blank.
import { test, expect } from './weft.js';
import { answerByDigits, button, expectStep, heading, radio, readOrder, takeCheck } from './support/check.js';
import { MIXED, SPRING } from './support/sheets.js';
import { fill, networks, scored, text, ui } from './support/words.js';

const HALF_WAY = 13;

/** Answers half of SPRING and returns the statements in their order, with what is answered. */
async function comeHalfWay(page) {
  await page.goto('./#/check');
  await answerByDigits(page, SPRING, { to: HALF_WAY - 1 });
  const order = await readOrder(page);
  await page.goto(`./#/check/${HALF_WAY}`);
  await expectStep(page, HALF_WAY);
  return order;
}

function expectHalf(order) {
  expect(new Set(order.map(({ id }) => id))).toEqual(new Set(scored));
  for (const [index, { id, answer }] of order.entries()) {
    expect(answer, `statement ${index + 1}, ${id}`).toBe(index < HALF_WAY - 1 ? SPRING[id] : '-');
  }
}

test('a reload half-way resumes at the same statement, in the same order, with every answer', async ({ page }) => {
  const before = await comeHalfWay(page);
  await page.reload();
  await expectStep(page, HALF_WAY);
  await expect(heading(page)).toContainText(text.statements[before[HALF_WAY - 1].id]);
  const after = await readOrder(page);
  expect(after).toEqual(before);
  expectHalf(after);
});

test('a tab that is closed half-way is resumed in a new one', async ({ page, context }) => {
  const before = await comeHalfWay(page);
  await page.close();
  const next = await context.newPage();
  await next.goto('./');
  await expect(
    next.getByText(fill(ui.home.draft, { count: HALF_WAY - 1, all: scored.length })),
  ).toBeVisible();
  await next.getByRole('link', { name: ui.home.continue }).click();
  await expectStep(next, HALF_WAY);
  expect(await readOrder(next)).toEqual(before);
});

test('an answer is stored by the time the page shows it', async ({ page, context }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await radio(page, '2').press('Space');
  await expect(radio(page, '2')).toBeChecked();
  const stored = (await context.storageState()).origins.flatMap((origin) => origin.localStorage);
  const draft = stored.find(({ name }) => name.startsWith('weft:/:draft:'));
  const answers = Object.values(JSON.parse(draft.value).answers).flatMap(Object.values);
  expect(answers.filter((answer) => answer !== null)).toEqual([2]);
});

test('the habits and the note of a review outlast a reload', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await page.goto(`./#/check/${scored.length + 3}`);
  await expectStep(page, scored.length + 3);
  await radio(page, '4').press('Space');
  await page.reload();
  await expectStep(page, scored.length + 3);
  await expect(radio(page, '4')).toBeChecked();
  await page.goto('./#/check/review');
  await page.getByLabel(ui.review.note).fill('New job in May');
  await page.reload();
  await expect(page.getByLabel(ui.review.note)).toHaveValue('New job in May');
});

test('a retake starts blank, in an order of its own', async ({ page }) => {
  await takeCheck(page, MIXED, 'The first');
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.again }).click();
  await expectStep(page, 1);
  for (const [network, ids] of Object.entries(networks)) {
    const thread = { network: ui.network[network], count: 0, all: ids.length };
    await expect(page.getByText(fill(ui.check.thread, thread))).toBeAttached();
  }
  const retake = await readOrder(page);
  expect(retake.every(({ answer }) => answer === '-')).toBe(true);
  await page.goto('./#/check/review');
  await expect(page.getByLabel(ui.review.note)).toHaveValue('');
  await expect(button(page, ui.review.finish)).toBeDisabled();
});

test('a draft is given up only after a question', async ({ page }) => {
  await page.goto('./#/check');
  await answerByDigits(page, SPRING, { to: 2 });
  await expectStep(page, 3);
  await page.goto('./#/');
  await button(page, ui.home.discard).click();
  const question = page.getByRole('dialog', { name: ui.home.discard_ask });
  await question.getByRole('button', { name: ui.home.discard_no }).click();
  await expect(question).toBeHidden();
  await button(page, ui.home.discard).click();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(page.getByRole('link', { name: ui.home.continue })).toBeVisible();

  await button(page, ui.home.discard).click();
  await question.getByRole('button', { name: ui.home.discard_yes }).click();
  await expect(page.getByRole('link', { name: ui.home.start })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: ui.home.start })).toBeVisible();
});
