// Advisors and advocates: who would help, if asked this month.
import { test, expect } from './weft.js';
import { expectAccessible } from './support/axe.js';
import { button, heading } from './support/check.js';
import { put, saveBackup, stored } from './support/keep.js';
import { print } from './support/paper.js';
import { advisorSheet, said } from './support/people.js';
import { record, SPRING } from './support/sheets.js';
import { advisors, date, fill, people, title, ui } from './support/words.js';

const HELP = Object.values(advisors.networks).flat();
const COVERS = [said.advisors.nobody, said.advisors.one, said.advisors.several];
/** The worked example of docs/measurement.md: 7 of 10 covered, 4 on one person, 3 open. */
const EXAMPLE = [0, 1, 2, 2, 1, 0, 1, 2, 0, 1];
const MAY = new Date(Date.UTC(2026, 4, 1, 9));
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const question = (page, id) => page.getByRole('group', { name: people.help[id], exact: true });
const answer = (page, id, cover) => question(page, id).getByLabel(cover, { exact: true }).check();
const sheets = async (page) =>
  Object.entries(await stored(page)).filter(([key]) => key.includes(':advisors:')).map(([, text]) => JSON.parse(text));

async function answerExample(page) {
  for (const [index, cover] of EXAMPLE.entries()) await answer(page, HELP[index], COVERS[cover]);
}

const list = (page, name) => page.locator('.coverage .lists > div').filter({ has: page.getByRole('heading', { name, exact: true }) }).getByRole('listitem');

test('ten answers say what is covered, what rests on one person, and what is open', async ({ page }) => {
  test.slow();
  await page.goto('./#/advisors');
  await expect(page).toHaveTitle(title(ui.people.advisors_title));
  await expect(page.getByText(said.advisors.none_yet)).toBeVisible();
  await expectAccessible(page, 'without an answer');
  await answerExample(page);
  await expect(list(page, fill(said.advisors.covered, { count: 7, all: 10 }))).toHaveCount(7);
  await expect(list(page, fill(said.advisors.on_one, { count: 4 }))).toHaveCount(4);
  await expect(list(page, fill(said.advisors.open, { count: 3 }))).toHaveText([0, 5, 8].map((index) => people.help[HELP[index]]));
  await expect(page.getByText(said.advisors.no_score)).toBeVisible();
  await expectAccessible(page, 'with all answers');

  const first = question(page, HELP[1]);
  await first.getByLabel(said.advisors.outside_one, { exact: true }).check();
  await first.getByLabel(said.advisors.recent_one, { exact: true }).check();
  await expect(question(page, HELP[2]).getByLabel(said.advisors.recent, { exact: true })).toBeVisible();
  await expect.poll(async () => (await sheets(page))[0].answers[HELP[1]]).toEqual({ cover: 'one', outside: true, recent: true });
  await answer(page, HELP[1], said.advisors.nobody);
  await expect(first.getByRole('checkbox')).toHaveCount(0);
  await expect.poll(async () => (await sheets(page))[0].answers[HELP[1]]).toEqual({ cover: 'nobody' });

  await page.getByRole('group', { name: said.advisors.begin_with }).getByLabel(people.help[HELP[5]], { exact: true }).check();
  await expect(page.getByText(fill(said.advisors.begun, { help: people.help[HELP[5]] }))).toBeVisible();
  await expect(page.getByRole('link', { name: said.flow.take_check })).toHaveAttribute('href', '#/check');
});

test('what does not apply or is taken back counts nowhere', async ({ page }) => {
  await page.goto('./#/advisors');
  await answer(page, HELP[0], said.advisors.one);
  await answer(page, HELP[1], said.advisors.not_apply);
  await expect(list(page, fill(said.advisors.covered, { count: 1, all: 1 }))).toHaveCount(1);
  await question(page, HELP[0]).getByRole('button').click();
  await expect(question(page, HELP[0]).getByRole('radio').first()).toBeFocused();
  await expect(question(page, HELP[0]).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: fill(said.advisors.covered, { count: 0, all: 0 }) })).toBeVisible();
});

