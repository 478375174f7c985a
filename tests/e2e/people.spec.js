// People: a private map of whom a leader works and thinks with, from the first name to the reading.
import { test, expect } from './weft.js';
import { expectAccessible } from './support/axe.js';
import { button, heading } from './support/check.js';
import { choose, fillUp, preview, put, saveBackup, savedFile, stored } from './support/keep.js';
import { print } from './support/paper.js';
import { choice, CODES, goOn, groups, name, next, row, said, STEPS, worksheet } from './support/people.js';
import { record, seed, SPRING } from './support/sheets.js';
import { date, fill, title, ui } from './support/words.js';

const KEY = 'weft:/:people:w';
const MAY = new Date(Date.UTC(2026, 4, 1, 9));
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const begin = async (page) => {
  await page.goto('./#/people');
  await page.getByRole('link', { name: said.people.start, exact: true }).click();
  await expect(heading(page)).toHaveText(said.names.title);
};

const circle = (page, number) => page.getByRole('group', { name: fill(said.circles.name, { n: number }) });
const tick = (scope, code) => scope.getByLabel(code, { exact: true }).check();
/** The records of people as they are stored. */
const sheets = async (page) =>
  Object.entries(await stored(page)).filter(([key]) => key.includes(':people:')).map(([, text]) => JSON.parse(text));
/** No code of a person in a text. */
const expectNoCode = (text) => {
  for (const code of CODES) expect(text, code).not.toMatch(new RegExp(`\\b${code}\\b`));
};

