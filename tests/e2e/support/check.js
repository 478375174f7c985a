// The check as a leader takes it.
import { expect } from '@playwright/test';
import { answers, fill, scored, statementId, traps, ui } from './words.js';

export const heading = (page) => page.getByRole('heading', { level: 1 });
export const radio = (scope, letter) =>
  scope.getByRole('radio', { name: new RegExp(`^${answers[letter].label}`) });
export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** How many statements a check shows, with the habits at its end. */
export const steps = scored.length + traps.length;

/** What says which statement it is, from 1: those of the networks, then the habits. */
export const stepLabel = (step) =>
  step <= scored.length
    ? fill(ui.check.step, { step, all: scored.length })
    : fill(ui.check.habit, { step: step - scored.length, all: traps.length });

/** The heading of the statement at this place of the order, from 1. */
export const statementAt = (page, step) => page.getByRole('heading', { level: 1, name: `${stepLabel(step)}. ` });

/** Expects the statement at this place of the order, from 1. */
export async function expectStep(page, step) {
  await expect(statementAt(page, step)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/check/${step}$`));
}

/** Waits until a statement that has just come takes a tap: until then nobody has read it. */
export const beRead = (page) => page.waitForTimeout(650);

/** The id of the statement that is shown. */
export const shownId = async (page) => statementId(afterLabel(await heading(page).textContent()));

/** The statement of a heading: what follows its place in the order. */
const afterLabel = (shown) => shown.slice(shown.indexOf('. ') + 2);

/** The chosen answer of the statement that is shown, as a letter. */
export function chosen(page) {
  return page
    .getByRole('radio')
    .evaluateAll((radios) => radios.find((one) => one.checked)?.value ?? '-');
}

/** Answers the statements from `from` to `to` with the digit keys, and skips those without. */
export async function answerByDigits(page, sheet, { from = 1, to = steps } = {}) {
  for (let step = from; step <= to; step += 1) {
    await expect(statementAt(page, step)).toBeVisible();
    const { key } = answers[sheet[await shownId(page)]];
    if (key) await page.keyboard.press(key);
    else await button(page, ui.check.skip).click();
  }
}

/** Writes the note in the review. */
export async function fillReview(page, note = '') {
  await expect(heading(page)).toHaveText(ui.review.title);
  await page.getByLabel(ui.review.note).fill(note);
  // A note is stored when its field is left, or when it rests.
  await page.getByLabel(ui.review.note).blur();
}

/** Takes the whole check from `#/check` to the result. */
export async function takeCheck(page, sheet, note = '') {
  await page.goto('./#/check');
  await answerByDigits(page, sheet);
  await fillReview(page, note);
  await button(page, ui.review.finish).click();
  await expect(page).toHaveURL(/#\/result\/[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
}

/** Each statement in the order of the run with its answer; leaves the last one shown. */
export async function readOrder(page) {
  const labels = scored.map((_, index) => stepLabel(index + 1));
  const shown = await page.evaluate(async (all) => {
    const read = [];
    for (const [index, label] of all.entries()) {
      location.hash = `#/check/${index + 1}`;
      const isShown = () => document.querySelector('h1')?.textContent.startsWith(`${label}. `);
      while (!isShown()) await new Promise((resolve) => setTimeout(resolve));
      const answer = document.querySelector('[type=radio]:checked')?.value ?? '-';
      read.push({ wording: document.querySelector('h1').textContent.slice(label.length + 2), answer });
    }
    return read;
  }, labels);
  return shown.map(({ wording, answer }) => ({ id: statementId(wording), answer }));
}

/** Presses Tab until the element has the focus; every stop on the way must be seen. */
export async function tabTo(page, target, { key = 'Tab', most = 60 } = {}) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    await expectFocusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not reach ${target} in ${most} presses.`);
}

/** Expects that the focused control, or the label around it, has an outline and that nothing hides it. */
export async function expectFocusSeen(page) {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing has the focus';
    const [box] = (focused.tagName === 'g' ? focused.firstElementChild : focused).getClientRects();
    const middle = [box.left + box.width / 2, box.top + box.height / 2];
    const above = document.elementFromPoint(...middle);
    const isFree = above && (focused.contains(above) || above.contains(focused));
    if (!isFree) return `${focused.outerHTML.slice(0, 120)} at ${middle} is hidden by ${above?.outerHTML.slice(0, 80)}`;
    const outlined = [focused, focused.closest('label')].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    });
    return outlined ? '' : focused.outerHTML.slice(0, 120);
  });
  expect(seen, 'the focus is seen').toBe('');
}
