// Several people's answers together: what is shown, what is kept back, and what is refused.
import { test, expect } from './weft.js';
import { button } from './support/check.js';
import { groupFile, groupFiles, handOver } from './support/group.js';
import { savedFile, stored } from './support/keep.js';
import { print } from './support/paper.js';
import { seed, SPRING, storedAnswers } from './support/sheets.js';
import { fill, instrument, text, textOf, translations, ui } from './support/words.js';

const picture = (page) => page.locator('.group-picture');
const saidOf = (page, id) => page.locator('.group-networks li', { hasText: text.statements[id] }).locator('.group-said');
const refusals = (page) => page.locator('.refused-files li');

/** Four seldom, five now and then, three often. */
const TWELVE = groupFiles(12, (index) => (index < 4 ? '1' : index < 9 ? '2' : '3'));

test('of twelve people, counts are shown and nobody', async ({ page }) => {
  await page.goto('./#/group');
  await handOver(page, TWELVE);
  await expect(page.getByText(fill(ui.group.counted, { count: 12 }))).toBeVisible();
  await expect(picture(page).getByRole('heading', { name: fill(ui.group.picture, { count: 12 }) })).toBeVisible();
  const row = picture(page).getByRole('row', { name: ui.network.operational });
  await expect(row.getByRole('cell')).toHaveText(['4', '5', '3']);
  await expect(saidOf(page, 'o1')).toHaveText('8 of 12');
  // The habits are so different that every count would tell on somebody.
  await expect(saidOf(page, 't1')).toHaveText(ui.group.kept_back);
  await expect(page.getByText(ui.group.honest)).toBeVisible();
  await expect(page.getByText(fill(ui.group.measured_few, { count: 18, least: 30 }))).toBeVisible();
  expect(await stored(page)).toEqual({});
});

test('where one level that is kept back would follow from the rule, all three are', async ({ page }) => {
  await page.goto('./#/group');
  await handOver(page, groupFiles(12, (index) => (index < 5 ? '1' : index < 10 ? '2' : '3')));
  const row = picture(page).getByRole('row', { name: ui.network.operational });
  await expect(row.getByRole('cell')).toHaveText(Array(3).fill(ui.group.kept_back));
});

test('below five files nothing is shown, and it is said how many are missing', async ({ page }) => {
  await page.goto('./#/group');
  await handOver(page, TWELVE.slice(0, 2));
  await expect(page.getByText(fill(ui.group.too_few, { count: 3, least: 5 }))).toBeVisible();
  await handOver(page, TWELVE.slice(2, 4));
  await expect(page.getByText(fill(ui.group.too_few, { count: 1, least: 5 }))).toBeVisible();
  await expect(picture(page)).toHaveCount(0);
  await handOver(page, TWELVE.slice(4, 5));
  await expect(page.getByText(fill(ui.group.all_kept_back, { count: 5 }))).toBeVisible();
  await button(page, ui.group.clear).click();
  await expect(picture(page)).toHaveCount(0);
  await expect(page.locator('#group-files')).toBeFocused();
});

test('each file that does not count has its sentence', async ({ page }) => {
  const short = groupFile({ operational: '2', personal: '2', strategic: '22222n--', traps: '-' });
  const others = { ...storedAnswers(SPRING), operational: { x1: 2 } };
  await page.goto('./#/group');
  await handOver(page, [
    '',
    'x'.repeat(70_000),
    '{"format":"weft-gro',
    '{"format":"weft-backup","v":1}',
    '{"format":"other"}',
    groupFile('2', { v: 2 }),
    groupFile('2', { month: 'May' }),
    groupFile('2', { instrument: 'other' }),
    groupFile('2', { version: '9' }),
    groupFile('2', { answers: others }),
    short,
    groupFile('3'),
    groupFile('3'),
    `${'['.repeat(50_000)}`,
  ]);
  const why = ui.group;
  const here = instrument.version;
  await expect(refusals(page)).toHaveText(
    [
      why.why_empty,
      why.why_too_large,
      why.why_not_json,
      why.why_backup,
      why.why_other,
      why.why_newer,
      why.why_damaged,
      why.why_instrument,
      fill(why.why_version, { version: '9', here }),
      why.why_statements,
      why.why_answers,
      fill(why.why_same, { name: 'weft-group.json' }),
      why.why_other,
    ].map((sentence) => `weft-group.json ${sentence}`),
  );
  await expect(page.getByText(fill(why.counted, { count: 1 }))).toBeVisible();
});

test('with two hundred files it is said what was measured, beside what is assumed', async ({ page }) => {
  await page.goto('./#/group');
  const people = Array.from({ length: 200 }, (_, index) => {
    const row = (start) => Array.from({ length: 8 }, (_, at) => Math.min(4, (index + start) % 4 + ((index * 7 + at * 3 + start) % 3 === 0))).join('');
    return groupFile({ operational: row(0), personal: row(1), strategic: row(2), traps: index.toString(5).padStart(6, '0') });
  });
  await handOver(page, people);
  const table = page.locator('.group-measured table');
  await expect(table.getByRole('row', { name: ui.network.personal }).getByRole('cell').first()).toHaveText('200');
  const assumed = table.getByRole('row', { name: ui.group.assumed }).getByRole('cell');
  await expect(assumed).toHaveText(['–', '–', '18', '0.8', '0.8', '8']);
  for (const format of ['A4', 'Letter']) {
    const { pages, text: printed } = await print(page, format);
    expect.soft(pages, format).toBe(1);
    expect.soft(printed).toContain('200 people together');
    expect.soft(printed).not.toContain(ui.group.choose);
  }
});

for (const language of translations) {
  test(`the picture is one sheet of paper in ${language}`, async ({ page }) => {
    await page.goto('./');
    const words = textOf(language).interface;
    await page.evaluate((chosen) => localStorage.setItem('weft:/:settings', JSON.stringify({ v: 1, language: chosen })), language);
    await page.goto('./#/group');
    await page.reload();
    const files = TWELVE.map((file) => ({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(file) }));
    await page.getByLabel(words.group.choose).setInputFiles(files);
    await expect(picture(page)).toBeVisible();
    expect((await print(page, 'A4')).pages).toBe(1);
  });
}

test('a participant saves the answers and the month, and nothing else', async ({ page }) => {
  await seed(page, [{ finished: new Date('2026-05-04T09:00:00Z'), answers: SPRING, note: 'mine', plan: [{ action: 'o-p1', due: '2026-07-01' }] }]);
  await page.goto('./#/result/run-1');
  await page.getByText(ui.group.save_heading).click();
  const file = await savedFile(page, () => button(page, ui.group.save).click());
  expect(file.name).toBe('weft-group.json');
  expect(JSON.parse(file.text)).toEqual({
    format: 'weft-group',
    v: 1,
    instrument: instrument.id,
    version: instrument.version,
    month: '2026-05',
    answers: storedAnswers(SPRING),
  });
});