test('the whole journey, by mouse, from names to the reading', async ({ page }) => {
  test.slow();
  await page.goto('./#/people');
  await expect(page).toHaveTitle(title(ui.people.title));
  for (const sentence of ['privacy_stays', 'privacy_others', 'privacy_forget']) {
    await expect(page.getByText(said.people[sentence])).toBeVisible();
  }
  await expectAccessible(page, 'the beginning');
  await page.getByRole('link', { name: said.people.start, exact: true }).click();
  await expect(heading(page)).toBeFocused();

  await page.getByLabel(said.names.label).fill('Annabel');
  await button(page, said.names.add).click();
  await expect(page.getByText(said.names.too_long)).toBeVisible();
  await page.getByLabel(said.names.label).fill('');
  await name(page, ['AM', 'am']);
  await expect(button(page, fill(said.names.change_of, { code: 'am2' }))).toBeVisible();
  await button(page, fill(said.names.remove_of, { code: 'am2' })).click();
  await button(page, said.names.remove_yes).click();
  await expect(button(page, fill(said.names.change_of, { code: 'am2' }))).toHaveCount(0);
  await name(page, [...CODES.slice(1, -1), 'XX']);
  await button(page, fill(said.names.change_of, { code: 'XX' })).click();
  await page.getByLabel(said.names.label).fill('LU');
  await button(page, said.names.save).click();
  await expect(page.locator('#names-said')).toHaveText(fill(said.names.added, { code: 'LU' }));
  await button(page, fill(said.names.change_of, { code: 'BK' })).click();
  await page.getByLabel(said.names.label).fill('BX');
  await button(page, said.names.save).click();
  await expect(page.locator('#names-said')).toHaveText(fill(said.names.added, { code: 'BX' }));
  await button(page, fill(said.names.change_of, { code: 'BX' })).click();
  await page.getByLabel(said.names.label).fill('BK');
  await button(page, said.names.save).click();
  await expect(page.getByRole('heading', { name: said.names.list })).toContainText('12');
  await expectAccessible(page, 'names');

  await goOn(page, STEPS.place);
  for (const [index, code] of CODES.entries()) await choice(page, code, index < 9 ? said.about.inside : said.about.outside).click();
  await expectAccessible(page, 'one question about all');
  await goOn(page, STEPS.function);
  await choice(page, 'AM', said.about.same).click();
  await row(page, 'AM').getByRole('button').click();
  await expect(row(page, 'AM').getByRole('radio', { checked: true })).toHaveCount(0);
  for (const step of [STEPS.rank, STEPS.close, STEPS.years, STEPS.met]) await goOn(page, step);
  await choice(page, 'BK', said.about.through).click();
  await page.getByLabel(fill(said.about.introduced_by, { code: 'BK' })).selectOption('AM');
  await expectAccessible(page, 'how they met');
  await goOn(page, STEPS.purpose);
  for (const code of CODES) await choice(page, code, said.about.for_operational).click();
  await choice(page, 'AM', said.about.for_personal).click();
  await expectAccessible(page, 'what they are for');
  await goOn(page, STEPS.help);
  await goOn(page, STEPS.circles);
  for (const [index, members] of [CODES.slice(0, 4), CODES.slice(1, 5), CODES.slice(5, 9), CODES.slice(9, 11)].entries()) {
    for (const code of members) await tick(circle(page, index + 1), code);
  }
  await expectAccessible(page, 'circles');
  for (const [index, code] of CODES.entries()) {
    await goOn(page, STEPS.knows + index);
    await expect(heading(page)).toHaveText(fill(said.ties.title, { code }));
    if (code === 'CR') {
      const mates = page.getByRole('group', { name: fill(said.ties.circle, { code }) });
      await expect(mates.getByRole('checkbox', { checked: true })).toHaveCount(4);
      await tick(page.getByRole('group', { name: said.ties.others }), 'GP');
      await expectAccessible(page, 'whom somebody knows');
    }
    // What one of them was asked stands with the other.
    if (code === 'GP') await expect(page.getByLabel('CR', { exact: true })).toBeChecked();
  }
  await next(page).click();

  await expect(heading(page)).toHaveText(groups(12, [9, 2, 1]));
  const questions = page.locator('.people-questions li');
  await expect(questions).toHaveCount(3);
  await expect(questions.first()).toContainText(said.question.inside_ask);
  await expect(questions.first()).toContainText(fill(said.question.inside, { count: 9, all: 12 }));
  await expect(questions.first()).toContainText(fill(said.reading.sure, { low: 47, high: 91, points: 8 }));
  await expect(page.getByRole('img', { name: groups(12, [9, 2, 1]) })).toBeVisible();
  await page.getByText(said.reading.table, { exact: true }).click();
  const gp = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'GP' }) });
  await expect(gp).toContainText('CR, FN, HT, IO');
  await page.getByText(said.reading.numbers).first().click();
  const density = page.getByRole('row').filter({ hasText: said.figure.density });
  await expect(density).toContainText(/0[.,]26|0[.,]258|0[.,]3/);
  await expectAccessible(page, 'the reading');
  await page.reload();
  await expect(heading(page)).toHaveText(groups(12, [9, 2, 1]));
});

test('the whole journey by keyboard alone', async ({ page }) => {
  await page.goto('./#/people');
  await page.getByRole('link', { name: said.people.start, exact: true }).press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  for (const code of CODES.slice(0, 5)) {
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(page.locator('#names-said')).toContainText(code);
    await expect(page.getByLabel(said.names.label)).toBeFocused();
  }
  await next(page).press('Enter');
  await expect(heading(page)).toHaveText(said.about.place);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(row(page, 'AM').getByLabel(said.about.inside)).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'AM').getByLabel(said.about.outside)).toBeChecked();
  await expect(row(page, 'AM').getByLabel(said.about.outside)).toBeFocused();
  for (let step = 3; step <= STEPS.circles; step += 1) {
    await next(page).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${step}$`));
    await expect(heading(page)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(circle(page, 1).getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expect(circle(page, 1).getByLabel('BK')).toBeFocused();
  for (let person = 0; person < 5; person += 1) {
    await next(page).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${STEPS.knows + person}$`));
    await expect(heading(page)).toBeFocused();
  }
  await next(page).press('Enter');
  await expect(heading(page)).toHaveText(groups(5, [2, 1, 1, 1]));
});

