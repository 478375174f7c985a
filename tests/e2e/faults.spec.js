// What can go wrong with the keeping of data: each in a sentence, with a way out, and nothing lost.
import { test, expect } from './weft.js';
import { answerByDigits, fillReview, button, expectStep, heading, takeCheck } from './support/check.js';
import { fillUp, makeRoom, put, savedFile, stored } from './support/keep.js';
import { MIXED, SPRING, SUMMER, seed, storedAnswers } from './support/sheets.js';
import { date, fill, instrument, scored, title, traps, ui } from './support/words.js';

const JANUARY = new Date('2026-01-20T10:00:00Z');
const RUNS = [{ finished: JANUARY, answers: SPRING, note: 'New job' }];
const warning = (page) => page.locator('.site-warning');
const runKeys = (all) => Object.keys(all).filter((key) => key.startsWith('weft:/:run:'));

/** A draft as the app stores it, of this or another version. */
function draft({ version = instrument.version, answered = 3, ...rest } = {}) {
  const letter = (id) => (scored.indexOf(id) >= 0 && scored.indexOf(id) < answered ? '2' : '-');
  return JSON.stringify({
    v: 1,
    id: 'draft-1',
    instrument: instrument.id,
    version,
    started: JANUARY.getTime(),
    seed: 7,
    step: 0,
    writes: 1,
    answers: storedAnswers(Object.fromEntries([...scored, ...traps].map((id) => [id, letter(id)]))),
    ...rest,
  });
}

test('where the storage is full, finishing shows the result and offers the file', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER);
  await fillReview(page, 'Only here');
  const before = await stored(page);
  await fillUp(page);
  await button(page, ui.review.finish).click();

  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
  await expect(warning(page)).toContainText(ui.faults.unsaved);
  expect(await stored(page)).toEqual(before);
  const file = await savedFile(page, () => button(warning(page), ui.data.back_up).click());
  expect(JSON.parse(file.text).runs.map((run) => run.note ?? '')).toEqual(['New job', 'Only here']);

  await page.getByRole('link', { name: ui.nav.progress, exact: true }).first().click();
  await expect(page.locator('.runs li')).toHaveCount(2);
  await button(warning(page), ui.faults.try_again).click();
  await expect(warning(page)).toContainText(ui.faults.unsaved);
  await makeRoom(page);
  await button(warning(page), ui.faults.try_again).click();
  await expect(warning(page).locator('p')).toHaveCount(0);
  expect(runKeys(await stored(page))).toHaveLength(2);
  await page.reload();
  await expect(page.locator('.runs li')).toHaveCount(2);
  await page.goto('./');
  await expect(page.getByRole('link', { name: ui.home.see_progress })).toBeVisible();
});

test('where the storage is full during the check, it is said and the check goes on', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER, { to: 3 });
  await expectStep(page, 4);
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = function setItem(key, value) {
      if (window.isFull) throw new DOMException('full', 'QuotaExceededError');
      real.call(this, key, value);
    };
    window.isFull = true;
  });
  await page.keyboard.press('3');
  await expectStep(page, 5);
  await expect(warning(page)).toContainText(ui.faults.full);
  await page.evaluate(() => (window.isFull = false));
  await page.keyboard.press('3');
  await expectStep(page, 6);
  await expect(warning(page).locator('p')).toHaveCount(0);
});

for (const [name, block] of [
  ['refuses', () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })],
  ['is absent', () => Object.defineProperty(window, 'localStorage', { value: null })],
]) {
  test(`where the storage ${name}, everything works in memory, and every page says so`, async ({ page }) => {
    await page.addInitScript(block);
    await takeCheck(page, MIXED, 'In memory');
    for (const name of [ui.nav.progress, ui.nav.data]) {
      await page.getByRole('link', { name, exact: true }).first().click();
      await expect(page).toHaveTitle(title(name === ui.nav.data ? ui.data.title : ui.progress.title));
      await expect(warning(page)).toContainText(ui.faults.blocked);
    }
    const file = await savedFile(page, () => button(warning(page), ui.data.back_up).click());
    expect(JSON.parse(file.text).runs.map((run) => run.note)).toEqual(['In memory']);
  });
}

test('one damaged record among good ones is counted and kept', async ({ page }) => {
  await seed(page, [...RUNS, { finished: new Date('2026-04-22T10:00:00Z'), answers: MIXED }]);
  const torn = '{"v":1,"instrument":"weft","vers';
  await put(page, { 'weft:/:run:run-3': torn });
  await page.goto('./#/progress');
  await expect(page.locator('.runs li')).toHaveCount(2);
  await expect(page.getByText(fill(ui.progress.unreadable, { count: 1 }))).toBeVisible();
  await takeCheck(page, SPRING);
  expect((await stored(page))['weft:/:run:run-3']).toBe(torn);
});

test('a record of a newer version is kept and not called broken', async ({ page }) => {
  await seed(page, RUNS);
  const newer = '{"v":2,"instrument":"weft","extra":[1,2]}';
  await put(page, { 'weft:/:run:run-9': newer });
  await page.goto('./#/progress');
  await expect(page.getByText(fill(ui.faults.newer, { count: 1 }))).toBeVisible();
  await expect(page.getByText(fill(ui.progress.unreadable, { count: 1 }))).toHaveCount(0);
  expect((await stored(page))['weft:/:run:run-9']).toBe(newer);
});

