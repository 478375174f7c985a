// Home by example for somebody new, and what is next for somebody who comes back.
import { test, expect } from './weft.js';
import { heading } from './support/check.js';
import { seed, SPRING } from './support/sheets.js';
import { fill, networks, text, ui } from './support/words.js';

const NOW = new Date('2026-06-20T10:00:00Z');
const DAY = 24 * 3600 * 1000;
const before = (days) => new Date(NOW.getTime() - days * DAY);
const mainButtons = (page) => page.locator('.hero .buttons').getByRole('link');

test('somebody new sees an example, and the first statement of each network', async ({ page }) => {
  await page.goto('./');
  await expect(heading(page)).toHaveText(ui.home.title);
  await expect(page.getByText(ui.home.sample, { exact: true })).toBeVisible();
  for (const ids of Object.values(networks)) {
    await expect(page.getByText(fill(ui.home.for_example, { statement: text.statements[ids[0]] }))).toBeVisible();
  }
  const start = page.getByRole('link', { name: ui.home.start });
  expect((await start.boundingBox()).height).toBeGreaterThanOrEqual(48);
  await expect(page.locator('.gains svg')).toHaveCount(3);
});

for (const [days, title, first] of [
  [0, ui.home.welcome, ui.home.see_result],
  [79, ui.home.welcome, ui.home.see_result],
  [80, fill(ui.home.since, { count: 3 }), ui.home.again],
  [92, fill(ui.home.since, { count: 3 }), ui.home.again],
  [400, fill(ui.home.since, { count: 13 }), ui.home.again],
]) {
  test(`${days} days after a check`, async ({ page }) => {
    await page.clock.install({ time: NOW });
    await seed(page, [{ finished: before(days), answers: SPRING }]);
    await page.goto('./');
    await expect(heading(page)).toHaveText(title);
    await expect(mainButtons(page).first()).toHaveText(first);
    // Their own profile is there, the brochure is closed, and nothing is called an example.
    await expect(page.getByRole('img', { name: ui.result.profile_title })).toBeVisible();
    await expect(page.getByText(ui.home.sample, { exact: true })).toHaveCount(0);
    await expect(page.getByText(ui.home.get_profile)).toBeHidden();
  });
}
