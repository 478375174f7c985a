// If–then plans: written on a result, followed up any day, kept, moved in a calendar, and taken back.
import { test, expect } from './weft.js';
import { answerByDigits, button, heading, tabTo } from './support/check.js';
import { choose, openBlank, preview, saveBackup, stored } from './support/keep.js';
import {
  change, decide, decided, decideFirst, due, form, keep, openForm, outcome, savedEvents, storedPlans, takeBack,
} from './support/plans.js';
import { record, seed, SPRING, SUMMER } from './support/sheets.js';
import { date, fill, guide, text, ui } from './support/words.js';

const NOW = new Date('2026-03-02T09:30:00Z');
const OBSTACLE = 'They say that they have no time';
const RESPONSE = 'Ask for ten minutes on the phone';
const [CUE] = guide.cues;
const LETTERS = { latin: 'W', chinese: '語', emoji: '😀', family: '👩🏽‍🚀' };

async function open(page, plan, more = []) {
  await page.clock.install({ time: NOW });
  await seed(page, [...more, { finished: NOW, answers: SPRING, plan }]);
  await page.goto(`./#/result/run-${more.length + 1}`);
  await expect(page.getByRole('heading', { name: ui.result.actions })).toBeVisible();
}

const obstacle = (page) => page.getByLabel(ui.actions.obstacle);
const response = (page) => page.getByLabel(ui.actions.response);
const cue = (page) => page.getByLabel(ui.actions.cue, { exact: true }).and(page.locator('input'));
const status = (page, said) => page.getByRole('status').filter({ hasText: said });
/** The labelled lines of a plan, each as its label and its text. */
const lines = (scope) =>
  scope.locator('.plan-lines > div').evaluateAll((all) => all.map((one) => [...one.children].map((it) => it.textContent)));

const full = (letter, length = 80) => letter.repeat(Math.floor(length / letter.length));
const FULL_PLAN = { action: 'o-p1', due: '2026-03-30', when: CUE, if: OBSTACLE, then: RESPONSE, tells: true };

test('a plan is written with the mouse, and shown line by line', async ({ page }) => {
  await open(page);
  const name = await openForm(page);
  await expect(form(page)).toBeFocused();
  await expect(form(page)).toContainText(ui.actions.studies);
  await button(page, CUE).click();
  await expect(cue(page)).toHaveValue(CUE);
  await expect(button(page, CUE)).toHaveAttribute('aria-pressed', 'true');
  await obstacle(page).fill(`  ${OBSTACLE} `);
  await response(page).fill(RESPONSE);
  await page.getByLabel(ui.actions.tells).check();
  expect(await storedPlans(page), 'nothing is stored before it is kept').toEqual([]);
  await keep(page).click();
  await expect(status(page, ui.actions.kept)).toBeVisible();
  await expect(decided(page).getByText(name)).toBeFocused();
  const wanted = [[ui.actions.when, CUE], [ui.actions.if, OBSTACLE], [ui.actions.then, RESPONSE]];
  expect(await lines(decided(page))).toEqual(wanted);
  await expect(decided(page)).toContainText(ui.actions.tells_line);
  const action = Object.keys(text.actions).find((id) => text.actions[id] === name);
  expect(await storedPlans(page)).toEqual([{ ...FULL_PLAN, action }]);
  await page.reload();
  await expect(decided(page)).toContainText(name);
  expect(await lines(decided(page))).toEqual(wanted);
});

test('a plan is written, changed and taken back with the keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, decide(page).first());
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeFocused();
  await tabTo(page, cue(page));
  await page.keyboard.type('My Monday walk');
  await tabTo(page, button(page, CUE));
  await page.keyboard.press('Space');
  await expect(cue(page)).toHaveValue(CUE);
  await page.keyboard.press('Space');
  await expect(cue(page)).toHaveValue('');
  await tabTo(page, obstacle(page));
  await page.keyboard.type(OBSTACLE);
  await tabTo(page, response(page));
  await page.keyboard.type(RESPONSE);
  await page.keyboard.press('Enter');
  await expect(form(page)).toHaveCount(0);
  await expect(decided(page).locator('.proposal-action')).toBeFocused();
  expect(await lines(decided(page))).toEqual([[ui.actions.if, OBSTACLE], [ui.actions.then, RESPONSE]]);

  const [{ action }] = await storedPlans(page);
  await tabTo(page, change(page, text.actions[action]));
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeFocused();
  await tabTo(page, page.getByLabel(ui.actions.tells));
  await page.keyboard.press('Space');
  await tabTo(page, keep(page));
  await page.keyboard.press('Enter');
  await expect.poll(() => storedPlans(page)).toMatchObject([{ if: OBSTACLE, tells: true, sequence: 1 }]);
  await expect(decided(page).getByText(text.actions[action])).toBeFocused();

  await tabTo(page, takeBack(page, text.actions[action]));
  await page.keyboard.press('Enter');
  await expect(decided(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: ui.result.actions })).toBeFocused();
  await tabTo(page, button(page, ui.runs.undo), { most: 2 });
  await page.keyboard.press('Enter');
  await expect.poll(() => storedPlans(page)).toMatchObject([{ if: OBSTACLE, tells: true, sequence: 1 }]);
  await expect(status(page, fill(ui.actions.brought_back, { plan: text.actions[action] }))).toBeVisible();
});

