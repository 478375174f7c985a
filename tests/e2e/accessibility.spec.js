// Every page and state, light and dark, on a phone and on a desk, by the rules of axe.
import { createRequire } from 'node:module';
import { test, expect } from './weft.js';
import { answerByDigits, button, expectStep, heading, radio } from './support/check.js';
import { MIXED, seed, sheet, SPRING, SUMMER } from './support/sheets.js';
import { fill, text, ui } from './support/words.js';

// The copy of axe that @axe-core/playwright brings. Its own builder opens a second page for each
// run, which takes four times as long; the app has no frames, for which that is needed.
const here = createRequire(import.meta.url);
const { source: AXE } = createRequire(here.resolve('@axe-core/playwright'))('axe-core');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on the colours; the others are not run again in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const LOOKS = { light: RULES, dark: COLOUR_RULES };
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];
const MARCH = new Date('2026-03-02T09:30:00Z');
const JUNE = new Date('2026-06-02T17:45:00Z');
const UNEVEN = sheet({ operational: '1', personal: '4', strategic: '2', traps: '4' });

/** Runs axe on the page as it stands, in every look. */
async function expectAccessible(page, state) {
  await page.evaluate(`${AXE}; undefined`);
  for (const [colorScheme, runOnly] of Object.entries(LOOKS)) {
    for (const size of WIDTHS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      const found = await page.evaluate(async (rules) => {
        const { violations } = await window.axe.run({ runOnly: rules, resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target} – ${node.failureSummary}`),
        );
      }, runOnly);
      expect.soft(found, `${state}, ${colorScheme}, ${size.width} px`).toEqual([]);
    }
  }
}

async function open(page, route, wanted) {
  await page.goto(`./${route}`);
  await expect(heading(page)).toHaveText(wanted);
}

test('Home, before and during a check', async ({ page }) => {
  await open(page, '#/', ui.home.title);
  await expectAccessible(page, 'Home');
  await page.goto('./#/check');
  await answerByDigits(page, SPRING, { to: 1 });
  await expectStep(page, 2);
  await open(page, '#/', ui.home.title);
  await button(page, ui.home.discard).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'Home with its question');
});

test('Check', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await page.getByText(ui.check.settings).click();
  await button(page, ui.check.next).click();
  await expect(page.getByText(ui.check.missing)).toBeVisible();
  await expectAccessible(page, 'a statement without an answer');
  await radio(page, '2').check();
  await expect(button(page, ui.check.clear)).toBeVisible();
  await expectAccessible(page, 'a statement with an answer');
});

test('Review', async ({ page }) => {
  await open(page, '#/check/review', ui.review.no_draft);
  await expectAccessible(page, 'Review without a check');
  await page.goto('./#/check');
  await answerByDigits(page, MIXED);
  await expect(page.getByText(fill(ui.review.open, { count: 2 }))).toBeVisible();
  await radio(page.getByRole('group', { name: text.statements.t1 }), '2').check();
  await expectAccessible(page, 'Review with open statements');
});

test('Result', async ({ page }) => {
  await seed(page, [
    { finished: MARCH, answers: SPRING },
    { finished: JUNE, answers: UNEVEN, note: 'New job in May' },
    { finished: new Date('2026-07-02T17:45:00Z'), answers: MIXED },
  ]);
  await open(page, '#/result/run-2', ui.result.stage_start);
  await page.getByText(ui.result.table).click();
  await page.getByText(ui.result.moved).click();
  await expectAccessible(page, 'a result with its changes');
  await open(page, '#/result/run-3', ui.result.stage_none);
  await expectAccessible(page, 'a result without a score');
});

test('Progress', async ({ page }) => {
  await open(page, '#/progress', ui.progress.title);
  await expectAccessible(page, 'Progress before any check');
  await seed(page, [
    { finished: MARCH, answers: SPRING, note: 'Before the new job' },
    { finished: JUNE, answers: SUMMER, note: 'New job in May' },
  ]);
  await open(page, '#/progress', ui.progress.title);
  await page.getByText(ui.result.table).click();
  await expectAccessible(page, 'Progress after two checks');
  await open(page, '#/', ui.home.title);
  await expectAccessible(page, 'Home after two checks');
});

test('Method, and addresses that lead nowhere', async ({ page }) => {
  await open(page, '#/method', ui.method.title);
  await expectAccessible(page, 'Method');
  await open(page, '#/nowhere', ui.not_found.title);
  await expectAccessible(page, 'no such page');
  await open(page, '#/result/mf3-a9', ui.result.missing);
  await expectAccessible(page, 'no such result');
});

test('axe runs, and finds what is wrong', async ({ page }) => {
  await open(page, '#/method', ui.method.title);
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
