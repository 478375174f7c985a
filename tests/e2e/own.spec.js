// A publisher's own copy: its name, logo, colour, links, languages and statements, in a folder beside
// another one on the same origin, so that both share what the browser keeps.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLanguage, writeLanguage } from './support/areas.js';
import { button, heading } from './support/check.js';
import { choose, preview, savedFile } from './support/keep.js';
import { addNorthernMentors, addRelease, change, publish, readJson } from './support/own_site.js';
import { print } from './support/paper.js';
import { text as english, fill, ui } from './support/words.js';
import { run } from '../programs.js';
import { expect, test as base } from './weft.js';

const test = base.extend({
  /** Two folders below one origin: ours, and that of Northern Mentors. */
  site: [
    async ({}, use) => {
      const site = await publish();
      site.weft = await addRelease(site, 'weft');
      site.mentors = await addNorthernMentors(site, 'mentors');
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

const [NEVER, OFTEN] = ['1', '4'];

/** Takes the check in this folder with the answer of one digit for everything, and finishes it. */
async function take(page, folder, { statements, digit }) {
  await page.goto(`./${folder}/#/check`);
  for (let step = 1; step <= statements; step += 1) {
    await expect(page.getByRole('heading', { name: fill(ui.check.step, { step, all: statements }) })).toBeVisible();
    await page.keyboard.press(digit);
  }
  await expect(page.getByRole('heading', { name: new RegExp(`^${fill(ui.check.habit, { step: 1, all: '' })}`) })).toBeVisible();
  await page.goto(`./${folder}/#/check/review`);
  await page.getByRole('button', { name: ui.review.finish }).click();
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
}

test('the name, the logo and the links of the publisher are on every page', async ({ page, site }) => {
  await page.goto('./mentors/');
  await expect(heading(page)).toHaveText('Whom can you ask?');
  await expect(page).toHaveTitle(/· Northern Mentors$/);
  const brand = page.getByRole('banner').getByRole('link', { name: 'Northern Mentors' });
  await expect(brand.locator('img')).toHaveAttribute('src', 'northern-mentors.svg');
  expect(await brand.locator('img').evaluate((image) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
  await expect(page.getByText(ui.home.honest)).toBeVisible();
  for (const [name, address] of [
    ['Imprint', 'https://northern-mentors.example/imprint'],
    ['Write to us', 'mailto:hello@northern-mentors.example'],
  ]) {
    const link = page.getByRole('contentinfo').getByRole('link', { name });
    await expect(link).toHaveAttribute('href', address);
    await expect(link).toHaveAttribute('rel', 'noreferrer');
  }
  await expect(page.locator('body')).not.toContainText('Weft');
  expect(site.url).toContain('127.0.0.1');
});

for (const [colorScheme, colour] of [['light', 'rgb(29, 92, 77)'], ['dark', 'rgb(143, 208, 189)']]) {
  test(`buttons have the publisher’s colour, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./mentors/');
    await expect(page.getByRole('link', { name: 'Start: 3 minutes' })).toHaveCSS('background-color', colour);
  });
}

test.describe('for a reader of another language', () => {
  test.use({ locale: 'fr-FR' });

  test('the first language of the publisher, and only its own to choose from', async ({ page }) => {
    await page.goto('./mentors/');
    await expect(heading(page)).toHaveText('Whom can you ask?');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
    await expect(page.getByLabel(ui.app.language).locator('option')).toHaveText(['British English', 'Deutsch']);
    await page.getByLabel(ui.app.language).selectOption('de');
    await expect(heading(page)).toHaveText('Wen können Sie fragen?');
    await expect(page.getByRole('link', { name: 'Impressum' })).toBeVisible();
  });
});

test('a run of the publisher’s own statements, with its scores, its offer and its print', async ({ page }) => {
  await take(page, 'mentors', { statements: 15, digit: OFTEN });
  await expect(heading(page)).toHaveText(fill(ui.result.even, { level: ui.level.regular }));
  await expect(page.getByRole('link', { name: 'Book an hour with a mentor' })).toHaveAttribute('href', 'https://northern-mentors.example/book');
  await expect(page.getByRole('heading', { name: 'Bring two groups together that do not know each other.' })).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const { pages, text } = await print(page, format);
    expect(pages, format).toBe(1);
    expect(text).toContain('Northern Mentors · Questionnaire northern-mentors, version 2026');
    expect(text).toContain('Book an hour with a mentor: northern-mentors.example/book');
  }
});

test('two copies of the site on one origin know nothing of each other, and runs move in a file', async ({ page }) => {
  await take(page, 'mentors', { statements: 15, digit: OFTEN });
  await page.goto('./mentors/#/data');
  const { text: file } = await savedFile(page, () => button(page.locator('main'), ui.data.back_up).click());
  await take(page, 'weft', { statements: 24, digit: NEVER });
  const keys = () => page.evaluate(() => Object.keys(localStorage).map((key) => key.replace(/run:.*/, 'run')).sort());
  expect((await keys()).filter((key) => key.endsWith('run'))).toEqual(['weft:/mentors/:run', 'weft:/weft/:run']);
  await page.goto('./weft/#/data');
  await expect(page.locator('.inventory')).toContainText(fill(ui.data.checks, { count: 1 }));
  await choose(page, file);
  await page.getByLabel(ui.restore.take_other).check();
  await button(preview(page), ui.restore.merge).click();
  await expect(page.locator('.inventory')).toContainText('2 finished checks');
  await expect(page.getByText(ui.result.moved)).toHaveCount(0);
  await page.goto('./weft/#/progress');
  await expect(heading(page)).toBeVisible();
  const runs = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('weft:/weft/:run:'))
      .map((key) => JSON.parse(localStorage[key]))
      .map(({ instrument, version }) => `${instrument} ${version}`),
  );
  expect(runs.sort()).toEqual(['northern-mentors 2026', 'weft 1']);
  for (const verdict of [ui.result.verdict_noise, ui.result.verdict_possible, ui.result.verdict_clear]) {
    await expect(page.getByText(verdict, { exact: true })).toHaveCount(0);
  }
  await page.goto('./weft/#/data');
  await button(page, ui.data.erase).click();
  await button(page.getByRole('dialog'), ui.data.erase_go_on).click();
  await button(page.getByRole('dialog'), ui.data.erase_yes).click();
  await expect(page.getByText(ui.data.erased)).toBeVisible();
  expect([...new Set((await keys()).map((key) => key.split(':')[1]))]).toEqual(['/mentors/']);
  await take(page, 'mentors', { statements: 15, digit: NEVER });
  await expect(page.getByText(ui.result.verdict_clear).first()).toBeVisible();
});

test('the questionnaire on paper has the publisher’s statements and limits', async ({ page }) => {
  await page.goto('./mentors/#/questionnaire');
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'I told my manager early about a problem.' })).toBeVisible();
  const bySum = page.locator('.by-sum tbody tr');
  // 40 and 65 points of 3, 4, 5 and 6 answers: 4.8, 6.4, 8, 9.6 and 7.8, 10.4, 13, 15.6, rounded up.
  await expect(bySum.nth(0).locator('td')).toHaveText(['5', '7', '8', '10']);
  await expect(bySum.nth(1).locator('td')).toHaveText(['8', '11', '13', '16']);
  for (const format of ['A4', 'Letter']) {
    const { pages, text } = await print(page, format);
    expect(pages, format).toBeLessThanOrEqual(2);
    expect(text).toContain('Northern Mentors');
  }
});

test.describe('a folder with mistakes', () => {
  test.use({ expectedNoise: [/status of 404/] });

  test('the page and the command line say the same', async ({ page, site }) => {
    test.setTimeout(300_000); // the command line may have to be compiled
    const broken = await addNorthernMentors(site, 'broken');
    const content = join(broken, 'content');
    await change(join(content, 'instrument.json'), (it) => void (it.scoring.reliability = 'high'));
    await change(join(content, 'publisher.json'), (it) => {
      it.languages.pop();
      it.accent.dark = '#1d5c4d';
      it.links[0].address = 'http://northern-mentors.example/imprint';
    });
    await change(join(content, 'text/en-GB/start.json'), (it) => {
      it.interface.check.step = 'Statement {number}';
      delete it.interface.home.start;
    });
    const said = await faultsOnPage(page, './broken/');
    expect(said).toHaveLength(4);
    expect(said).toContain('content/instrument.json: scoring.reliability: expected a number without quotation marks, found the text “high”');
    // Colours keep no reader from the check: only the publisher hears of them.
    const [accent, raised, ...others] = faultsOnCommandLine(content);
    expect(accent).toContain('accent.dark: expected a contrast of at least 4.5 with paper (#16181c), found 2.');
    expect(raised).toContain('accent.dark: expected a contrast of at least 3 with raised');
    expect(others).toEqual(said);
    await rm(join(content, 'text/en-GB/start.json'));
    const [missing] = await faultsOnPage(page, './broken/');
    expect(missing).toMatch(/^content\/text\/en-GB\/start\.json: expected this file beside index\.html, but it could not be loaded/);
    expect(faultsOnCommandLine(content)[2].split('(')[0]).toBe(missing.split('(')[0]);
  });
});

async function faultsOnPage(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('alert')).toBeVisible();
  return page.getByRole('alert').getByRole('listitem').allInnerTexts();
}

function faultsOnCommandLine(folder) {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const ended = run('cargo', ['xtask', 'check-content', folder], { cwd, encoding: 'utf8' });
  expect(ended.status, ended.stdout + ended.stderr).not.toBe(0);
  return ended.stderr.split('\n').filter((line) => line.startsWith('content/'));
}

test('a new language is one folder and one line', async ({ page, site }) => {
  const copy = await addRelease(site, 'with-danish');
  const content = join(copy, 'content');
  const danish = await readLanguage(content, 'en');
  danish.interface.home.title = 'Hvordan plejer du dit netværk?';
  const guide = await readJson(join(content, 'text/en/guide.json'));
  await writeLanguage(content, 'da', { ...danish, language: 'da', name: 'Dansk' }, { ...guide, language: 'da' });
  await change(join(copy, 'content/publisher.json'), (it) => void (it.languages = [{ tag: 'da', name: 'Dansk' }]));
  await page.goto('./with-danish/');
  await expect(heading(page)).toHaveText('Hvordan plejer du dit netværk?');
  expect(english.interface.home.title).not.toBe('Hvordan plejer du dit netværk?');
});
