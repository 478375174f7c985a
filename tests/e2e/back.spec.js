// Back, and addresses as they come from mails and messengers.
import { test, expect } from './weft.js';
import { answerByDigits, fillReview, button, expectStep, heading } from './support/check.js';
import { seed, SPRING, SUMMER } from './support/sheets.js';
import { date, ui } from './support/words.js';

/** Finishes the check from its first statement. */
async function finish(page) {
  await answerByDigits(page, SPRING);
  await fillReview(page);
  await button(page, ui.review.finish).click();
  await expect(page).toHaveURL(/#\/result\//);
}

test('after a finished check, Back leads to Home once and then out', async ({ page }) => {
  await page.goto('./#/method');
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.start }).click();
  await expectStep(page, 1);
  await finish(page);
  await page.goBack();
  await expect(page).toHaveURL(/#\/$|\/$/);
  await expect(page.getByRole('link', { name: ui.home.see_progress }).or(heading(page)).first()).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText(ui.method.title);
});

test('after a check that was opened directly, Back leads to Home and then out', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await finish(page);
  await page.goBack();
  await expect(page).toHaveURL(/#\/$/);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('within a check, Back shows the statement before', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.start }).click();
  await answerByDigits(page, SPRING, { to: 3 });
  await expectStep(page, 4);
  await page.goBack();
  await expectStep(page, 3);
  await page.goForward();
  await expectStep(page, 4);
});

test('Back shows a list where it was left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  const day = (index) => new Date(Date.UTC(2024, index, 5, 10));
  await seed(page, Array.from({ length: 12 }, (_, index) => ({ finished: day(index), answers: index % 2 ? SPRING : SUMMER })));
  await page.goto('./#/progress');
  const link = page.locator('.runs').getByRole('link', { name: date(day(2)) });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(1000);
  await link.click();
  await expect(page).toHaveURL(/#\/result\//);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(link).toBeFocused();
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);

  // A link leads to the top, also of a page that was seen before.
  await page.locator('.site-header').getByRole('link', { name: ui.nav.method, exact: true }).click();
  await page.locator('.site-header').getByRole('link', { name: ui.nav.progress, exact: true }).click();
  await expect(heading(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const [address, title] of [
  ['#/progress?utm_source=x', ui.progress.title],
  ['#/progress&fbclid=1', ui.progress.title],
  ['#/progress#', ui.progress.title],
  ['#/data%20', ui.data.title],
  ['#/Progress', ui.progress.title],
  ['#/&fbclid=1', ui.home.title],
]) {
  test(`${address} opens its page`, async ({ page }) => {
    await page.goto(`./${address}`);
    await expect(heading(page)).toHaveText(title);
  });
}

test('#/check&fbclid=1 opens the check', async ({ page }) => {
  await page.goto('./#/check&fbclid=1');
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await expectStep(page, 2);
});
