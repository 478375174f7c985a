// Every page and state by the rules of axe: in every language on a phone, and in English also dark and
// on a desk. Colours and layout come from the same style sheets in every language.
import { test, expect } from './weft.js';
import { AXE, RULES, expectAccessible } from './support/axe.js';
import { heading } from './support/check.js';
import { groupFiles, handOver as handOverGroup } from './support/group.js';
import { backup, fillUp } from './support/keep.js';
import { MIXED, seed } from './support/sheets.js';
import { begin, tour, turnTo } from './support/tour.js';
import { languages, textOf, ui } from './support/words.js';

// Text that still arrives is fainter for a moment.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Hands a text over as a backup file. */
const handOver = (page, text) =>
  page.locator('#restore-file').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

for (const language of languages) {
  test.describe(`in ${textOf(language).name}`, () => {
    test.use({ locale: language });

    test('before and during the first check', async ({ page }) => {
      test.slow();
      const words = textOf(language).interface;
      await page.goto('./');
      await expect(heading(page)).toHaveText(words.home.title);
      await expectAccessible(page, 'Home');
      for (const route of ['#/progress', '#/data', '#/check/review', '#/result/mf3-a9']) {
        await turnTo(page, route);
        await expectAccessible(page, `${route} before any check`);
      }

      await turnTo(page, '#/check');
      await page.locator('.check-settings summary').click();
      await page.locator('.check-buttons [type=submit]').click();
      await expect(page.getByText(words.check.missing)).toBeVisible();
      await expectAccessible(page, 'a statement without an answer');
      await page.locator('.answer input').nth(2).press('Space');
      await expectAccessible(page, 'a statement with an answer');

      await turnTo(page, '#/');
      await page.getByRole('button', { name: words.home.discard }).click();
      await expectAccessible(page, 'Home with its question');
      await page.keyboard.press('Escape');

      await turnTo(page, '#/check/25');
      await page.locator('.answer input').nth(2).press('Space');
      await expectAccessible(page, 'a habit');

      await turnTo(page, '#/check/review');
      await page.getByText(words.review.answers, { exact: true }).click();
      await expectAccessible(page, 'Review with open statements');
      await page.getByRole('button', { name: words.review.finish }).click();
      await expect(page).toHaveURL(/result/);
      await expect(page.getByRole('heading', { name: words.result.profile })).toBeVisible();
      await expectAccessible(page, 'a result without scores');
    });

    test('after several checks', async ({ page }) => {
      test.slow();
      const words = textOf(language).interface;
      await begin(page);
      await tour(page, (route) => expectAccessible(page, `${route}, all unfolded`));

      await turnTo(page, '#/result/run-3');
      await page.locator('.proposal-tools > button').first().click();
      await page.locator('#plan-if').fill('x'.repeat(75));
      await expectAccessible(page, 'a result with the form of a plan');
      await page.getByRole('button', { name: words.actions.keep }).click();
      await expectAccessible(page, 'a result with a decision');
      await page.getByRole('button', { name: words.actions.remove }).click();
      await expectAccessible(page, 'a result after a decision was taken back');
      await page.getByRole('button', { name: words.runs.undo }).click();
      await turnTo(page, '#/');
      await page.locator('.outcomes button').first().click();
      await expectAccessible(page, 'Home after it was said how a plan went');
      await turnTo(page, '#/progress');
      await page.locator('.runs li > button').first().click();
      await expectAccessible(page, 'Progress while a check is changed');
      await page.getByRole('button', { name: words.runs.delete }).click();
      await expect(page.getByRole('button', { name: words.runs.undo })).toBeVisible();
      await expectAccessible(page, 'Progress after a check was deleted');

      await turnTo(page, '#/data');
      await page.getByText(words.data.lock, { exact: true }).click();
      await page.getByRole('button', { name: words.data.lock_save }).click();
      await handOver(page, '[]');
      await expect(page.getByText(words.restore.not_backup)).toBeVisible();
      await expectAccessible(page, 'Your data with two errors');
      const differing = { id: 'run-1', finished: new Date('2026-01-05T09:00:00Z'), answers: MIXED };
      await handOver(page, backup([differing, { ...differing, id: 'new' }]));
      await expect(page.locator('.which')).toBeVisible();
      await expectAccessible(page, 'the preview of a backup');
      await page.getByRole('button', { name: words.data.nothing_button }).click();
      await page.getByRole('button', { name: words.data.nothing_yes }).click();
      await expect(page.locator('.site-warning')).toContainText(words.faults.chosen);
      await page.getByRole('button', { name: words.data.erase }).click();
      await expectAccessible(page, 'the question before erasing, and a warning');
    });

    test('with one check and with many', async ({ page }) => {
      test.slow();
      const week = (number) => new Date(Date.UTC(2023, 0, 2 + 7 * number, 9));
      const check = (number) => ({ finished: week(number), answers: MIXED, note: number % 5 ? '' : 'New job' });
      for (const count of [1, 200]) {
        await seed(page, Array.from({ length: count }, (_, number) => check(number)));
        await page.goto('./');
        await expect(heading(page)).toBeVisible();
        await expectAccessible(page, `Home after ${count}`);
        await turnTo(page, '#/progress');
        await expect(page.locator('.chart-picture svg').filter({ visible: true }).first()).toBeVisible();
        await expectAccessible(page, `Progress after ${count}`);
      }
    });

    test('where nothing can be stored any more', async ({ page }) => {
      test.slow();
      const words = textOf(language).interface;
      await page.goto('./#/check');
      await page.getByRole('radio').first().waitFor();
      await fillUp(page);
      for (const step of [2, 3, 4]) {
        await page.keyboard.press('3');
        await expect(page).toHaveURL(new RegExp(`/${step}$`));
      }
      await expect(page.locator('.site-warning')).toContainText(words.faults.full);
      await expectAccessible(page, 'a statement below a warning');
      await page.evaluate(() => { location.hash = '#/check/30'; });
      await expect(page.locator('.check-buttons [type=submit]')).toHaveText(words.check.to_review);
      await expectAccessible(page, 'the last statement below a warning');
    });
  });
}

