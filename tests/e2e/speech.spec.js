// What a screen reader is given: titles, where the focus goes, what is spoken, and the tree of the
// two pages that matter most.
import { test, expect } from './weft.js';
import { answerByDigits, beRead, button, expectStep, heading, radio } from './support/check.js';
import { fillUp, makeRoom } from './support/keep.js';
import { MIXED, seed, SPRING } from './support/sheets.js';
import { turnTo } from './support/tour.js';
import { fill, text, title, ui } from './support/words.js';

const MARCH = new Date('2026-03-02T09:30:00Z');

/** Notes every text that comes into a live region, from the start of the page. */
async function listen(page) {
  await page.addInitScript(() => {
    const LIVE = '[role=status], [role=alert], [aria-live]';
    const last = new WeakMap();
    window.spoken = [];
    const look = () => {
      for (const region of document.querySelectorAll(LIVE)) {
        const now = region.textContent.trim();
        if (now && now !== last.get(region)) window.spoken.push(now);
        last.set(region, now);
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** What was spoken since this was asked last. */
const spoken = (page) => page.evaluate(() => window.spoken.splice(0));

test('each page is announced once: a title of its own, the focus on its heading, and no live region', async ({ page }) => {
  await listen(page);
  await seed(page, [{ finished: MARCH, answers: SPRING }]);
  await page.goto('./');
  await expect(page).toHaveTitle(title(ui.app.tagline));
  await expect(heading(page)).toBeVisible();
  const pages = {
    '#/check': ui.check.title,
    '#/check/review': ui.review.title,
    '#/result/run-1': ui.result.title,
    '#/progress': ui.progress.title,
    '#/networks': ui.networks.title,
    '#/method': ui.method.title,
    '#/nowhere': ui.not_found.title,
    '#/': ui.app.tagline,
  };
  await page.evaluate(() => {
    window.focused = [];
    document.addEventListener('focusin', ({ target }) => window.focused.push(target.tagName));
  });
  for (const [route, name] of Object.entries(pages)) {
    await turnTo(page, route);
    await expect(page).toHaveTitle(title(name));
    expect(await page.evaluate(() => window.focused.splice(0)), route).toEqual(['H1']);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  expect(await spoken(page)).toEqual([]);
});

test('the next statement has the focus on its heading, and nothing is spoken over it', async ({ page }) => {
  await listen(page);
  await page.goto('./#/check');
  for (let step = 1; step <= 3; step += 1) {
    await expectStep(page, step);
    await radio(page, '2').focus();
    await page.keyboard.press('Space');
    await button(page, ui.check.next).press('Enter');
  }
  await expectStep(page, 4);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('3');
  await expectStep(page, 5);
  await expect(heading(page)).toBeFocused();
  expect(await spoken(page)).toEqual([]);
  await beRead(page);
  await page.locator('.answer').nth(1).click();
  await expectStep(page, 6);
  expect(await spoken(page)).toEqual([ui.check.moving]);
});

test('a statement without an answer: the first answer has the focus, and the error describes the question', async ({ page }) => {
  await listen(page);
  await page.goto('./#/check');
  await expectStep(page, 1);
  await button(page, ui.check.next).click();
  await expect(radio(page, '0')).toBeFocused();
  await expect(page.locator('fieldset')).toHaveAccessibleDescription(ui.check.missing);
  await page.keyboard.press('2');
  await expectStep(page, 2);
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('fieldset')).toHaveAccessibleDescription('');
  await expect(page.locator('fieldset')).toHaveAccessibleName(ui.check.stem);
  expect(await spoken(page)).toEqual([]);
});

test('what begins is said with the first statement of a part, and what it is for', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  const line = { 9: 'personal', 17: 'strategic' };
  for (const [step, network] of Object.entries(line)) {
    await turnTo(page, '#/method');
    await turnTo(page, `#/check/${step}`);
    const values = { part: ui.network[network], line: ui.network[`${network}_line`] };
    await expect(heading(page)).toHaveAccessibleDescription(fill(ui.check.now, values));
    await expect(page.locator('.thread.is-current .purpose')).toHaveText(ui.network[`${network}_purpose`]);
  }
  await page.goto('./#/check/25');
  await expect(heading(page)).toHaveAccessibleDescription(fill(ui.check.now, { part: ui.check.habits, line: ui.check.habits_line }));
  await page.keyboard.press('1');
  await expectStep(page, 26);
  await expect(heading(page)).toHaveAccessibleDescription('');
});

test('a storage that is full is spoken once, and what is saved is spoken once', async ({ page }) => {
  await listen(page);
  await page.goto('./#/check');
  await expectStep(page, 1);
  await fillUp(page);
  await page.keyboard.press('3');
  await expectStep(page, 2);
  await page.keyboard.press('3');
  await expectStep(page, 3);
  await page.keyboard.press('3');
  await expectStep(page, 4);
  // What to do about it comes with the lazy part of the program.
  await expect(page.locator('.site-warning')).toContainText(ui.faults.full);
  const failures = await spoken(page);
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain(ui.faults.full);

  await makeRoom(page);
  await page.keyboard.press('3');
  await expectStep(page, 5);
  await turnTo(page, '#/data');
  await spoken(page);
  await button(page.locator('main'), ui.data.back_up).click();
  await expect(page.getByText(ui.data.saved)).toBeVisible();
  expect(await spoken(page)).toEqual([ui.data.saved]);
});

test('a check that is deleted is spoken with its way back', async ({ page }) => {
  await listen(page);
  await seed(page, [{ finished: MARCH, answers: SPRING }, { finished: new Date('2026-06-02T09:30:00Z'), answers: MIXED }]);
  await page.goto('./#/progress');
  await page.getByRole('button', { name: ui.runs.change }).first().click();
  await button(page, ui.runs.delete).click();
  await expect(button(page, ui.runs.undo)).toBeFocused();
  const [sentence, ...more] = await spoken(page);
  expect(sentence).toContain(fill(ui.runs.deleted, { date: '2 June 2026' }));
  expect(more).toEqual([]);
});

test.describe('the tree', () => {
  // The same order of statements for everybody.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      crypto.getRandomValues = (numbers) => numbers.fill(7);
      Math.random = () => 0.7;
    }),
  );

  test('of a statement', async ({ page }) => {
    await page.goto('./#/check');
    await answerByDigits(page, SPRING, { to: 4 });
    await expectStep(page, 5);
    await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'check.aria.yml' });
  });

  test('of a result', async ({ page }) => {
    await seed(page, [
      { finished: MARCH, answers: SPRING },
      { finished: new Date('2026-06-02T09:30:00Z'), answers: MIXED, note: 'New job in May' },
    ]);
    await page.goto('./#/result/run-2');
    await expect(page.getByText(text.statements.o1)).toBeVisible();
    await page.getByText(ui.result.more).click();
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'result.aria.yml' });
  });
});