test('answers to other questions are kept, and are not taken for these', async ({ page }) => {
  const foreign = advisorSheet({ version: '0' });
  await put(page, { 'weft:/:advisors:s': foreign });
  await page.goto('./#/advisors');
  await expect(page.getByText(said.advisors.none_yet)).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer(page, HELP[0], said.advisors.one);
  const all = await stored(page);
  expect(all['weft:/:advisors:s']).toBe(foreign);
  expect(Object.keys(all).filter((key) => key.includes(':advisors:'))).toHaveLength(2);
});

test('by keyboard alone', async ({ page }) => {
  await page.goto('./#/advisors');
  await question(page, HELP[0]).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(question(page, HELP[0]).getByLabel(said.advisors.one)).toBeChecked();
  await expect(question(page, HELP[0]).getByLabel(said.advisors.one)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(question(page, HELP[0]).getByLabel(said.advisors.outside_one)).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question(page, HELP[0]).getByRole('radio', { checked: true })).toHaveCount(0);
});

test('answers stay after a reload, and are in every backup', async ({ page }) => {
  await page.goto('./#/advisors');
  await answerExample(page);
  await page.reload();
  await expect(question(page, HELP[1]).getByLabel(said.advisors.one)).toBeChecked();
  const { text } = await saveBackup(page);
  expect(Object.keys(JSON.parse(text).advisors[0].answers)).toHaveLength(10);
});

test('what one tab answers is answered in the other', async ({ page, context }) => {
  await page.goto('./#/advisors');
  await answer(page, HELP[0], said.advisors.one);
  const other = await context.newPage();
  await other.goto('./#/advisors');
  await answer(other, HELP[9], said.advisors.several);
  await expect(question(page, HELP[9]).getByLabel(said.advisors.several)).toBeChecked();
  await answer(page, HELP[2], said.advisors.nobody);
  await expect.poll(async () => Object.keys((await sheets(page))[0].answers).sort()).toEqual([HELP[0], HELP[2], HELP[9]].sort());
});