test('with nothing filled in it is an action with its day, and a cancelled form is none', async ({ page }) => {
  await open(page);
  await openForm(page);
  await obstacle(page).fill(OBSTACLE);
  await button(page, ui.runs.cancel).click();
  await expect(form(page)).toHaveCount(0);
  await expect(decided(page)).toHaveCount(0);
  await decideFirst(page);
  const [plan] = await storedPlans(page);
  expect(plan).toEqual({ action: plan.action, due: '2026-03-30' });
  expect(await lines(decided(page))).toEqual([]);
});

for (const [script, letter] of Object.entries(LETTERS)) {
  test(`each text takes 80 characters and cuts no letter (${script})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page);
    await openForm(page);
    for (const field of [cue(page), obstacle(page), response(page)]) {
      await field.fill(full(letter, 200));
      await expect(field).toHaveValue(full(letter));
    }
    const left = 80 - full(letter).length;
    await expect(form(page).getByText(fill(ui.review.note_left, { count: left }), { exact: true })).toHaveCount(3);
    await keep(page).click();
    const [plan] = await storedPlans(page);
    expect([plan.when, plan.if, plan.then]).toEqual([full(letter), full(letter), full(letter)]);
    for (const route of ['#/result/run-1', '#/', '#/progress']) {
      await page.goto(`./${route}`);
      await expect(page.locator('.plan-lines').first()).toBeVisible();
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${route} at 320 px`).toBeLessThanOrEqual(0);
    }
  });
}

for (const route of ['#/', '#/progress', '#/check/review']) {
  test(`what became of a plan is said in one tap on ${route}, and taken back`, async ({ page }) => {
    await open(page, [FULL_PLAN, { action: 's-r3' }]);
    if (route === '#/check/review') {
      await page.clock.setSystemTime(new Date('2026-06-10T09:30:00Z'));
      await page.goto('./#/check');
      await answerByDigits(page, SUMMER);
    } else {
      await page.goto(`./${route}`);
    }
    const plan = decided(page).filter({ hasText: text.actions['o-p1'] });
    const place = () => outcome(plan, ui.actions.mark_done).evaluate((it) => [it.offsetLeft, it.offsetTop]);
    const before = await place();
    for (const [label, kept] of [['done', 'done'], ['partly', 'partly'], ['no', 'no'], ['dropped', 'dropped']]) {
      await outcome(plan, ui.actions[`mark_${label}`]).click();
      await expect(plan.getByRole('status')).toHaveText(ui.actions.noted);
      await expect.poll(() => storedPlans(page)).toEqual([{ ...FULL_PLAN, outcome: kept }, { action: 's-r3' }]);
    }
    await expect(page.getByText(ui.actions.noted)).toHaveCount(1);
    expect(await place(), 'the buttons stay where they are').toEqual(before);
    await outcome(plan, ui.actions.mark_dropped).click();
    await expect(plan.getByRole('status')).toHaveText(ui.actions.not_noted);
    await expect.poll(() => storedPlans(page)).toEqual([FULL_PLAN, { action: 's-r3' }]);
  });
}

const LONG_AGO = new Date('2025-06-02T09:30:00Z');
const BEFORE = new Date('2025-11-03T09:30:00Z');
const EARLIER = [
  { finished: LONG_AGO, answers: SPRING, plan: [{ action: 'long-gone', outcome: 'done' }, { own: 'Ask Kim', due: '2025-07-01' }] },
  { finished: BEFORE, answers: SUMMER, plan: [{ action: 's-r3', outcome: 'no' }, { action: 'o-o1', then: RESPONSE }] },
];