test('what is typed goes along with Next, and what is wrong stays with its sentence', async ({ page }) => {
  await begin(page);
  const field = page.getByLabel(said.names.label);
  await next(page).click();
  await expect(page.getByText(said.names.empty)).toBeVisible();
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(/#\/people\/1$/);
  await field.fill('Annabel');
  await next(page).press('Enter');
  await expect(page.getByText(said.names.too_long)).toBeVisible();
  await expect(field).toHaveValue('Annabel');
  await expect(page).toHaveURL(/#\/people\/1$/);
  await field.fill('AM');
  await goOn(page, STEPS.place);
  await expect(row(page, 'AM')).toBeVisible();
  await page.goBack();
  await button(page, fill(said.names.change_of, { code: 'AM' })).click();
  await field.fill('ZZ');
  await goOn(page, STEPS.place);
  await expect.poll(async () => (await sheets(page))[0].codes).toEqual(['ZZ']);
});

test('a code that is being changed can be left as it is', async ({ page }) => {
  await begin(page);
  await name(page, ['AM', 'BK']);
  const field = page.getByLabel(said.names.label);
  const leave = [() => field.press('Escape'), () => button(page, said.names.cancel).click()];
  for (const way of leave) {
    await button(page, fill(said.names.change_of, { code: 'AM' })).click();
    await expect(field).toHaveValue('AM');
    await field.fill('');
    await button(page, said.names.save).click();
    await expect(page.getByText(said.names.empty)).toBeVisible();
    await way();
    await expect(button(page, said.names.add)).toBeVisible();
    await expect(button(page, said.names.cancel)).toHaveCount(0);
    await expect(page.locator('#names-said')).toHaveText('');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
  }
  await name(page, ['CR']);
  await expect.poll(async () => (await sheets(page))[0].codes).toEqual(['AM', 'BK', 'CR']);
});

test('the twentieth name keeps the focus in the field, and so does a change of a full list', async ({ page }) => {
  const codes = Array.from({ length: 20 }, (_, index) => `P${index}`);
  await begin(page);
  await name(page, codes.slice(0, -1));
  const field = page.getByLabel(said.names.label);
  await field.fill('P19');
  await page.keyboard.press('Enter');
  await expect(page.getByText(said.names.full)).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('X');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('X');
  await expect(page.locator('.people-list li')).toHaveCount(20);
  await button(page, fill(said.names.change_of, { code: 'P3' })).click();
  await expect(field).toBeFocused();
  await field.fill('Y');
  await page.keyboard.press('Enter');
  await expect(page.locator('#names-said')).toHaveText(fill(said.names.added, { code: 'Y' }));
  await expect(field).toBeFocused();
});

test('the steps put nobody on paper', async ({ page }) => {
  test.slow();
  await put(page, { [KEY]: worksheet() });
  for (const step of [1, STEPS.place, STEPS.purpose, STEPS.circles, STEPS.knows + 1]) {
    await page.goto(`./#/people/${step}`);
    await expect(page.locator('.people-step')).toBeVisible();
    const { text } = await print(page);
    expectNoCode(text);
    expect(text).toContain(ui.people.title);
  }
});

test('a reload in the middle, and another visit, go on where the reader was', async ({ page }) => {
  await begin(page);
  await name(page, CODES.slice(0, 5));
  for (const step of [2, 3, 4]) await goOn(page, step);
  await choice(page, 'BK', said.about.above).click();
  await page.reload();
  await expect(heading(page)).toHaveText(said.about.rank);
  await expect(row(page, 'BK').getByLabel(said.about.above)).toBeChecked();
  await page.goto('about:blank');
  await page.goto('./#/people');
  await page.getByRole('link', { name: said.people.go_on }).click();
  await expect(heading(page)).toHaveText(said.about.rank);
  await page.goBack();
  await page.goBack();
  await page.goto('./#/people/1');
  await expect(page.locator('.people-list li')).toHaveCount(5);
});

test('with fewer than five people there are no figures and no questions', async ({ page }) => {
  await put(page, { [KEY]: worksheet({ ids: [1, 2, 3, 4], codes: CODES.slice(0, 4), ...short(4) }) });
  await page.goto('./#/people/reading');
  await expect(heading(page)).toHaveText(groups(4, [4]));
  await expect(page.getByText(said.reading.few)).toBeVisible();
  await expect(page.locator('.people-questions, .people-numbers')).toHaveCount(0);
});

/** The columns of a worksheet cut to so many people. */
function short(count) {
  const whole = JSON.parse(worksheet());
  const columns = ['place', 'function', 'rank', 'close', 'years', 'met', 'help', 'by', 'for', 'asked'];
  const cut = Object.fromEntries(columns.map((column) => [column, whole[column].slice(0, count)]));
  return { ...cut, circles: [[1, 2, 3, 4].slice(0, count)], know: [] };
}

test('what one tab is told stands in the other, and both are kept', async ({ page, context }) => {
  await begin(page);
  await name(page, ['AM']);
  const other = await context.newPage();
  await other.goto('./#/people/1');
  await expect(other.locator('.people-list li')).toHaveCount(1);
  await name(other, ['BK']);
  await expect(page.locator('.people-list li')).toHaveCount(2);
  await page.goto('./#/people/2');
  await choice(page, 'BK', said.about.outside).click();
  // A browser tells its other tabs what was stored a moment later; no reader turns to them that fast.
  await expect.poll(() => sheets(other)).toMatchObject([{ place: [null, 1] }]);
  const writes = () => page.evaluate(() => new Promise((resolve) => {
    let count = 0;
    addEventListener('storage', () => (count += 1));
    setTimeout(() => resolve(count), 300);
  }));
  expect(await writes(), 'two tabs at different steps leave each other alone').toBe(0);
  await name(other, ['CR']);
  await expect(row(page, 'CR')).toBeVisible();
  await expect(row(page, 'BK').getByLabel(said.about.outside)).toBeChecked();
  const [sheet] = await sheets(page);
  expect([sheet.codes, sheet.place]).toEqual([['AM', 'BK', 'CR'], [null, 1, null]]);
});

test('a damaged and a newer worksheet are kept, named, and in nobody’s way', async ({ page }) => {
  const damaged = worksheet({ place: [7] });
  await put(page, { 'weft:/:people:d': damaged, 'weft:/:people:n': '{"v":2,"who":[]}' });
  await page.goto('./#/people');
  await expect(page.getByText(said.people.unreadable)).toBeVisible();
  await page.getByRole('link', { name: said.people.start, exact: true }).click();
  await name(page, ['AM']);
  const all = await stored(page);
  expect(all['weft:/:people:d']).toBe(damaged);
  expect(all['weft:/:people:n']).toBe('{"v":2,"who":[]}');
  await page.goto('./#/data');
  const records = page.locator('.records li');
  await expect(records).toHaveCount(2);
  await expect(records.filter({ hasText: 'people:n' })).toContainText(ui.data.why_newer);
  await expect(records.filter({ hasText: 'people:d' })).toContainText(ui.data.why_damaged);
});

test('a full storage is told, and what was typed stays on the page', async ({ page }) => {
  await begin(page);
  await name(page, ['AM']);
  await fillUp(page);
  await name(page, ['BK']);
  await expect(page.locator('.site-warning')).toContainText(ui.faults.full);
  await expect(page.locator('.people-list li')).toHaveCount(2);
  const backup = await savedFile(page, () => button(page, ui.faults.back_up_people).click());
  const saved = JSON.parse(backup.text).people.map(({ codes }) => codes);
  expect(saved).toEqual([['AM', 'BK']]);
});

/** Makes room in a storage that was filled up. */
const makeRoom = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('weft:')).forEach((key) => localStorage.removeItem(key)));
const codes = async (page) => (await sheets(page)).map((sheet) => sheet.codes.join(' '));

