// A result as a link: what leaves, what an opened link shows, and what it must not touch.
import { test, expect } from './weft.js';
import { button, heading } from './support/check.js';
import { put, stored } from './support/keep.js';
import { advisorSheet, said } from './support/people.js';
import { seed, sheet, SPRING, storedAnswers, SUMMER } from './support/sheets.js';
import { advisors, date, fill, instrument, people, text, ui } from './support/words.js';
import { expectAccessible } from './support/axe.js';

const MAY = new Date('2026-05-04T09:00:00Z');
const PLAN = [{ action: 'o-p1', due: '2026-07-01' }];
const RUN = { finished: MAY, answers: SPRING, note: 'A talk with Ada', plan: PLAN };

const link = (page) => page.locator('#shared-link');
const banner = (page) => page.locator('.shared-banner');

/** The link of the first run, with what is ticked. */
async function make(page, ticks = [], run = RUN) {
  await seed(page, [run]);
  await page.goto('./#/result/run-1');
  await page.getByText(ui.share.heading).click();
  for (const tick of ticks) await page.getByLabel(tick, { exact: true }).check();
  await button(page, ui.share.make).click();
  await expect(link(page)).toBeFocused();
  return link(page).inputValue();
}

const held = (address) => JSON.parse(Buffer.from(address.split('#/shared/1.')[1], 'base64url').toString());
const encoded = (json) => `#/shared/1.${Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url')}`;

test('a link holds edition, day and answers, and what was ticked', async ({ page }) => {
  const bare = await make(page);
  const ids = Object.values(storedAnswers(SPRING)).flatMap(Object.entries).sort(([a], [b]) => (a < b ? -1 : 1));
  const answers = ids.map(([, points]) => points).join('');
  const always = { i: instrument.id, v: instrument.version, d: '2026-05-04', a: answers };
  expect(held(bare)).toEqual(always);
  await expect(page.getByText(fill(ui.share.length, { count: bare.length, most: 1500 }))).toBeVisible();
  await expect(page.getByRole('img', { name: ui.share.code })).toBeVisible();
  // What is ticked is seen before the link is made anew.
  await page.getByLabel(ui.share.tick_note, { exact: true }).check();
  await expect(link(page)).toHaveCount(0);
  await expect(page.locator('.leaving li')).toHaveText([
    fill(ui.share.edition, instrument),
    fill(ui.share.day, { day: date(MAY) }),
    fill(ui.share.answers, { count: 30, all: 30 }),
    fill(ui.share.note, { note: 'A talk with Ada' }),
  ]);
  await page.getByLabel(ui.share.tick_plans, { exact: true }).check();
  await button(page, ui.share.make).click();
  expect(held(await link(page).inputValue())).toEqual({ ...always, n: 'A talk with Ada', p: PLAN });
});