test('answered again, both days stand beside each other; either can be deleted', async ({ page }) => {
  await put(page, { 'weft:/:advisors:s': advisorSheet() });
  await page.goto('./#/advisors');
  await expect(page.getByText(fill(said.advisors.of_date, { date: date(MAY) }), { exact: true })).toBeVisible();
  await button(page, said.advisors.again).click();
  await expect(page.locator('.help').getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
  await answer(page, HELP[0], said.advisors.several);
  const rows = page.locator('.help-history tbody tr');
  await expect(rows.first().getByRole('cell')).toHaveText([new RegExp(said.advisors.nobody), new RegExp(said.advisors.several)]);
  await expectAccessible(page, 'two days');
  await button(page, said.advisors.delete).click();
  await page.getByRole('dialog').getByRole('button', { name: said.advisors.delete }).click();
  await expect(heading(page)).toBeFocused();
  await expect(rows, 'one day needs no history').toHaveCount(0);
  await expect(page.getByText(fill(said.advisors.of_date, { date: date(MAY) }), { exact: true })).toBeVisible();
});

test('a damaged and a newer sheet are kept and named', async ({ page }) => {
  await put(page, { 'weft:/:advisors:d': '{"v":1,"begun":0}', 'weft:/:advisors:n': '{"v":2}' });
  await page.goto('./#/advisors');
  await answer(page, HELP[0], said.advisors.one);
  const all = await stored(page);
  expect([all['weft:/:advisors:d'], all['weft:/:advisors:n']]).toEqual(['{"v":1,"begun":0}', '{"v":2}']);
  await page.goto('./#/data');
  await expect(page.locator('.records li')).toHaveCount(2);
});

test('an open kind of help leads to a plan in own words, with the newest result', async ({ page }) => {
  await put(page, {
    'weft:/:advisors:s': advisorSheet(),
    'weft:/:run:run-1': JSON.stringify(record({ finished: MAY, answers: SPRING })),
  });
  await page.goto('./#/advisors');
  await page.getByRole('group', { name: said.advisors.begin_with }).getByRole('radio').first().press('Space');
  const field = page.getByLabel(said.flow.plan_label);
  const plans = () => page.evaluate(() => (JSON.parse(localStorage['weft:/:run:run-1']).plan ?? []).map((plan) => plan.own));
  await field.press('Enter');
  await field.fill('  Ask two colleagues over lunch ');
  await field.press('Enter');
  await expect(page.getByRole('status').getByText(fill(said.flow.planned, { plan: 'Ask two colleagues over lunch' }))).toBeVisible();
  await expect(field).toHaveValue('');
  await field.fill('Call Ann');
  await button(page, said.flow.plan).click();
  await field.fill('Write to Bo');
  await field.press('Enter');
  await expect.poll(plans).toEqual(['Ask two colleagues over lunch', 'Call Ann', 'Write to Bo']);
  await expect(field).toHaveCount(0);
  await expect(page.getByText(said.flow.plan_full)).toBeVisible();
  await expect(page.locator('#next-step-said')).toBeFocused();
  await expectAccessible(page, 'with three plans');
  await page.getByRole('link', { name: said.flow.try_next }).click();
  await expect(page).toHaveURL(/#\/result\/run-1$/);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText('Call Ann', { exact: true }).first()).toBeVisible();
});

test('planned again, a plan keeps its words, is due anew and is open again', async ({ page }) => {
  const done = { own: 'Ask Kim', due: '2026-05-29', when: 'After lunch', if: 'no time', then: 'in the lift', outcome: 'done' };
  await page.clock.install({ time: new Date(Date.UTC(2026, 5, 1, 9)) });
  await put(page, {
    'weft:/:advisors:s': advisorSheet(),
    'weft:/:run:run-1': JSON.stringify(record({ finished: MAY, answers: SPRING, plan: [done] })),
  });
  await page.goto('./#/advisors');
  await page.getByRole('group', { name: said.advisors.begin_with }).getByRole('radio').first().press('Space');
  await page.getByLabel(said.flow.plan_label).fill('Ask Kim');
  await button(page, said.flow.plan).click();
  const { outcome: _, ...open } = done;
  const plans = () => page.evaluate(() => JSON.parse(localStorage['weft:/:run:run-1']).plan);
  await expect.poll(plans).toMatchObject([{ ...open, due: '2026-06-29' }]);
  expect((await plans())[0]).not.toHaveProperty('outcome');
});

test('a publisher can ask for other help', async ({ page }) => {
  await page.route('**/content/advisors.json', (route) =>
    route.fulfill({ json: { format: 1, id: 'own', version: '3', networks: { operational: ['x1'], personal: ['x2'], strategic: ['x3'] } } }),
  );
  await page.route('**/content/text/en/people.json', (route) =>
    route.fulfill({ json: { ...people, help: { x1: 'Cook', x2: 'Sing', x3: 'Dance' } } }),
  );
  await page.goto('./#/advisors');
  await page.getByRole('group', { name: 'Sing' }).getByLabel(said.advisors.one, { exact: true }).check();
  await expect.poll(async () => (await sheets(page))[0]).toMatchObject({ instrument: 'own', version: '3', answers: { x2: { cover: 'one' } } });
});

test.describe('with a file that cannot be had', () => {
  test.use({ expectedNoise: [/people\.json|Failed to load resource|status 503/] });

  test('the page says so, and loads it when asked again', async ({ page }) => {
    await page.route('**/content/text/en/people.json', (route) => route.fulfill({ status: 503 }));
    await page.goto('./#/advisors');
    await expect(page.getByRole('alert')).toContainText(ui.app.part_missing);
    await page.unroute('**/content/text/en/people.json');
    await button(page, ui.app.try_again).click();
    await expect(question(page, HELP[0])).toBeVisible();
  });
});

test('half a page on paper', async ({ page }) => {
  await put(page, { 'weft:/:advisors:s': advisorSheet() });
  await page.goto('./#/advisors');
  await expect(page.locator('.coverage')).toBeVisible();
  const { pages, text } = await print(page, 'A4');
  expect(pages).toBe(1);
  expect(text).toContain(fill(said.advisors.covered, { count: 7, all: 10 }));
  expect(text).not.toContain(said.advisors.stem);
});