test('Progress tells what was planned after which check, newest first, and folds a long history', async ({ page }) => {
  await open(page, [FULL_PLAN], EARLIER);
  await page.goto('./#/progress');
  const history = page.locator('.decisions');
  await expect(history.getByText(text.actions['o-p1'])).toBeVisible();
  await expect(history.getByText('Ask Kim')).toBeHidden();
  await history.getByText(fill(ui.actions.earlier, { count: 4 })).click();
  await expect(history.locator('.planned-after')).toHaveText(
    [NOW, BEFORE, LONG_AGO].map((day) => fill(ui.actions.after, { date: date(day) })),
  );
  const pressed = (name) => history.locator('.decided > li').filter({ hasText: name }).locator('[aria-pressed=true]');
  await expect(pressed('long-gone')).toHaveText(ui.actions.mark_done);
  await expect(pressed(text.actions['s-r3'])).toHaveText(ui.actions.mark_no);
  // A plan of an old check, in own words: its day has passed, and what became of it can still be said.
  const own = history.locator('.decided > li').filter({ hasText: 'Ask Kim' });
  await expect(own).toContainText(fill(ui.actions.overdue, { date: '1 July 2025' }));
  await outcome(own, ui.actions.mark_done).click();
  await expect(own).toContainText(fill(ui.actions.due, { date: '1 July 2025' }));
  await expect.poll(() => storedPlans(page, 'run-1')).toMatchObject([{}, { own: 'Ask Kim', outcome: 'done' }]);
});

test('a plan of an old check, in own words or of an action that is gone, is changed on its result', async ({ page }) => {
  await open(page, undefined, EARLIER);
  await page.goto('./#/result/run-1');
  await change(page, 'Ask Kim').click();
  await expect(due(page)).toHaveValue('2025-07-01');
  await due(page).fill('2026-04-01');
  await obstacle(page).fill(OBSTACLE);
  await keep(page).click();
  await change(page, 'long-gone').click();
  await response(page).fill(RESPONSE);
  await keep(page).click();
  await expect.poll(() => storedPlans(page, 'run-1')).toEqual([
    { action: 'long-gone', outcome: 'done', then: RESPONSE, sequence: 1 },
    { own: 'Ask Kim', due: '2026-04-01', if: OBSTACLE, sequence: 1 },
  ]);
});

test('a calendar file names its events the same for ever, and a change moves them', async ({ page }) => {
  await open(page);
  const name = await decideFirst(page);
  const [{ action }] = await storedPlans(page);
  const [whole, half] = [`run-1-${action}@weft`, `run-1-${action}-half@weft`];
  const first = await savedEvents(page, name);
  expect(first).toMatchObject({
    [half]: { sequence: 0, day: '2026-03-16', summary: fill(ui.remind.half_way, { plan: name }) },
    [whole]: { sequence: 0, day: '2026-03-30', summary: name },
  });
  expect(await savedEvents(page, name), 'the same plan is the same file').toEqual(first);

  await change(page, name).click();
  await due(page).fill('2026-05-01');
  await obstacle(page).fill(OBSTACLE);
  await keep(page).click();
  const second = await savedEvents(page, name);
  expect(second).toMatchObject({ [half]: { sequence: 1, day: '2026-04-01' }, [whole]: { sequence: 1, day: '2026-05-01' } });
  expect(JSON.stringify(second), 'calendars are often open to others').not.toContain(OBSTACLE);

  // What is taken back and decided again is newer than what the calendar has.
  await takeBack(page, name).click();
  await page.reload();
  expect(await decideFirst(page)).toBe(name);
  expect(await savedEvents(page, name)).toMatchObject({ [half]: { sequence: 2 }, [whole]: { sequence: 2, day: '2026-03-30' } });

  // Halfway has gone by: only the day itself is left; then nothing is.
  await page.clock.setSystemTime(new Date('2026-03-20T09:30:00Z'));
  await page.reload();
  expect(Object.keys(await savedEvents(page, name))).toEqual([whole]);
  await page.clock.setSystemTime(new Date('2026-04-02T09:30:00Z'));
  await page.reload();
  await expect(decided(page)).toContainText(fill(ui.actions.overdue, { date: '30 March 2026' }));
  await expect(page.getByText(ui.remind.action_button, { exact: true })).toHaveCount(0);
});

