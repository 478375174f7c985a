// What a leader decides to do: chosen on the result, seen on Home, asked about at the next check.
import { readFile } from 'node:fs/promises';
import { test, expect } from './weft.js';
import { answerByDigits, button } from './support/check.js';
import { fillUp, makeRoom } from './support/keep.js';
import { change, decide, decided, decideFirst, due, form, keep, openForm, storedPlans as stored, takeBack } from './support/plans.js';
import { seed, SPRING, SUMMER } from './support/sheets.js';
import { answers, date, fill, guide, instrument, text, ui } from './support/words.js';

const NOW = new Date('2026-03-02T09:30:00Z');
const IN_FOUR_WEEKS = new Date('2026-03-30T12:00:00Z');
const DAY = 24 * 3600 * 1000;


async function open(page) {
  await page.clock.install({ time: NOW });
  await seed(page, [{ finished: NOW, answers: SPRING }]);
  await page.goto('./#/result/run-1');
  await expect(decide(page).first()).toBeVisible();
}

async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The lines of a calendar file, unfolded. */
const lines = (file) => file.replaceAll('\r\n ', '').split('\r\n');

test('an action is decided, dated, kept over a reload, and taken back', async ({ page }) => {
  await open(page);
  await expect(decide(page)).toHaveCount(3);
  const name = await openForm(page);
  await expect(due(page)).toHaveValue('2026-03-30');
  await keep(page).click();
  await expect(decided(page)).toHaveCount(1);
  await expect(decided(page)).toContainText(name);
  await expect(decided(page)).toContainText(fill(ui.actions.due, { date: date(IN_FOUR_WEEKS) }));
  await expect(decide(page)).toHaveCount(2);
  await change(page, name).click();
  await due(page).fill('2026-04-15');
  await keep(page).click();
  await expect.poll(() => stored(page)).toMatchObject([{ due: '2026-04-15' }]);
  await page.reload();
  await expect(decided(page)).toContainText(fill(ui.actions.due, { date: '15 April 2026' }));
  await takeBack(page, name).click();
  await expect(decided(page)).toHaveCount(0);
  await expect.poll(() => stored(page)).toEqual([]);
});

test('a decision that finds no room stays on the page, and in the backup that is offered', async ({ page }) => {
  await open(page);
  await fillUp(page);
  const name = await decideFirst(page);
  const warning = page.locator('.site-warning');
  await expect(button(warning, ui.faults.try_again)).toBeVisible();
  await expect(decided(page)).toContainText(name);
  await change(page, name).click();
  await due(page).fill('2026-04-15');
  await keep(page).click();
  await expect(decided(page)).toContainText(fill(ui.actions.due, { date: '15 April 2026' }));
  expect(await stored(page), 'there was no room for it').toEqual([]);
  const { text: backup } = await save(page, ui.data.back_up);
  expect(JSON.parse(backup).runs[0].plan).toMatchObject([{ due: '2026-04-15' }]);
  await makeRoom(page);
  await button(warning, ui.faults.try_again).click();
  await expect.poll(() => stored(page)).toMatchObject([{ due: '2026-04-15' }]);
});

/** The id of the first action that is proposed. */
async function firstProposed(page) {
  const words = await page.locator('.proposal-action').first().innerText();
  return Object.keys(text.actions).find((id) => text.actions[id] === words);
}

test('each reason quotes an answer, and no two the same', async ({ page }) => {
  await open(page);
  const reasons = await page.locator('.proposals .proposal-reason').allInnerTexts();
  const quotes = Object.entries(SPRING).map(([id, letter]) =>
    fill(ui.result.reason, { answer: answers[letter].label, statement: text.statements[id] }),
  );
  expect(reasons).toHaveLength(3);
  expect(new Set(reasons).size).toBe(3);
  for (const reason of reasons) expect(quotes).toContain(reason);
  // The first rung that is open is borderline, and the strategic network is clearly the lowest.
  const strategic = instrument.networks.strategic.map((id) => text.statements[id]);
  expect(reasons.filter((reason) => strategic.some((statement) => reason.includes(statement)))).toHaveLength(2);
});

test('How? says how an action begins, and its message is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const { how, message } = guide.actions[await firstProposed(page)];
  const details = page.locator('.proposals .how').first();
  await expect(page.getByText(how)).toBeHidden();
  await details.locator('summary').click();
  await expect(details.getByText(how)).toBeVisible();
  await expect(details.getByRole('status')).toHaveText('');
  await details.getByRole('button', { name: guide.labels.copy }).click();
  await expect(details.getByRole('status')).toHaveText(guide.labels.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(message);
});

test('a browser that does not copy says so', async ({ page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'));
  });
  await open(page);
  const details = page.locator('.proposals .how').first();
  await details.locator('summary').click();
  await details.getByRole('button', { name: guide.labels.copy }).click();
  await expect(details.getByRole('status')).toHaveText(guide.labels.not_copied);
});

test('three are enough, and any action of the catalogue can be chosen', async ({ page }) => {
  await open(page);
  await page.getByText(ui.actions.other, { exact: true }).click();
  await page.getByLabel(ui.actions.other_label).selectOption('s-r3');
  await page.locator('.other-actions').getByRole('button', { name: ui.actions.decide }).click();
  await expect(form(page)).toBeFocused();
  await keep(page).click();
  await expect(decided(page)).toContainText(text.actions['s-r3']);
  await decideFirst(page);
  await expect(decided(page)).toHaveCount(2);
  await decideFirst(page);
  await expect(decided(page)).toHaveCount(3);
  await expect(page.getByText(ui.actions.full)).toBeVisible();
  await expect(decide(page)).toHaveCount(0);
});

