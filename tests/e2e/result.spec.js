// A result tells its story: where the reader is, what changed, what to try, then every answer.
import { test, expect } from './weft.js';
import { heading } from './support/check.js';
import { MIXED, seed, sheet, SPRING, SUMMER } from './support/sheets.js';
import { answers, date, fill, networks, text, textOf, translations, ui } from './support/words.js';

const DAYS = ['2025-11-05', '2026-02-04', '2026-06-02', '2026-11-09'].map((day) => new Date(`${day}T09:00:00Z`));
const YEAR = [SPRING, MIXED, SPRING, SUMMER].map((given, index) => ({ finished: DAYS[index], answers: given }));

const topOf = (locator) => locator.first().evaluate((element) => element.getBoundingClientRect().top + scrollY);

test('by ear and by eye: the change, the profile, what to try, and only then the answers', async ({ page }) => {
  await seed(page, YEAR);
  await page.goto('./#/result/run-4');
  await expect(page.getByText(fill(ui.result.of_numbered, { date: date(DAYS[3]), number: 4 }))).toBeVisible();
  const headings = await page.locator('main :is(h1, h2)').filter({ visible: true }).allInnerTexts();
  expect(headings.slice(1)).toEqual([ui.result.profile, ui.result.actions, ui.result.strong, ui.weave.title, ui.result.go_on]);
  const [last, first] = [page.locator('.changes').first(), page.locator('.changes').last()];
  await expect(last).toHaveText(
    `${fill(ui.result.since, { date: date(DAYS[2]) })} ${ui.network.strategic} +31 · ${ui.result.verdict_clear}; ` +
      `${ui.network.personal} +18 · ${ui.result.verdict_possible}; ${ui.network.operational} +3 · ${ui.result.verdict_noise}`,
  );
  await expect(first).toContainText(fill(ui.result.since_first_lead, { date: date(DAYS[0]) }));
});

test('a first check says when to come back, and compares nothing', async ({ page }) => {
  await seed(page, YEAR.slice(0, 1));
  await page.goto('./#/result/run-1');
  await expect(page.getByText(ui.result.first)).toBeVisible();
  await expect(page.locator('.changes')).toHaveCount(0);
  await expect(page.getByText(fill(ui.result.of, { date: date(DAYS[0]) }), { exact: true })).toBeVisible();
});

test('a laptop shows the whole profile and the first action without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await seed(page, YEAR);
  await page.goto('./#/result/run-4');
  const profile = page.locator('.profile .chart-picture.no-print');
  await expect(profile).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.proposals li').first()).toBeInViewport({ ratio: 1 });
});

test('a phone shows the change first and what to try before the answers', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seed(page, YEAR);
  await page.goto('./#/result/run-4');
  await expect(page.locator('.changes').first()).toBeInViewport({ ratio: 1 });
  expect(await topOf(page.locator('.proposals li'))).toBeLessThan(await topOf(page.locator('.woven')));
});

test('on a phone the first action begins on the first screen, and the page is short', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seed(page, YEAR);
  await page.goto('./#/result/run-4');
  await expect(page.locator('.woven').getByText(text.statements.o1)).toBeVisible();
  expect(await topOf(page.locator('.proposals li'))).toBeLessThanOrEqual(760);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4_200);
});

test('answers stand from the most to the least often, the thread thinner each time', async ({ page }) => {
  await seed(page, [{ finished: DAYS[0], answers: sheet({ operational: '43210n--', personal: '44444444', strategic: '00000000', traps: '000000' }) }]);
  await page.goto('./#/result/run-1');
  const network = page.locator('.woven-network.operational');
  const labels = ['often', 'several_times', 'a_few_times', 'once', 'never', 'does_not_fit', 'none'].map((key) => ui.answer[key]);
  await expect(network.locator('.woven-group h4')).toHaveText(labels);
  await expect(network.locator('.woven-group').last().getByRole('listitem')).toHaveText(
    networks.operational.slice(6).map((id) => text.statements[id]),
  );
  const widths = await network.locator('.woven-group').evaluateAll((groups) =>
    groups.slice(0, 5).map((group) => parseFloat(getComputedStyle(group, '::before').borderInlineStartWidth)),
  );
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(new Set(widths).size).toBe(5);
  expect(answers['4'].label).toBe(ui.answer.often);
});

test('a rung that is borderline is said beside the level', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await seed(page, YEAR);
  await page.goto('./#/result/run-4');
  const words = await page.locator('.profile .chart-picture.no-print text').allTextContents();
  expect(words.map((word) => word.trim()).join(' ')).toContain(ui.result.rung_borderline);
  await expect(heading(page)).toHaveText(fill(ui.result.even, { level: ui.level.repeated }));
});

for (const language of translations) {
  test(`the parts of the result are there in ${language}`, async ({ page }) => {
    const words = textOf(language).interface;
    await seed(page, YEAR);
    await page.evaluate((tag) => localStorage.setItem('weft:/:settings', `{"v":1,"language":"${tag}"}`), language);
    await page.goto('./#/result/run-4');
    for (const name of [words.result.actions, words.result.strong, words.weave.title, words.result.go_on]) {
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    }
  });
}