test('what had no room is stored on demand, beside what another tab stored meanwhile', async ({ page, context }) => {
  await begin(page);
  await name(page, ['AM']);
  await fillUp(page);
  await name(page, ['BK']);
  await expect(page.locator('.site-warning')).toContainText(ui.faults.full);
  await makeRoom(page);
  const other = await context.newPage();
  await other.goto('./#/people/1');
  await name(other, ['CR']);
  await other.goto('./#/advisors');
  await other.getByRole('radio').first().check();
  // That something else has room stores nobody.
  await expect(page.locator('.site-warning')).toContainText(ui.faults.full);
  await button(page, ui.faults.try_again).click();
  await expect(page.locator('.site-warning')).toBeEmpty();
  await expect.poll(() => codes(page)).toEqual(['AM BK CR']);
  await expect(page.locator('.people-list li')).toHaveCount(3);
});

test('people who were forgotten in another tab stay forgotten', async ({ page, context }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people/1');
  await expect(page.locator('.people-list li')).toHaveCount(12);
  await fillUp(page);
  await name(page, ['XX']);
  await expect(page.locator('.site-warning')).toContainText(ui.faults.full);
  await makeRoom(page);
  const other = await context.newPage();
  await other.goto('./#/people');
  await button(other, said.people.forget).click();
  await button(other, said.people.forget_yes).click();
  await expect(other.getByText(fill(said.people.forgotten, { date: date(MAY) }))).toBeVisible();
  await button(page, ui.faults.try_again).click();
  await expect(page.getByText(fill(said.people.forgotten, { date: date(MAY) }))).toBeVisible();
  expectNoCode(JSON.stringify(await stored(page)));
});