test('a group, a result from a link, and a copy that was looked through', async ({ page }) => {
  test.slow();
  await page.goto('./#/group');
  await handOverGroup(page, [...groupFiles(12, (index) => (index < 4 ? '1' : index < 9 ? '2' : '3')), '']);
  await expect(page.locator('.group-picture')).toBeVisible();
  await expectAccessible(page, 'a group');
  await seed(page, [{ finished: new Date('2026-05-04T09:00:00Z'), answers: MIXED, note: 'mine', plan: [{ action: 'o-p1' }] }]);
  await page.goto('./#/result/run-1');
  await page.getByText(ui.share.heading).click();
  await page.getByLabel(ui.share.tick_plans, { exact: true }).check();
  await page.getByRole('button', { name: ui.share.make }).click();
  const link = await page.locator('#shared-link').inputValue();
  await expectAccessible(page, 'a link');
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(page.locator('.shared-banner')).toBeVisible();
  await expectAccessible(page, 'a result from a link');
  await page.goto('./#/publisher');
  await page.getByRole('button', { name: ui.publisher.look }).click();
  await expect(page.locator('#publisher-said')).toBeFocused();
  await expectAccessible(page, 'a copy');
});

test('axe runs, and finds what is wrong', async ({ page }) => {
  await page.goto('./#/method');
  await expect(heading(page)).toHaveText(ui.method.title);
  await page.evaluate(`${AXE}; undefined`);
  const found = await page.evaluate(async (rules) => {
    const picture = Object.assign(document.createElement('img'), { src: 'data:,' });
    document.querySelector('main').append(picture, document.createElement('input'));
    const { violations } = await window.axe.run({ runOnly: rules, resultTypes: ['violations'] });
    return violations.map(({ id }) => id);
  }, RULES);
  expect(found.sort()).toEqual(['image-alt', 'label']);
});

test('content that cannot be used', async ({ page }) => {
  await page.route('**/content/instrument.json', (route) => route.fulfill({ body: '{' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'the page of content faults');
});