test('a draft of another version can be finished as it is', async ({ page }) => {
  await put(page, { 'weft:/:draft:weft': draft({ version: '0', answered: 20 }) });
  await page.goto('./#/check');
  await expect(page).toHaveURL(/#\/$/);
  const values = { count: 20, all: scored.length, date: date(JANUARY) };
  await expect(page.getByText(fill(ui.faults.draft_older, values))).toBeVisible();
  await button(page, ui.faults.finish_older).click();
  await expect(page).toHaveURL(/#\/result\/draft-1$/);
  await expect(heading(page)).toBeVisible();
  const all = await stored(page);
  expect(runKeys(all)).toEqual(['weft:/:run:draft-1']);
  expect(JSON.parse(all['weft:/:run:draft-1']).version).toBe('0');
  expect(all).not.toHaveProperty('weft:/:draft:weft');
});

test('a draft of another version can be set aside, and is kept', async ({ page }) => {
  const older = draft({ version: '0' });
  await put(page, { 'weft:/:draft:weft': older });
  await page.goto('./');
  await button(page, ui.faults.start_anew).click();
  await expectStep(page, 1);
  await page.keyboard.press('3');
  await expectStep(page, 2);
  const all = await stored(page);
  expect(JSON.parse(all['weft:/:draft:weft']).version).toBe(instrument.version);
  expect(Object.values(all)).toContain(older);
  await page.goto('./#/data');
  await expect(page.locator('.records li')).toContainText(ui.data.why_aside);
});

for (const [name, text, sentence] of [
  ['damaged', '{"v":1,"id":"draf', ui.faults.draft_damaged],
  ['of a newer version', '{"v":7}', ui.faults.draft_newer],
]) {
  test(`a draft that is ${name} is said and kept`, async ({ page }) => {
    await put(page, { 'weft:/:draft:weft': text });
    await page.goto('./');
    await expect(page.getByText(sentence)).toBeVisible();
    await button(page, ui.faults.start_anew).click();
    await expectStep(page, 1);
    await page.keyboard.press('3');
    await expectStep(page, 2);
    expect(Object.values(await stored(page))).toContain(text);
  });
}

test('a clock that was years ahead is pointed out, and the date can be put right', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-01T10:00:00Z') });
  const ahead = new Date('2031-03-03T10:00:00Z');
  await seed(page, [...RUNS, { finished: ahead, answers: MIXED }]);
  await page.goto('./#/progress');
  const sentence = page.getByText(fill(ui.faults.ahead, { date: date(ahead) }));
  await expect(sentence).toBeVisible();
  await button(page, fill(ui.runs.change_label, { date: date(ahead) })).click();
  await page.getByLabel(ui.runs.date).fill('2026-04-03');
  await button(page, ui.runs.save).click();
  await expect(sentence).toBeHidden();
  await expect(page.locator('.runs li').first()).toContainText('3 April 2026');
});

test('a clock that went back loses nothing', async ({ page }) => {
  await page.clock.install({ time: new Date('1999-05-01T10:00:00Z') });
  await seed(page, RUNS);
  await takeCheck(page, SUMMER, 'Before its time');
  await page.goto('./#/progress');
  await expect(page.locator('.runs li')).toHaveCount(2);
  await expect(page.locator('.runs li').last()).toContainText('1 May 1999');
  await page.reload();
  await expect(page.locator('.runs li')).toHaveCount(2);
});

test('a tab that is killed in the middle of finishing loses nothing and doubles nothing', async ({ page }) => {
  await seed(page, RUNS);
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER);
  await fillReview(page, 'Killed');
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    let isDead = false;
    Storage.prototype.setItem = function setItem(key, value) {
      if (isDead) return;
      real.call(this, key, value);
      isDead = key.startsWith('weft:/:run:');
    };
    Storage.prototype.removeItem = () => {};
  });
  await button(page, ui.review.finish).click();
  const left = await stored(page);
  expect(runKeys(left)).toHaveLength(2);
  expect(left).toHaveProperty('weft:/:draft:weft');

  await page.reload();
  await page.goto('./');
  await expect(page.getByRole('link', { name: ui.home.see_progress })).toBeVisible();
  await page.goto('./#/progress');
  await expect(page.locator('.runs li')).toHaveCount(2);
  await expect(page.locator('.runs li').first()).toContainText('Killed');
  expect(await stored(page)).not.toHaveProperty('weft:/:draft:weft');
});

test('a tab that is killed before the result was stored still has the answers', async ({ page }) => {
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER);
  await fillReview(page, 'Killed');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {};
    Storage.prototype.removeItem = () => {};
  });
  await button(page, ui.review.finish).click();
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
  await page.reload();
  await page.goto('./#/check/review');
  await expect(page.getByText(ui.review.all_answered)).toBeVisible();
  await expect(page.getByLabel(ui.review.note)).toHaveValue('Killed');
});

test('a finished run asks the browser to keep what is stored, once', async ({ page }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    StorageManager.prototype.persist = async () => {
      window.asked += 1;
      return true;
    };
  });
  await takeCheck(page, SUMMER);
  await expect.poll(() => page.evaluate(() => window.asked)).toBe(1);
  await page.getByRole('link', { name: ui.nav.check, exact: true }).first().click();
  await expectStep(page, 1);
  await answerByDigits(page, SPRING);
  await fillReview(page);
  await button(page, ui.review.finish).click();
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
  expect(await page.evaluate(() => window.asked)).toBe(1);
});