test('a neighbour that clears the storage takes nobody away', async ({ page, context }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people/3');
  await expect(row(page, 'AM')).toBeVisible();
  const neighbour = await context.newPage();
  await neighbour.route('**/neighbour', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Neighbour</title><link rel="icon" href="data:,">' }));
  await neighbour.goto('./neighbour');
  await neighbour.evaluate(() => localStorage.clear());
  await expect.poll(() => codes(page)).toEqual([CODES.join(' ')]);
  await choice(page, 'AM', said.about.other).click();
  await expect(row(page, 'LU')).toBeVisible();
});

test('people in a tab that keeps nothing are asked for before it closes', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/data');
  await button(page, ui.data.nothing_button).click();
  await button(page, ui.data.nothing_yes).click();
  await expect(page.locator('.site-warning')).toContainText(ui.faults.chosen);
  const asks = new Promise((resolve) => page.once('dialog', (dialog) => resolve(dialog.type()) || dialog.dismiss()));
  await page.close({ runBeforeUnload: true });
  expect(await asks).toBe('beforeunload');
});

test('a worksheet that is dated ahead is followed by another one', async ({ page }) => {
  await put(page, { [KEY]: worksheet({ begun: Date.now() + 40 * 86_400_000 }) });
  await page.goto('./#/people');
  await page.getByRole('link', { name: said.people.again }).click();
  await name(page, ['QQ']);
  const [first, second] = (await sheets(page)).sort((one, other) => one.codes.length - other.codes.length);
  expect([first.codes.length, second.codes.at(-1)]).toEqual([12, 'QQ']);
  await page.goto('./#/people/2');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('forgetting the people keeps the figures, and not one code stays anywhere', async ({ page }) => {
  await put(page, { [KEY]: worksheet(), 'weft:/:people:old': worksheet({ begun: Date.UTC(2025, 1, 1) }) });
  await page.goto('./#/people/reading');
  await button(page, said.people.forget).click();
  await expectAccessible(page, 'the question before forgetting');
  await button(page, said.people.forget_yes).click();
  await expect(page.getByText(fill(said.people.forgotten, { date: date(MAY) }))).toBeVisible();
  await expect(heading(page)).toBeFocused();
  expectNoCode(await page.locator('main').innerText());
  expectNoCode(JSON.stringify(await stored(page)));
  await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: said.figure.people, exact: true }) })).toContainText('12');
  await expect(page.getByRole('columnheader')).toHaveCount(3);
});

