// A browser's translator puts <font> elements in the place of texts, while the app goes on. Whatever
// is drawn after that must be as true as without it: the same journey is made twice, and each step of
// it must read the same.
import { test, expect } from './weft.js';
import { answerByDigits, fillReview, button, expectStep, heading, radio } from './support/check.js';
import { put } from './support/keep.js';
import { MIXED, record, SPRING, SUMMER } from './support/sheets.js';
import { turnTo } from './support/tour.js';
import { fill, people, textOf, ui } from './support/words.js';

const NOW = new Date('2026-10-02T09:30:00Z');
const RUNS = [
  { finished: new Date('2026-01-05T09:00:00Z'), answers: SPRING, note: 'Before the new job' },
  { finished: new Date('2026-05-04T09:00:00Z'), answers: MIXED },
];

/** Runs in the page: the same statements in the same order, every time. */
function withoutChance() {
  let next = 1;
  crypto.getRandomValues = (bytes) => bytes.map(() => (next = (next * 75) % 65_537));
}

/** Runs in the page: does what a translator does, with words that stay the same. */
function translate() {
  const SKIPPED = 'script, style, noscript, textarea, svg, font, [translate=no]';
  const wrap = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement.closest(SKIPPED)) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    wrap();
    new MutationObserver(wrap).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** What is read on the page, with all that is folded in and loaded for it. Where a line ends may differ: a
 * translator's elements are lines of their own. */
async function lines(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  for (const loading of [ui.app.loading, textOf('de').interface.app.loading]) await expect(page.locator('main')).not.toContainText(loading);
  // Records show the millisecond at which a check was finished; the two journeys are not that alike.
  const text = (await page.locator('body').innerText()).replace(/\b\d{13}\b/g, 'MOMENT').replace(/run:[a-z0-9]{8}-/g, 'run:MOMENT-');
  return text.split(/\s+/).join(' ').trim();
}

/** Home with its newest profile, which comes with the lazy part. */
const latest = (page, { result }) => expect(page.getByRole('img', { name: result.profile_title })).toBeVisible();

/** Takes a check, from Home to Progress, and hands each step over. */
async function journey(page, look) {
  await page.goto('./');
  await latest(page, ui);
  await look('Home');
  await page.getByRole('link', { name: ui.home.again }).click();
  await expectStep(page, 1);
  await look('the first statement');
  await button(page, ui.check.next).click();
  await look('without an answer');
  await stopClock(page, 1000);
  await radio(page, '2').click();
  await look('answered', 0);
  await expectStep(page, 2);
  await look('moved on', 0);
  await page.keyboard.press('4');
  await expectStep(page, 3);
  await button(page, ui.check.back).click();
  await expectStep(page, 2);
  await look('back');
  await button(page, ui.check.clear).click();
  await look('taken back');
  await page.getByLabel(ui.check.digits).uncheck();
  await look('without digits');
  await page.getByLabel(ui.check.digits).check();
  await heading(page).focus();
  await answerByDigits(page, SUMMER, { from: 2, to: 20 });
  await look('statement 21');
  await turnTo(page, '#/check/review');
  await look('review, with open statements');
  await page.getByLabel(ui.review.note).fill('A note');
  await look('review, with a note');
  await turnTo(page, '#/check/21');
  await answerByDigits(page, SUMMER, { from: 21 });
  await fillReview(page, 'Another note');
  await look('review');
  await button(page, ui.review.finish).click();
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
  await look('result');
  await turnTo(page, '#/result/run-2');
  await look('an older result');
  await turnTo(page, '#/progress');
  await look('progress');
  await page.getByLabel(ui.compare.first, { exact: true }).selectOption('run-1');
  await look('compared');
  await button(page, fill(ui.runs.change_label, { date: '4 May 2026' })).click();
  await look('a run is changed');
  await page.getByLabel(ui.runs.note).fill('A word');
  await button(page, ui.runs.save).click();
  await look('a run was changed');
  await turnTo(page, '#/data');
  await look('data');
  await turnTo(page, '#/method');
  await look('method');
  await turnTo(page, '#/');
  await latest(page, ui);
  await look('Home again');
  await page.getByLabel(ui.app.language).selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await latest(page, textOf('de').interface);
  await look('in German');
  await turnTo(page, '#/check');
  await look('a check in German');
}

/** Turns the page's clock on by so many milliseconds, and stops it there. */
const stopClock = async (page, milliseconds) => page.clock.pauseAt(await page.evaluate((by) => Date.now() + by, milliseconds));

/** Takes the journey from two stored runs. Each step is looked at while the clock stands: by default when all
 * that comes and goes by itself has gone. */
async function walk(page, look) {
  const runs = RUNS.map((run, index) => [`weft:/:run:run-${index + 1}`, JSON.stringify(record(run))]);
  await put(page, Object.fromEntries(runs));
  await journey(page, async (name, later = 10_000) => {
    await page.mouse.move(0, 0);
    if (later) await stopClock(page, later);
    await look(name);
    await page.clock.resume();
  });
}

/** What is read on the page when nothing more comes: the same twice, half a second apart. */
async function settled(page) {
  let before;
  await expect
    .poll(async () => {
      const [last, now] = [before, await lines(page)];
      before = now;
      return now === last;
    }, { intervals: [500] })
    .toBe(true);
  return before;
}

test('a page that is translated says the same at every step', async ({ page }) => {
  test.setTimeout(240_000);
  await page.clock.install({ time: NOW });
  await page.addInitScript(withoutChance);
  const plain = {};
  await walk(page, async (name) => {
    plain[name] = await settled(page);
  });
  await page.evaluate(() => localStorage.clear());
  await page.addInitScript(translate);
  await walk(page, (name) => expect.poll(() => lines(page), name).toBe(plain[name]));
  expect(await page.locator('font').count()).toBeGreaterThan(20);
});

test('a text that is taken back is gone where it was translated, too', async ({ page }) => {
  await page.addInitScript(translate);
  await page.goto('./#/people');
  await page.locator('.page .button').first().click();
  const [field, said] = [page.locator('#person-code'), page.locator('#names-said')];
  await field.press('Enter');
  await expect(said.locator('font').first()).toBeVisible();
  await field.fill('AM');
  await field.press('Enter');
  await expect(said).toHaveText(fill(people.interface.names.added, { code: 'AM' }));
  await page.locator('.person-code').click();
  await expect(said).toHaveText('');
  await field.press('Escape');
  await field.press('Enter');
  await expect(said).toHaveText(people.interface.names.empty);
});
