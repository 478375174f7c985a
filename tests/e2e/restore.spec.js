// Restoring: nothing stored changes before it is confirmed, whatever the file holds.
import { readFileSync } from 'node:fs';
import { test, expect } from './weft.js';
import { button, expectStep } from './support/check.js';
import { backup, choose, expectCounts, fillUp, makeRoom, preview, saveBackup, stored } from './support/keep.js';
import { MIXED, SPRING, SUMMER, record, seed } from './support/sheets.js';
import { date, fill, ui } from './support/words.js';

const JANUARY = new Date('2026-01-20T10:00:00Z');
const APRIL = new Date('2026-04-22T10:00:00Z');
const RUNS = [
  { finished: JANUARY, answers: SPRING, note: 'New job' },
  { finished: APRIL, answers: MIXED },
];
const NEW = { id: 'from-phone', finished: new Date('2025-10-01T10:00:00Z'), answers: SUMMER, note: 'Phone' };

const count = (sentence, number) => fill(ui.restore[sentence], { count: number });
const merge = (page) => button(preview(page), ui.restore.merge);

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-01T10:00:00Z') });
  await seed(page, RUNS);
});

async function chooseAgain(page, text) {
  await page.goto('./#/data');
  await choose(page, text);
}

/** Hands a file over that cannot be used, and expects that it is said and nothing has changed. */
async function expectRefused(page, file, sentence) {
  await page.goto('./#/data');
  await expect(page.getByLabel(ui.restore.choose)).toBeVisible();
  const before = await stored(page);
  await choose(page, file);
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByText(ui.restore.unchanged)).toBeVisible();
  await expect(preview(page)).toHaveCount(0);
  expect(await stored(page)).toEqual(before);
}

test('a backup brings a lost history back, word for word', async ({ page }) => {
  const { text: file } = await saveBackup(page);
  const before = await stored(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await choose(page, file, 'weft.json');
  await expect(page.getByText(fill(ui.restore.preview, { name: 'weft.json' }))).toBeVisible();
  await expectCounts(page, [count('new', 2)]);
  expect(await stored(page)).toEqual({});
  await merge(page).click();
  await expect(page.getByText(count('done', 2))).toBeVisible();
  const after = await stored(page);
  for (const id of ['run-1', 'run-2']) {
    const read = (all) => ({ note: '', ...JSON.parse(all[`weft:/:run:${id}`]) });
    expect(read(after)).toEqual(read(before));
  }
  await page.goto('./#/progress');
  await expect(page.locator('.runs li')).toHaveCount(2);
});

test('a file that holds all that is here counts as its backup', async ({ page }) => {
  const { text: file } = await saveBackup(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await choose(page, file);
  await merge(page).click();
  await expect(page.locator('.inventory')).toContainText('1 May 2026, 12:00');
  await expect(page.getByText(ui.data.remind_first)).toBeHidden();

  await page.evaluate(() => localStorage.clear());
  await seed(page, [{ ...RUNS[0], note: 'In no file' }]);
  await chooseAgain(page, backup([NEW]));
  await merge(page).click();
  await expect(page.getByText(count('done', 1))).toBeVisible();
  await expect(page.getByText(ui.data.remind_first)).toBeVisible();
});

test('the preview tells what is new, here, different and of another questionnaire', async ({ page }) => {
  const [here, changed] = RUNS;
  const other = { ...record(NEW), id: 'other', instrument: 'another', answers: { operational: { x1: 1 }, personal: { y1: 2 }, strategic: { z1: 3 } } };
  const held = JSON.parse(backup([{ ...here, id: 'run-1' }, { ...changed, id: 'run-2', note: 'Changed' }, NEW]));
  held.runs.push(other);
  await chooseAgain(page, JSON.stringify(held));
  await expectCounts(page, [count('new', 1), count('same', 1), count('differing', 1), count('other', 1)]);
  const before = await stored(page);
  await button(preview(page), ui.restore.cancel).click();
  await expect(preview(page)).toHaveCount(0);
  expect(await stored(page)).toEqual(before);

  await choose(page, JSON.stringify(held));
  await merge(page).click();
  await expect(page.getByText(count('done', 1))).toBeVisible();
  const after = await stored(page);
  expect(after['weft:/:run:run-2']).toBe(before['weft:/:run:run-2']);
  expect(after).toHaveProperty('weft:/:run:from-phone');
  expect(after).not.toHaveProperty('weft:/:run:other');

  await choose(page, JSON.stringify(held));
  await page.getByLabel(ui.restore.take_other).check();
  await page.getByLabel(fill(ui.restore.there, { date: date(APRIL, { dateStyle: 'medium', timeStyle: 'short' }) })).check();
  await merge(page).click();
  await expect(page.getByText(count('done', 2))).toBeVisible();
  expect(JSON.parse((await stored(page))['weft:/:run:run-2']).note).toBe('Changed');
  expect(await stored(page)).toHaveProperty('weft:/:run:other');
  await choose(page, JSON.stringify(held));
  await expect(page.getByText(ui.restore.nothing_new)).toBeVisible();
  await expect(merge(page)).toHaveCount(0);
});

test('what differs between two checks of one date is said', async ({ page }) => {
  const [, here] = RUNS;
  const moved = Object.keys(MIXED).filter((id) => MIXED[id] !== SPRING[id]).length;
  const there = [
    { ...here, id: 'run-2', answers: SPRING, plan: [{ action: 'o-o1', due: '2027-01-01', outcome: 'done' }] },
    { ...RUNS[0], id: 'run-1', note: 'Other words' },
  ];
  await chooseAgain(page, backup(there));
  const [first, second] = [preview(page).locator('.which').nth(0), preview(page).locator('.which').nth(1)];
  await expect(first).toContainText('Other words');
  await expect(first.locator('.hint')).toHaveCount(0);
  await expect(second.locator('.hint')).toHaveText(`${count('differs_answers', moved)} ${ui.restore.differs_actions}`);
});

test('a file can be dropped', async ({ page }) => {
  await page.goto('./#/data');
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json'));
    return transfer;
  }, backup([NEW]));
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: data });
  await expectCounts(page, [count('new', 1)]);
});