test('a worksheet that nobody can read goes along when people are forgotten, and alone', async ({ page }) => {
  await put(page, { 'weft:/:people:d': worksheet({ place: [7] }), 'weft:/:people:n': '{"v":2,"who":["AM"]}' });
  await page.goto('./#/people');
  await button(page, said.people.forget).click();
  await expect(page.getByRole('dialog')).toContainText(said.people.forget_unreadable);
  await expectAccessible(page, 'the question with a worksheet that cannot be read');
  await button(page, said.people.forget_yes).click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(said.people.unreadable)).toHaveCount(0);
  await expect(button(page, said.people.forget)).toHaveCount(0);
  expect(await stored(page)).toEqual({});
  await page.getByRole('link', { name: ui.nav.progress }).click();
  await expect(heading(page)).toHaveText(ui.progress.title);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('figures whose people are forgotten can be deleted', async ({ page }) => {
  await put(page, { [KEY]: worksheet(), 'weft:/:people:old': worksheet({ begun: Date.UTC(2025, 1, 1) }) });
  await page.goto('./#/people');
  await button(page, said.people.forget).click();
  await button(page, said.people.forget_yes).click();
  const remove = fill(said.people.delete_figures, { date: date(MAY) });
  await button(page, remove).click();
  await page.getByRole('dialog').getByRole('button', { name: remove }).click();
  await expect(heading(page)).toBeFocused();
  await expect(button(page, remove)).toHaveCount(0);
  expect(Object.keys(await stored(page))).toEqual(['weft:/:people:old']);
});

test('after a year it is proposed to forget the people', async ({ page }) => {
  await page.clock.install({ time: new Date(Date.UTC(2027, 3, 29)) });
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people');
  await expect(page.getByRole('link', { name: said.people.read })).toBeVisible();
  const reminder = page.getByText(fill(said.people.remind, { date: date(MAY) }));
  await expect(reminder).toHaveCount(0);
  await page.clock.setFixedTime(new Date(Date.UTC(2027, 4, 2)));
  await page.reload();
  await expect(reminder).toBeVisible();
  // A newer list makes the old one no younger.
  await put(page, { 'weft:/:people:new': worksheet({ begun: Date.UTC(2027, 3, 1) }) });
  await page.goto('./#/people');
  await expect(reminder).toBeVisible();
});

test('people are in a backup only if the reader ticks it, and come back from it', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  const { text: without } = await saveBackup(page);
  expectNoCode(without);
  await page.getByLabel(ui.data.with_people).check();
  await expect(page.getByText(ui.data.with_people_hint)).toBeVisible();
  const { text: whole } = await savedFile(page, () => button(page.locator('main'), ui.data.back_up).click());
  expect(JSON.parse(whole).people).toHaveLength(1);

  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto('./#/data');
  await choose(page, whole);
  await expect(preview(page).locator('.counts li')).toHaveText([fill(ui.restore.people, { count: 1 })]);
  await button(page, ui.restore.merge).click();
  await expect.poll(async () => (await sheets(page)).map((sheet) => sheet.codes)).toEqual([CODES]);
  await choose(page, without);
  await expect(preview(page)).toContainText(ui.restore.nothing_new);
});

test('everything that is erased takes the people along', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/data');
  await button(page, ui.data.erase).click();
  await button(page, ui.data.erase_go_on).click();
  await button(page, ui.data.erase_yes).click();
  await expect.poll(() => stored(page)).toEqual({});
  await page.goto('./#/people');
  await expect(page.getByRole('link', { name: said.people.start, exact: true })).toBeVisible();
});