test('a backup brings plans back as they were', async ({ page }) => {
  const plan = [FULL_PLAN, { own: 'Ask Kim', then: RESPONSE, outcome: 'no', sequence: 4 }];
  await open(page, plan);
  await takeBack(page, 'Ask Kim').click();
  await button(page, ui.runs.undo).click();
  await expect.poll(() => storedPlans(page)).toEqual(plan);
  const before = await stored(page);
  const { text: backup } = await saveBackup(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await choose(page, backup);
  await preview(page).getByRole('button', { name: ui.restore.merge }).click();
  await expect.poll(() => storedPlans(page)).toEqual(plan);
  expect(JSON.parse((await stored(page))['weft:/:run:run-1'])).toEqual(JSON.parse(before['weft:/:run:run-1']));
});

test('deleting a check takes its plans along, and undo brings both back', async ({ page }) => {
  await open(page, [FULL_PLAN]);
  await page.goto('./#/progress');
  await button(page, fill(ui.runs.change_label, { date: date(NOW) })).click();
  await button(page, ui.runs.delete).click();
  await expect(page.locator('.decisions')).toHaveCount(0);
  expect(await stored(page)).toEqual({});
  await button(page, ui.runs.undo).click();
  await expect(page.locator('.decisions')).toContainText(text.actions['o-p1']);
  expect(await storedPlans(page)).toEqual([FULL_PLAN]);
});

test('two tabs that plan at once lose nothing of each other', async ({ page, context }) => {
  await open(page, [{ action: 's-r3' }]);
  const other = await context.newPage();
  await other.clock.install({ time: NOW });
  await other.goto('./#/result/run-1');
  const name = await openForm(page);
  await response(page).fill(RESPONSE);
  // The other tab changes another plan while the form is open here.
  await change(other, text.actions['s-r3']).click();
  await obstacle(other).fill(OBSTACLE);
  await keep(other).click();
  await expect(decided(page)).toContainText(OBSTACLE);
  await expect(response(page), 'what is typed stays').toHaveValue(RESPONSE);
  await keep(page).click();
  await expect(decided(other)).toHaveCount(2);
  expect(await storedPlans(page)).toMatchObject([{ action: 's-r3', if: OBSTACLE }, { then: RESPONSE }]);

  // It takes the last place while a second form is open here: that is said, and nothing typed is lost.
  await openForm(page);
  await response(page).fill('For later');
  await other.getByText(ui.actions.other, { exact: true }).click();
  await other.getByLabel(ui.actions.other_label).selectOption('o-r3');
  await other.locator('.other-actions').getByRole('button', { name: ui.actions.decide }).click();
  await keep(other).click();
  await expect(page.getByRole('alert')).toHaveText(ui.actions.full);
  await keep(page).click();
  await expect(response(page)).toHaveValue('For later');
  await takeBack(page, name).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await keep(page).click();
  await expect.poll(async () => (await storedPlans(page)).map(({ then }) => then)).toEqual([undefined, undefined, 'For later']);
});

test.describe('content', () => {
  test('without moments offers none, and own words do', async ({ page }) => {
    const { cues: _, ...rest } = guide;
    await page.route('**/en/guide.json', (route) => route.fulfill({ json: rest }));
    await open(page);
    await openForm(page);
    await expect(form(page).locator('.chip')).toHaveCount(0);
    await cue(page).fill('My Monday walk');
    await keep(page).click();
    await expect.poll(() => lines(decided(page))).toEqual([[ui.actions.when, 'My Monday walk']]);
  });

  test.describe('that does not come', () => {
    test.use({ expectedNoise: [/404/] });

    test('keeps nobody from planning', async ({ page }) => {
      await page.route('**/guide.json', (route) => route.fulfill({ status: 404 }));
      await open(page);
      await decideFirst(page);
      expect(await storedPlans(page)).toHaveLength(1);
    });
  });
});

test('a check with a plan that makes no sense is kept as it is, and told', async ({ page }) => {
  const odd = record({ finished: NOW, answers: SPRING, plan: [{ action: 'o-p1', when: 7 }] });
  await openBlank(page);
  await page.evaluate((json) => localStorage.setItem('weft:/:run:run-1', json), JSON.stringify(odd));
  await page.goto('./#/progress');
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(fill(ui.progress.unreadable, { count: 1 }))).toBeVisible();
  expect(JSON.parse((await stored(page))['weft:/:run:run-1'])).toEqual(JSON.parse(JSON.stringify(odd)));
});
