// The way of a reader through the release in another engine than the one of tests/e2e: taking the
// check, coming back to it, the result, the progress, a backup and its restoring.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { date, fill, scored, text, traps, ui } from '../e2e/support/words.js';
import { startFirefox } from './firefox.js';
import { startWebKit } from './webkit.js';

const START = { firefox: startFirefox, webkit: startWebKit };
const NOTE = 'New job in May';
const step = (number) => fill(ui.check.step, { step: number, all: scored.length });
const habit = (number) => fill(ui.check.habit, { step: number, all: traps.length });

test.describe.configure({ mode: 'serial' });

let browser;
let reader;
let backup;

test.beforeAll(async ({}, { project }) => {
  browser = await START[project.name]();
  reader = browser.driver;
});

test.afterAll(() => browser?.stop());

test.afterEach(async () => {
  expect(await reader.evaluate(() => document.getElementById('crash')?.textContent ?? null)).toBeNull();
});

/** Opens a page, and waits until the program has taken over from what stands in `index.html`. */
const open = async (route) => {
  await reader.open(new URL(route, process.env.WEFT_URL).href);
  await reader.sees('html:not([data-first-paint])');
};

/** Whether the drawing of a figure has a size. */
const isDrawn = (selector) =>
  reader.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return Boolean(box && box.width > 200 && box.height > 50);
  }, selector);

/** Today, as the browser writes it. */
const today = async () =>
  date(new Date(), { dateStyle: 'long' }, await reader.evaluate(() => navigator.language));

/** Whether the background is dark. */
const isDark = () =>
  reader.evaluate(() => parseInt(getComputedStyle(document.body).backgroundColor.match(/\d+/)[0], 10) < 80);

/** A statement that has just come takes no tap: whoever was too early taps again. */
async function tapUntilTaken(number) {
  const isThere = () => reader.evaluate((wanted) => document.querySelector('.step').textContent.includes(wanted), step(number));
  const tap = async () => {
    await setTimeout(650);
    await reader.click('.answer:nth-child(3)');
    await setTimeout(1000);
    return isThere();
  };
  await expect.poll(tap, { timeout: 15_000 }).toBe(false);
}

test('statements are answered by click, and a reload goes on there', async () => {
  await open('./');
  await reader.click('a', ui.home.start);
  for (const number of [1, 2, 3]) {
    await reader.sees('.step', step(number));
    await tapUntilTaken(number);
  }
  await reader.sees('.step', step(4));
  await reader.reload();
  await reader.sees('.step', step(4));
  await reader.click('button', ui.check.back);
  await reader.sees('.step', step(3));
  expect(await reader.evaluate(() => document.querySelector('[type=radio]:checked').value)).toBe('2');
  await reader.click('button', ui.check.next);
});

test('the number keys answer the rest, and the review finishes it', async () => {
  for (let number = 4; number < scored.length; number += 1) {
    await reader.sees('.step', step(number));
    await reader.press(number % 2 === 0 ? '4' : '0');
  }
  await reader.sees('.step', step(scored.length));
  await reader.click('button', ui.check.skip);
  for (const [index, id] of traps.entries()) {
    await reader.sees('.step', habit(index + 1));
    await reader.sees('h1', `${habit(index + 1)}. ${text.statements[id]}`);
    await reader.press('2');
  }
  await reader.sees('h1', ui.review.title);
  await reader.type('#note', NOTE);
  await reader.click('button', ui.review.finish);
  await reader.sees('h2', ui.result.profile);
});

test('the result is drawn, and is there after a reload', async () => {
  await reader.reload();
  await reader.sees('.run-note', fill(ui.result.note, { note: NOTE }));
  expect(await isDrawn('.profile .chart-picture:not(.print-only) svg')).toBe(true);
  expect(await reader.evaluate(() => document.querySelectorAll('.woven-group li').length)).toBe(scored.length);
});

test('the progress shows it', async () => {
  await reader.click('nav a', ui.nav.progress);
  await reader.sees('.runs a', await today());
  expect(await isDrawn('.progress .chart-picture:not(.print-only) svg')).toBe(true);
});

test('the colours follow the choice', async () => {
  const choose = (theme) =>
    reader.evaluate((value) => {
      const field = document.querySelector(`select:has([value="${value}"])`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, theme);
  expect(await isDark()).toBe(false);
  await choose('dark');
  await expect.poll(isDark).toBe(true);
  await choose('light');
  await expect.poll(isDark).toBe(false);
});

test('a backup is saved', async () => {
  await reader.click('nav a', ui.nav.data);
  await reader.sees('h1', ui.data.title);
  const day = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(new Date());
  backup = await browser.savedFile(() => reader.click('main button', ui.data.back_up), `weft-${day}.json`);
  const { format, runs } = JSON.parse(readFileSync(backup, 'utf8'));
  expect(format).toBe('weft-backup');
  expect(runs.map(({ note }) => note)).toEqual([NOTE]);
});

test('it brings everything back', async () => {
  await reader.evaluate(() => localStorage.clear());
  await open('./?again#/progress');
  await reader.sees('.empty .lead', ui.progress.empty);
  await reader.click('nav a', ui.nav.data);
  await reader.type('[type=file]', backup);
  await reader.sees('.counts li', fill(ui.restore.new, { count: 1 }));
  await reader.click('.preview button', ui.restore.merge);
  await reader.sees('.notice', fill(ui.restore.done, { count: 1 }));
  await reader.click('nav a', ui.nav.progress);
  await reader.sees('.runs a', await today());
});