test('the second worksheet begins with the people of the first, and says what changed', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people');
  await page.getByRole('link', { name: said.people.again }).click();
  await expect(page.locator('.people-list li')).toHaveCount(12);
  await button(page, fill(said.names.remove_of, { code: 'LU' })).click();
  await button(page, said.names.remove_yes).click();
  await name(page, ['NEW']);
  await page.goto(`./#/people/${STEPS.place}`);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.goto(`./#/people/${STEPS.close}`);
  await choice(page, 'AM', said.about.distant).click();
  await choice(page, 'DS', said.about.very_close).click();
  await page.goto('./#/people/reading');
  await expect(page.getByRole('heading', { name: fill(said.reading.since, { date: date(MAY) }) })).toBeVisible();
  const lines = { new: 'NEW', gone: 'LU', closer: 'DS', further: 'AM' };
  for (const [key, codes] of Object.entries(lines)) {
    await expect(page.getByText(fill(said.reading[key], { codes })).filter({ visible: true })).toBeVisible();
  }
  await expect(page.getByText(said.reading.ties_open)).toBeVisible();
});

test('a worksheet that was begun by mistake can be deleted, and the reading is back', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people');
  await page.getByRole('link', { name: said.people.again }).click();
  await expect(heading(page)).toHaveText(said.names.title);
  await page.goBack();
  await expect(page.getByRole('link', { name: said.people.read })).toHaveCount(0);
  await button(page, said.people.delete).click();
  await page.getByRole('dialog').getByRole('button', { name: said.people.delete }).click();
  await expect(heading(page)).toBeFocused();
  await page.getByRole('link', { name: said.people.read }).click();
  await expect(heading(page)).toHaveText(groups(12, [9, 2, 1]));
  expect(Object.keys(await stored(page))).toEqual([KEY]);
});

test('a worksheet can be deleted', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people/reading');
  await button(page, said.people.delete).click();
  await page.getByRole('dialog').getByRole('button', { name: said.people.delete }).click();
  await expect(page.getByRole('link', { name: said.people.start, exact: true })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  expect(await stored(page)).toEqual({});
});

test('numbers stand in the place of initials on paper and in saved pictures, unless they are ticked', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people/reading');
  await page.getByText(said.reading.table, { exact: true }).click();
  const save = () => savedFile(page, () => button(page, `${ui.takeaway.svg}: ${said.reading.picture}`).click());
  const { text: numbered } = await save();
  expectNoCode(numbered);
  expect(numbered).toContain(groups(12, [9, 2, 1]));
  await page.emulateMedia({ media: 'print' });
  expectNoCode(await page.locator('main').innerText());
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel(said.reading.codes, { exact: true }).check();
  const { text: coded } = await save();
  for (const code of CODES) expect(coded).toContain(`\n${code}\n`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toContain('KZ');
});