test('a decision stands on Home until the next check asks what became of it', async ({ page }) => {
  await open(page);
  const name = await decideFirst(page);
  await expect(decided(page)).toHaveCount(1);
  await page.goto('./#/');
  await page.reload();
  await expect(page.getByRole('heading', { name: ui.home.decided })).toBeVisible();
  await expect(decided(page)).toContainText(name);
  await expect(decided(page)).toContainText(fill(ui.actions.due, { date: date(IN_FOUR_WEEKS) }));

  // What became of it is said in one tap, changed by another, and taken back by the same.
  const mark = (label) => page.getByRole('group', { name }).getByRole('button', { name: label });
  await mark(ui.actions.mark_no).click();
  await expect.poll(() => stored(page)).toMatchObject([{ outcome: 'no' }]);
  await mark(ui.actions.mark_dropped).click();
  await expect(mark(ui.actions.mark_no)).toHaveAttribute('aria-pressed', 'false');
  await expect(mark(ui.actions.mark_dropped)).toHaveAttribute('aria-pressed', 'true');
  await mark(ui.actions.mark_dropped).click();
  await expect(mark(ui.actions.mark_dropped)).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => (await stored(page))[0].outcome ?? null).toBe(null);

  await page.clock.setSystemTime(new Date(NOW.getTime() + 92 * DAY));
  await page.goto('./#/check');
  await answerByDigits(page, SUMMER);
  await expect(page.getByRole('heading', { name: ui.review.decided })).toBeVisible();
  await page.getByRole('group', { name }).getByRole('button', { name: ui.actions.mark_partly }).click();
  await expect.poll(() => stored(page)).toMatchObject([{ outcome: 'partly' }]);
  await button(page, ui.review.finish).click();
  await expect(page.getByRole('heading', { name: ui.weave.title })).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByRole('heading', { name: ui.home.decided })).toBeHidden();
  await page.goto('./#/progress');
  const history = page.locator('.decisions');
  await expect(history).toContainText(fill(ui.actions.after, { date: date(NOW) }));
  await expect(history.locator('.decided li')).toContainText([name]);
  await expect(history.getByRole('button', { name: ui.actions.mark_partly })).toHaveAttribute('aria-pressed', 'true');

  // Said later, on the older result.
  await page.goto('./#/result/run-1');
  await page.getByRole('group', { name: `${ui.actions.outcome}: ${name}` }).getByRole('button', { name: ui.actions.mark_done }).click();
  await expect.poll(() => stored(page)).toMatchObject([{ outcome: 'done' }]);
});

test('an action and the next check become calendar files', async ({ page }) => {
  await open(page);
  const name = await decideFirst(page);
  const action = await save(page, `${ui.remind.action_button}: ${name}`);
  expect(action.name).toBe('2026-03-30.ics');
  const told = page.getByRole('status').filter({ hasText: ui.data.saved });
  await expect(told).toHaveCount(1);
  expect(await told.evaluate((it) => it.previousElementSibling.className)).toBe('decided');
  expect(lines(action.text)).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'DTSTART;VALUE=DATE:20260330',
      'DTEND;VALUE=DATE:20260331',
      `SUMMARY:${name.replace(/[\\;,]/g, '\\$&')}`,
    ]),
  );
  expect(lines(action.text).at(-2)).toBe('END:VCALENDAR');
  expect(action.text).toContain(page.url().split('#')[0]);
  const check = await save(page, ui.remind.check_button);
  await expect(told).toHaveCount(1);
  expect(await told.evaluate((it) => it.parentElement.className)).toContain('closing');
  expect(lines(check.text)).toEqual(
    expect.arrayContaining(['UID:run-1-next@weft', 'DTSTART;VALUE=DATE:20260531', `SUMMARY:${ui.remind.check}`]),
  );
});

test('a decided action stands on the printed sheet, in the place of what is proposed', async ({ page }) => {
  await open(page);
  await decideFirst(page);
  await expect(decided(page)).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.proposals')).toBeHidden();
  const plan = page.locator('.sheet-plans li');
  await expect(plan).toHaveCount(1);
  await expect(plan).toContainText(`${ui.sheet.by} ${date(IN_FOUR_WEEKS)}`);
  for (const control of await page.locator('button, input, select, summary').all()) await expect(control).toBeHidden();
});

test('a target is drawn, said, kept, and taken away', async ({ page }) => {
  await open(page);
  await page.getByText(ui.result.more).click();
  await page.getByText(ui.target.set).click();
  const field = page.getByRole('spinbutton', { name: ui.network.strategic });
  await field.fill('150');
  await field.press('Tab');
  await expect(page.getByRole('alert')).toHaveText(ui.target.refused);
  await expect(field).toHaveValue('');
  await field.fill('60');
  await field.press('Tab');
  await expect(page.getByRole('alert')).toBeHidden();
  const chart = page.getByRole('img', { name: ui.result.profile_title });
  await expect(chart).toHaveAccessibleName(
    new RegExp(fill(ui.target.line, { network: ui.network.strategic_inline, target: 60 }).replace('.', '\\.')),
  );
  await expect(page.getByText(ui.result.key_target)).toBeVisible();
  await page.reload();
  await expect(page.getByText(ui.result.key_target)).toBeVisible();
  await page.getByText(ui.result.more).click();
  await page.getByText(ui.target.set).click();
  await field.fill('');
  await field.press('Tab');
  await expect(page.getByText(ui.result.key_target)).toHaveCount(0);
});

test('a reading across the networks is one that the content has', async ({ page }) => {
  await open(page);
  const sentences = instrument.patterns.map(({ id }) => text.patterns[id]);
  const said = await page.locator('.standing-out p').allInnerTexts();
  expect(said.filter((sentence) => sentences.includes(sentence)).length).toBeLessThanOrEqual(2);
});