test('a check in progress goes on where there is none', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await page.keyboard.press('3');
  await expectStep(page, 2);
  const { text: file } = await saveBackup(page);
  const finished = Object.entries(await stored(page)).filter(([key]) => key.startsWith('weft:/:run:'));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await choose(page, file);
  await expectCounts(page, [count('new', 2), ui.restore.draft]);
  await page.evaluate((texts) => texts.forEach(([key, value]) => localStorage.setItem(key, value)), finished);
  await page.reload();
  await choose(page, file);
  await expectCounts(page, [count('same', 2), ui.restore.draft]);
  await merge(page).click();
  await expect(page.getByText(ui.restore.done_rest)).toBeVisible();
  await page.goto('./');
  await expect(page.getByText(fill(ui.home.draft, { count: 1, all: 24 }))).toBeVisible();
});

test('an empty file', ({ page }) => expectRefused(page, '', ui.restore.empty));

test('a file of 50 MB is refused before it is read', async ({ page }) => {
  await page.goto('./#/data');
  await expect(page.locator('.drop-zone')).toBeVisible();
  await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => {
      throw new Error('read');
    };
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50 * 1024 * 1024).fill(32)], 'large.json'));
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector('.drop-zone').dispatchEvent(drop);
  });
  await expect(page.getByText(fill(ui.restore.too_large, { maximum: '21 MB' }))).toBeVisible({ timeout: 2000 });
});

test('a large file that may be one is looked at without the page standing still', async ({ page }) => {
  const runs = Array.from({ length: 10_000 }, (_, index) => ({ ...NEW, id: `r-${index}` }));
  await page.goto('./#/data');
  await choose(page, backup(runs));
  await expectCounts(page, [count('new', '10,000')]);
  await button(preview(page), ui.restore.cancel).click();
  await expect(preview(page)).toHaveCount(0);
});