test('no code leaves the page: no request, no address, no title, no file that was not asked for', async ({ page }) => {
  test.slow();
  const asked = [];
  const addresses = new Set();
  const titles = new Set();
  page.context().on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  page.on('framenavigated', (frame) => addresses.add(frame.url()));
  await seed(page, [{ finished: new Date(Date.UTC(2026, 4, 1)), answers: SPRING }]);
  await begin(page);
  const secrets = ['QXZ', 'ZQX', 'XQZ', 'ZXQ', 'QZX'];
  await name(page, secrets);
  for (let step = 2; step <= STEPS.knows + 4; step += 1) {
    await goOn(page, step);
    titles.add(await page.title());
  }
  await next(page).click();
  await expect(page.locator('.people-questions')).toBeVisible();
  titles.add(await page.title());
  await page.getByText(said.reading.numbers).first().click();
  const files = [(await savedFile(page, () => button(page, `${ui.takeaway.svg}: ${said.reading.picture}`).click())).text];
  files.push((await saveBackup(page)).text);
  files.push((await savedFile(page, () => button(page, ui.data.table).click())).text);
  await page.goto('./#/result/run-1');
  files.push((await savedFile(page, () => button(page, ui.remind.check_button).click())).text);
  await page.goto('./#/progress');
  await page.waitForLoadState('networkidle');
  const state = await page.evaluate(() => JSON.stringify([history.state, window.name, document.cookie, { ...sessionStorage }]));
  for (const secret of secrets) {
    for (const text of [...asked, ...addresses, ...titles, ...files, state]) expect(text).not.toContain(secret);
  }
  for (const url of asked) expect(new URL(url.split(/[{]/)[0]).origin).toBe(new URL(page.url()).origin);
  // Where they are: in the record of the worksheet alone.
  const kept = Object.entries(await stored(page)).filter(([, text]) => secrets.some((secret) => text.includes(secret)));
  expect(kept.map(([key]) => key)).toEqual([expect.stringContaining('weft:/:people:')]);
});

test('Home, a result and the page about networks lead there', async ({ page }) => {
  await put(page, { 'weft:/:run:run-1': JSON.stringify(record({ finished: MAY, answers: SPRING })) });
  for (const route of ['./', './#/result/run-1', './#/networks']) {
    await page.goto(route);
    await expect(page.getByRole('link', { name: ui.people.link })).toBeVisible();
    await expect(page.getByRole('link', { name: ui.people.advisors_link })).toBeVisible();
  }
});

test('a publisher can take the page away', async ({ page }) => {
  await page.route('**/content/publisher.json', (route) =>
    route.fulfill({ json: { format: 1, name: 'Weft', people: false } }),
  );
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people/reading');
  await expect(page.getByText(said.people.off)).toBeVisible();
  await expect(page.locator('main')).not.toContainText('AM');
  await button(page, said.people.forget).click();
  await button(page, said.people.forget_yes).click();
  await expect.poll(async () => JSON.stringify(await stored(page))).not.toContain('AM');
  await button(page, fill(said.people.delete_figures, { date: date(MAY) })).click();
  await page.getByRole('dialog').getByRole('button', { name: fill(said.people.delete_figures, { date: date(MAY) }) }).click();
  await expect.poll(() => stored(page)).toEqual({});
  await page.goto('./#/networks');
  await expect(page.getByRole('link', { name: ui.people.advisors_link })).toBeVisible();
  await expect(page.getByRole('link', { name: ui.people.link })).toHaveCount(0);
});

for (const [what, sizes] of Object.entries({ '5 people': [3, 2], '12 people': [5, 4, 2, 1], '20 people': [6, 6, 4, 3, 1], 'one circle': [12], 'twenty loners': Array(20).fill(1) })) {
  test(`the map of ${what} is legible on a phone and on a desk`, async ({ page }) => {
    const count = sizes.reduce((sum, size) => sum + size);
    const ids = Array.from({ length: count }, (_, index) => index + 1);
    const codes = ids.map((id) => String.fromCharCode(64 + id) + String.fromCharCode(91 - id));
    let first = 1;
    const circles = sizes.map((size) => ids.slice(first - 1, (first += size) - 1)).filter((circle) => circle.length > 1);
    const column = (value) => ids.map(value);
    await put(page, {
      [KEY]: worksheet({ ids, codes, circles: circles.slice(0, 6), know: [], next: 30, asked: ids, place: column((id) => id % 2), for: column((id) => ['o', 'p', 's', ''][id % 4]), function: [], rank: [], close: [], years: [], met: [], help: [], by: [] }),
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('about:blank');
      await page.goto('./#/people/reading');
      await expect(page.locator('.people-map svg').filter({ visible: true })).toBeVisible();
      const faults = await page.evaluate(() => {
        const svg = [...document.querySelectorAll('.people-map svg')].find((it) => it.checkVisibility());
        const frame = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll('text')].map((text) => [text.textContent.trim(), text.getBoundingClientRect()]);
        const overlaps = ([, a], [, b]) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
        const outside = boxes.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
        const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlaps(one, other)).map((other) => `${one[0]}/${other[0]}`));
        return [boxes.length, outside.map(([text]) => text), pairs, document.documentElement.scrollWidth > innerWidth];
      });
      expect(faults, `${width} px`).toEqual([count, [], [], false]);
    }
  });
}

test('the reading fits on paper', async ({ page }) => {
  await put(page, { [KEY]: worksheet() });
  await page.goto('./#/people/reading');
  await expect(page.locator('.people-map')).toBeVisible();
  const paper = await print(page);
  expectNoCode(paper.text);
});