test('an opened link shows the result, and leaves the address and the storage alone', async ({ page, context }) => {
  const address = await make(page, [ui.share.tick_note, ui.share.tick_plans]);
  await seed(page, [{ finished: new Date('2026-06-01T09:00:00Z'), answers: SUMMER }]);
  await page.evaluate(() => localStorage.setItem('weft:/:settings', '{"v":1,"targets":{"operational":70}}'));
  const before = await stored(page);
  const other = await context.newPage();
  await other.goto(address);
  await expect(banner(other)).toContainText(ui.shared.title);
  await expect(other).toHaveURL(/#\/shared$/);
  await expect(other.getByText(fill(ui.result.of, { date: date(MAY) }))).toBeVisible();
  await expect(other.getByText(fill(ui.shared.note, { note: 'A talk with Ada' }))).toBeVisible();
  await expect(other.locator('.shared-plans li')).toContainText([text.actions['o-p1']]);
  // One's own target is no part of somebody else's picture.
  await expect(other.getByText(ui.result.key_target)).toHaveCount(0);
  expect(await stored(other)).toEqual(before);
  await other.getByRole('link', { name: ui.nav.progress }).click();
  await expect(other.getByText(date(MAY))).toHaveCount(0);
  await other.goBack();
  await expect(banner(other)).toBeVisible();
  await other.reload();
  await expect(other.getByText(ui.shared.none)).toBeVisible();
});

test('a link that is opened over another page, and over another link', async ({ page }) => {
  const address = await make(page);
  await page.goto('./#/method');
  await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
  await expect(banner(page)).toBeVisible();
  await expect(page).toHaveURL(/#\/shared$/);
  await page.evaluate((hash) => (location.hash = hash), '#/shared/2.e30');
  await expect(page.getByText(ui.shared.newer)).toBeVisible();
  await expect(page).toHaveURL(/#\/shared$/);
});

test('an opened link says too that a network has run ahead', async ({ page, context }) => {
  const answers = sheet({ operational: '0', personal: '4', strategic: '2' });
  const address = await make(page, [], { finished: MAY, answers });
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByText(fill(ui.result.uneven, { network: ui.network.personal_inline }))).toBeVisible();
});

test('neither programme nor language of the address go along in a link', async ({ page }) => {
  await seed(page, [RUN]);
  await page.goto('./?lang=en&programme=leads%202026#/result/run-1');
  await page.getByText(ui.share.heading).click();
  await button(page, ui.share.make).click();
  const address = new URL(await link(page).inputValue());
  expect([address.search, address.pathname]).toEqual(['', new URL(page.url()).pathname]);
});

test('after a good link a broken one shows nobody, and does not stay in the address', async ({ page }) => {
  const address = await make(page);
  for (const broken of ['+1.eyJ', '%201.eyJ', '%2F1', '&1.eyJ', 'ä', '/1.eyJ']) {
    await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
    await expect(banner(page)).toBeVisible();
    await page.evaluate((carried) => (location.hash = `#/shared/${carried}`), broken);
    await expect(page.getByText(ui.shared.malformed), broken).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
    await expect(page).toHaveURL(/#\/shared$/);
  }
});

test('every link that shows nothing has its sentence', async ({ page }) => {
  const address = await make(page);
  const whole = held(address);
  const { hash } = new URL(address);
  const faults = [
    [hash.slice(0, -9), ui.shared.cut_off],
    [hash.slice(0, 60), ui.shared.cut_off],
    [hash.toLowerCase(), ui.shared.malformed],
    ['#/shared/hello', ui.shared.malformed],
    [encoded({ ...whole, a: '0123' }), ui.shared.malformed],
    [encoded('['.repeat(900)), ui.shared.malformed],
    [encoded({ ...whole, i: 'other' }), ui.shared.other_instrument],
    [encoded({ ...whole, v: '9' }), fill(ui.shared.other_version, { version: '9', here: instrument.version })],
    [hash.replace('/1.', '/2.'), ui.shared.newer],
    [`${hash}).`, null],
    [`${hash}&fbclid=1`, null],
  ];
  for (const [broken, sentence] of faults) {
    await page.goto('./#/method');
    await page.evaluate((to) => (location.hash = to), broken);
    if (sentence) {
      await expect(heading(page)).toHaveText(ui.shared.not_shown);
      await expect(page.getByText(sentence), broken).toBeVisible();
    } else await expect(banner(page), broken).toBeVisible();
    await expect(page).toHaveURL(/#\/shared$/);
  }
});

const SHEETS = {
  'weft:/:advisors:older': advisorSheet({ begun: Date.UTC(2026, 0, 1, 9), answers: { 'a-o1': { cover: 'one' } } }),
  'weft:/:advisors:newer': advisorSheet(),
};
/** The letters of the newer one: nobody, one, several. */
const COVERS = Object.fromEntries(Object.values(advisors.networks).flat().map((id, index) => [id, '0122101201'[index]]));
const ADVISORS = { a: COVERS, d: '2026-05-01', i: advisors.id, v: advisors.version };
const list = (scope, name) => scope.locator('.lists > div').filter({ has: scope.page().getByRole('heading', { name, exact: true }) }).getByRole('listitem');

/** Expects the three lists of the newer sheet. */
async function expectLists(scope) {
  await expect(scope.getByText(fill(said.advisors.of_date, { date: date(Date.UTC(2026, 4, 1, 9)) }))).toBeVisible();
  await expect(list(scope, fill(said.advisors.covered, { count: 7, all: 10 }))).toHaveCount(7);
  await expect(list(scope, fill(said.advisors.on_one, { count: 4 }))).toHaveCount(4);
  await expect(list(scope, fill(said.advisors.open, { count: 3 }))).toHaveText(['a-o1', 'a-p3', 'a-s3'].map((id) => people.help[id]));
}

test('the newest answers about advisors go along where that is ticked', async ({ page, context }) => {
  await put(page, SHEETS);
  const parts = [];
  page.on('request', (request) => parts.push(request.url()));
  await seed(page, [RUN]);
  await page.goto('./#/result/run-1');
  await expect(heading(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(parts.filter((url) => /\/people-/.test(url)), 'nothing is loaded for a form that nobody has opened').toEqual([]);
  const bare = await make(page);
  expect(held(bare)).not.toHaveProperty('h');
  await expect(page.locator('.leaving .lists')).toHaveCount(0);
  const tick = page.getByLabel(ui.share.tick_advisors, { exact: true });
  await expect(tick).not.toBeChecked();
  await tick.check();
  await expectLists(page.locator('.leaving'));
  await expectAccessible(page, 'with advisors');
  await button(page, ui.share.make).click();
  const address = await link(page).inputValue();
  expect(held(address)).toEqual({ ...held(bare), h: ADVISORS });
  const before = await stored(page);

  const other = await context.newPage();
  await other.goto(address);
  await expect(banner(other)).toBeVisible();
  await expect(other.getByRole('heading', { name: ui.shared.advisors })).toBeVisible();
  await expectLists(other.locator('.coverage'));
  await expectAccessible(other, 'somebody else’s advisors');
  expect(await stored(other)).toEqual(before);
});

test('without answers about advisors there is no tick for them', async ({ page }) => {
  await put(page, { 'weft:/:advisors:a': advisorSheet({ answers: { 'a-o1': { cover: 'n/a' } } }) });
  await make(page);
  await expect(page.getByLabel(ui.share.tick_plans, { exact: true })).toBeVisible();
  await expect(page.getByLabel(ui.share.tick_advisors, { exact: true })).toHaveCount(0);
});

test('advisors of a link that were changed, or are of another edition', async ({ page }) => {
  const whole = held(await make(page));
  const open = async (h) => {
    await page.goto('./#/method');
    await page.evaluate((to) => (location.hash = to), encoded({ ...whole, h }));
  };
  for (const h of ['x', [], {}, { ...ADVISORS, a: { 'a-o1': '7' } }, { ...ADVISORS, d: '2026-02-31' }]) {
    await open(h);
    await expect(heading(page)).toHaveText(ui.shared.not_shown);
    await expect(page.getByText(ui.shared.malformed), JSON.stringify(h)).toBeVisible();
  }
  await open({ ...ADVISORS, v: '9' });
  await expect(banner(page)).toBeVisible();
  await expect(page.getByText(said.advisors.other_edition)).toBeVisible();
  await open({ ...ADVISORS, names: ['Ada'], a: { ...COVERS, Ada: '1' } });
  await expectLists(page.locator('.coverage'));
  await expect(page.getByText('Ada', { exact: true })).toHaveCount(0);
});

test('the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const address = await make(page);
  await button(page, ui.share.copy).click();
  await expect(page.getByText(ui.share.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});