test('deep nesting', async ({ page }) => {
  const deep = `{"format":"weft-backup","v":1,"made":0,"runs":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  await page.goto('./#/data');
  const before = await stored(page);
  await choose(page, deep);
  await expect(page.locator('.data #restore-said .notice, .preview')).not.toHaveCount(0);
  expect(await stored(page)).toEqual(before);
  await expectRefused(page, '['.repeat(200_000), /not a backup file|not made by Weft/);
});

test('wrong types', async ({ page }) => {
  await expectRefused(page, '{"format":"weft-backup","v":1,"made":"today","runs":7}', ui.restore.not_backup);
  await expectRefused(page, '"weft-backup"', ui.restore.not_backup);
});

test('JSON of another tool', ({ page }) =>
  expectRefused(page, '{"answers":[1,2,3],"app":"another"}', ui.restore.not_backup));

test('what is not JSON at all', ({ page }) =>
  expectRefused(page, 'Check,Date\nrun-1,2026', ui.restore.table));

test('a file of a newer version', ({ page }) =>
  expectRefused(page, '{"format":"weft-backup","v":2,"made":0,"new":[]}', ui.restore.newer));

test('a truncated file still gives what comes before the cut', async ({ page }) => {
  const { text: file } = await saveBackup(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await choose(page, file.slice(0, file.indexOf('"run-2"') + 40));
  await expect(page.getByText(ui.restore.cut_off)).toBeVisible();
  await expectCounts(page, [count('new', 1)]);
  await merge(page).click();
  await expect(page.getByText(count('done', 1))).toBeVisible();
  expect(Object.keys(await stored(page)).filter((key) => key.startsWith('weft:/:run:'))).toEqual(['weft:/:run:run-1']);
});

test('what is faulty in a file is left out and counted by reason', async ({ page }) => {
  const good = { ...record(NEW), id: NEW.id };
  const faulty = [
    { ...good, note: 'a second with the same id' },
    { ...good, id: 'x1', answers: { operational: { o1: 9 } } },
    { ...good, id: 'x2', finished: 9e15 },
    { ...good, id: 'No Id' },
    { ...good, id: 'x3', seed: 'seven' },
    { ...good, id: 'x4', v: 9 },
    { ...good, id: 'x5', v: 10 },
    { ...good, id: 'x6', plan: 'not a plan' },
  ];
  await chooseAgain(page, backup([], { runs: [good, ...faulty] }));
  const lines = ['new', 'left_twice', 'left_answers', 'left_date', 'left_id', 'left_damaged', 'left_actions'];
  await expect(preview(page).locator('.counts li')).toHaveCount(lines.length + 1);
  for (const line of lines) await expect(preview(page)).toContainText(count(line, 1));
  await expect(preview(page)).toContainText(count('left_newer', 2));
  await merge(page).click();
  await expect(page.getByText(count('done', 1))).toBeVisible();
  const runs = Object.keys(await stored(page)).filter((key) => key.startsWith('weft:/:run:')).sort();
  expect(runs).toEqual(['weft:/:run:from-phone', 'weft:/:run:run-1', 'weft:/:run:run-2']);
});

test('dates that are hard to believe are restored, and said', async ({ page }) => {
  await chooseAgain(page, backup([{ ...NEW, finished: new Date('2093-01-01') }]));
  await expectCounts(page, [count('new', 1), count('odd_dates', 1)]);
});

test('markup in a note stays text', async ({ page }) => {
  const note = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  await chooseAgain(page, backup([{ ...NEW, note }, { ...RUNS[0], id: 'run-1', note }]));
  await expect(preview(page).getByText(note)).toBeVisible();
  await merge(page).click();
  await page.goto('./#/progress');
  await expect(page.locator('.runs').getByText(note)).toBeVisible();
});

const fixture = (name) => readFileSync(new URL(`../fixtures/restore/${name}`, import.meta.url));

test('an old encoding is noticed, and its letters are right', async ({ page }) => {
  await page.goto('./#/data');
  await choose(page, fixture('latin1-note.json'));
  await expect(page.getByText(ui.restore.guessed)).toBeVisible();
  await merge(page).click();
  await page.goto('./#/progress');
  await expect(page.locator('.runs').getByText('für März')).toBeVisible();
});

test('UTF-16 is read', async ({ page }) => {
  await page.goto('./#/data');
  await choose(page, fixture('utf16le-bom.json'));
  await expectCounts(page, [count('new', 2), count('odd_dates', 2)]);
  await expect(page.getByText(ui.restore.guessed)).toHaveCount(0);
});

for (const [name, sentence] of [['smart-quotes', 'marks'], ['concatenated', 'several'], ['google-forms-csv', 'table']]) {
  test(`${name}: a reason that is understood`, ({ page }) => expectRefused(page, fixture(`${name}.json`), ui.restore[sentence]));
}

test('unreadable texts are counted once, off by default, and come on wish', async ({ page }) => {
  const unreadable = ['a', 'b', 'a', 'a'].map((text, index) => ({ key: `run:k${index}`, text }));
  await chooseAgain(page, backup([NEW], { unreadable }));
  const box = page.getByLabel(count('take_kept', 2));
  await expect(box).not.toBeChecked();
  await box.check();
  await merge(page).click();
  await expect(page.locator('.records li')).toHaveCount(2);
});

test('a file that would brick the settings changes nothing but what makes sense', async ({ page }) => {
  await chooseAgain(page, backup([NEW], { settings: { v: 1, theme: { toString: 0 }, language: 7, moves_on: false } }));
  await page.getByLabel(ui.restore.take_settings).check();
  await merge(page).click();
  await expect(page.getByText(count('done', 1))).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await expect(page.getByRole('heading', { name: ui.data.title })).toBeVisible();
});

test('where the room runs out, nothing is restored and nothing that was here is touched', async ({ page }) => {
  const before = await stored(page);
  const runs = Array.from({ length: 300 }, (_, index) => ({ ...NEW, id: `r-${index}` }));
  await page.goto('./#/data');
  await choose(page, backup(runs));
  await expectCounts(page, [count('new', 300)]);
  await fillUp(page);
  await page.evaluate(() => localStorage.removeItem('xspare'));
  await merge(page).click();
  await expect(page.getByText(ui.restore.stopped)).toBeVisible();
  expect(await stored(page)).toEqual(before);
  await makeRoom(page);
  await choose(page, backup(runs));
  await merge(page).click();
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('weft:/:run:')).length;
  await expect.poll(() => page.evaluate(kept)).toBe(302);
});
