// The whole check by tapping on a phone.
import { test, expect } from './weft.js';
import * as check from './support/check.js';
import { seed, SPRING, SUMMER } from './support/sheets.js';
import { fill, scored, ui } from './support/words.js';

const { button, expectStep, heading, radio } = check;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Time stands still until a test lets it pass. */
test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-04T09:00:00Z') });
  await page.goto('./');
  await expect(heading(page)).toBeVisible();
  await page.clock.pauseAt(new Date('2026-05-04T09:10:00Z'));
});

const letTimePass = (page) => page.clock.runFor(5_000);
const tapAnswer = (page, letter) => page.getByRole('main').locator('label').filter({ has: radio(page, letter) }).tap();

/** As long as a statement takes no tap: nobody has read it yet. */
const read = (page) => page.clock.runFor(600);

async function start(page) {
  await page.getByRole('link', { name: ui.home.start }).tap();
  await expectStep(page, 1);
  await read(page);
}

async function setMovesOn(page, isOn) {
  await page.getByText(ui.check.settings).tap();
  const movesOn = page.getByRole('checkbox', { name: ui.check.moves_on });
  await expect(movesOn).toBeChecked({ checked: !isOn });
  await movesOn.tap();
}

test('the whole check by tap', async ({ page }) => {
  await start(page);
  for (let step = 1; step <= check.steps; step += 1) {
    await expectStep(page, step);
    await tapAnswer(page, String(step % 5));
    await letTimePass(page);
  }
  await expect(heading(page)).toHaveText(ui.review.title);
  await expect(page.getByText(ui.review.all_answered)).toBeVisible();
  await button(page, ui.review.finish).tap();
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
});

test('a tap moves on after a pause that is announced', async ({ page }) => {
  await start(page);
  await tapAnswer(page, '3');
  await expect(page.getByRole('status').filter({ hasText: ui.check.moving })).toBeVisible();
  await expect(radio(page, '3')).toBeChecked();
  await page.clock.runFor(200);
  await expectStep(page, 1);
  await letTimePass(page);
  await expectStep(page, 2);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(ui.check.moving)).toBeHidden();
});

test('a tap right on the circle of an answer moves on too', async ({ page }) => {
  await start(page);
  await radio(page, '3').tap();
  await expect(radio(page, '3')).toBeChecked();
  await letTimePass(page);
  await expectStep(page, 2);
});

test('a second tap in the pause takes the second answer and moves on once', async ({ page }) => {
  await start(page);
  await tapAnswer(page, '3');
  await page.clock.runFor(200);
  await tapAnswer(page, '1');
  await letTimePass(page);
  await expectStep(page, 2);
  await button(page, ui.check.back).tap();
  await expect(radio(page, '1')).toBeChecked();
});

test('moving on by itself can be switched off, and stays off after a reload', async ({ page }) => {
  await start(page);
  await setMovesOn(page, false);
  await page.reload();
  await expectStep(page, 1);
  await read(page);
  await tapAnswer(page, '4');
  await expect(radio(page, '4')).toBeChecked();
  await letTimePass(page);
  await expectStep(page, 1);
  await button(page, ui.check.next).tap();
  await expectStep(page, 2);

  await setMovesOn(page, true);
  await read(page);
  await tapAnswer(page, '4');
  await letTimePass(page);
  await expectStep(page, 3);
});

// 400 ms after the first tap the next statement comes.
for (const between of [430, 600, 800, 990]) {
  test(`the second of two taps ${between} ms apart answers nothing that was not read`, async ({ page }) => {
    await start(page);
    await tapAnswer(page, '3');
    await page.clock.runFor(between);
    await expectStep(page, 2);
    await tapAnswer(page, '3');
    await page.clock.runFor(50);
    expect(await check.chosen(page)).toBe('-');
    await letTimePass(page);
    await expectStep(page, 2);
    await tapAnswer(page, '1');
    await letTimePass(page);
    await expectStep(page, 3);
  });
}

test('an answer that moved on by itself can be undone for three seconds', async ({ page }) => {
  await start(page);
  const undo = page.getByRole('button', { name: fill(ui.check.undo, { answer: ui.answer.several_times }) });
  await tapAnswer(page, '3');
  await page.clock.runFor(500);
  await expectStep(page, 2);
  const top = () => button(page, ui.check.next).evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await undo.tap();
  await expectStep(page, 1);
  expect(await check.chosen(page)).toBe('-');
  await expect(undo).toBeHidden();

  await read(page);
  await tapAnswer(page, '3');
  await page.clock.runFor(500);
  await expectStep(page, 2);
  await page.clock.runFor(2_000);
  await expect(undo).toBeVisible();
  await page.clock.runFor(1_500);
  await expect(undo).toBeHidden();
  expect(await top(), 'nothing moves when it goes').toBe(before);
});

test('Back, Skip and Clear', async ({ page }) => {
  await start(page);
  await button(page, ui.check.next).tap();
  await expect(page.getByText(ui.check.missing)).toBeVisible();
  await button(page, ui.check.skip).tap();
  await expectStep(page, 2);
  await read(page);
  await tapAnswer(page, 'n');
  await letTimePass(page);
  await expectStep(page, 3);

  await button(page, ui.check.back).tap();
  await expectStep(page, 2);
  await expect(radio(page, 'n')).toBeChecked();
  await button(page, ui.check.clear).tap();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(button(page, ui.check.skip)).toBeVisible();
  await letTimePass(page);
  await expectStep(page, 2);

  await button(page, ui.check.back).tap();
  await expectStep(page, 1);
  expect(await check.chosen(page)).toBe('-');
  await button(page, ui.check.back).tap();
  await expect(heading(page)).toHaveText(ui.home.title);
  await expect(page.getByText(fill(ui.home.draft, { count: 0, all: scored.length }))).toBeVisible();
});

test('what is tapped is large enough', async ({ page }) => {
  await start(page);
  const targets = page.locator('label.answer, .check-buttons button, nav a, .brand, summary, select');
  expect(await targets.count()).toBeGreaterThanOrEqual(14);
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    expect(box.height, await target.innerText()).toBeGreaterThanOrEqual(44);
  }
});

test('no page has to be scrolled sideways, on the narrowest phone either', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await seed(page, [
    { finished: new Date('2026-01-05T09:00:00Z'), answers: SPRING, note: 'Before the new job' },
    { finished: new Date('2026-05-04T09:00:00Z'), answers: SUMMER, note: 'N'.repeat(120) },
  ]);
  for (const route of ['#/', '#/check', '#/check/review', '#/result/run-2', '#/progress', '#/networks', '#/method', '#/nowhere']) {
    await page.goto(`./${route}`);
    await expect(heading(page)).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(overflow, route).toBe(0);
  }
});
