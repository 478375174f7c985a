// A content file that cannot be used: the page says which file, which field and what was expected. Home says so of
// what it shows or the check needs; every other page, and the check when it has begun, of all files.
import { test, expect } from './weft.js';
import { savedFile } from './support/keep.js';
import { seed, SPRING } from './support/sheets.js';
import { serveLanguage, split } from './support/areas.js';
import { instrument, text, textOf, ui } from './support/words.js';

const HEADING = 'The content of this site cannot be loaded';
const INSTRUMENT = 'content/instrument.json';
const TEXT = 'content/text/en/start.json';
const RESULTS = 'content/text/en/results.json';
const CONTENT = { [INSTRUMENT]: instrument, [TEXT]: split(text).start, [RESULTS]: split(text).results };

/** Serves a changed copy of a content file in place of the file. */
async function serve(page, file, change) {
  const copy = structuredClone(CONTENT[file]);
  change(copy);
  await serveText(page, file, JSON.stringify(copy));
}

const serveText = (page, file, body) =>
  page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'application/json', body }));

/** Opens the page and expects it to list exactly these faults. */
async function expectFaults(page, faults, address = './') {
  await page.goto(address);
  await expectListed(page, faults);
}

async function expectListed(page, faults) {
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeVisible();
  await expect(page).toHaveTitle(HEADING);
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(faults);
}

test('JSON that is cut off names the file, the line and the column; trying again cannot help', async ({ page }) => {
  await serveText(page, INSTRUMENT, '{\n  "format": 1,\n  "id": ');
  await expectFaults(page, [new RegExp(`^${INSTRUMENT}: expected JSON, .* line 3, column \\d+: `)]);
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a page in the place of the file is no JSON either', async ({ page }) => {
  await serveText(page, TEXT, '<!doctype html><title>Not found</title>');
  await expectFaults(page, [`${TEXT}: expected this file beside index.html, but the server sent a page in its place`]);
  await expect(page.getByRole('button', { name: ui.app.try_again })).toBeVisible();
});

test('a file in another encoding than UTF-8', async ({ page }) => {
  const body = Buffer.from(JSON.stringify(CONTENT[TEXT]).replace('’', 'é'), 'latin1');
  await page.route(`**/${TEXT}`, (route) => route.fulfill({ contentType: 'application/json', body }));
  await expectFaults(page, [`${TEXT}: expected UTF-8; save the file in that encoding`]);
});

test('of many faults ten are shown, and the rest on demand', async ({ page }) => {
  await serve(page, TEXT, (copy) => (copy.statements = {}));
  await page.goto('./');
  const lines = page.getByRole('alert').getByRole('listitem');
  await expect(lines.filter({ visible: true })).toHaveCount(10);
  await page.getByText('and 20 more', { exact: true }).click();
  await expect(lines.filter({ visible: true })).toHaveCount(30);
});

test('a value of the wrong kind', async ({ page }) => {
  await serve(page, INSTRUMENT, (copy) => (copy.scoring.reliability = 'high'));
  await expectFaults(page, [
    `${INSTRUMENT}: scoring.reliability: expected a number without quotation marks, found the text “high”`,
  ]);
});

test('a value out of its limits, deep in a list of what results need: said once the check has begun', async ({ page }) => {
  await serve(page, INSTRUMENT, (copy) => (copy.traps[2].actions = ['luck']));
  await page.goto('./');
  await page.getByRole('link', { name: ui.home.start }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expectListed(page, [new RegExp(`^${INSTRUMENT}: traps\\[2\\]\\.actions\\[0\\]: expected .*found the text “luck”`)]);
});

test('a sentence that is missing', async ({ page }) => {
  await serve(page, TEXT, (copy) => delete copy.interface.home.title);
  await expectFaults(page, [`${TEXT}: interface.home.title: expected a text, found nothing`]);
});

test('a statement without its wording', async ({ page }) => {
  await serve(page, TEXT, (copy) => delete copy.statements.s8);
  await expectFaults(page, [`${TEXT}: statements.s8: expected a text, found nothing`]);
});

test('a key that nobody knows', async ({ page }) => {
  await serve(page, TEXT, (copy) => (copy.interface.home.titel = 'How do you network as a leader?'));
  await expectFaults(page, [`${TEXT}: interface.home.titel: is not known here; is it spelt right?`], './#/method');
});

test('a place that no value fills', async ({ page }) => {
  await serve(page, TEXT, (copy) => (copy.interface.home.last = 'Your last check was on {day}.'));
  await expectFaults(page, [new RegExp(`^${TEXT}: interface\\.home\\.last: .*\\{day\\}`)], './#/method');
});

test('all faults of both files at once', async ({ page }) => {
  await serve(page, INSTRUMENT, (copy) => (copy.scoring.minimum_answered = 0));
  await serve(page, TEXT, (copy) => {
    delete copy.interface.nav.check;
    copy.interface.home.title = { other: 'title' };
  });
  await expectFaults(page, [
    new RegExp(`^${INSTRUMENT}: scoring\\.minimum_answered: expected a number from 1 to 8, found the number 0`),
    new RegExp(`^${TEXT}: interface\\.home\\.title: expected a text`),
    new RegExp(`^${TEXT}: interface\\.nav\\.check: expected a text`),
  ]);
});

test('a fault in the sentences of a page of the lazy part', async ({ page }) => {
  await serve(page, RESULTS, (copy) => (copy.interface.review.open = 'open'));
  await expectFaults(page, [new RegExp(`^${RESULTS}: interface\\.review\\.open: expected`)], './#/progress');
});

test('what is stored stays as it is', async ({ page }) => {
  await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
  const stored = () => page.evaluate(() => ({ ...localStorage }));
  const before = await stored();
  await serve(page, TEXT, (copy) => delete copy.interface.home.title);
  await expectFaults(page, [/interface\.home\.title/]);
  expect(await stored()).toEqual(before);
  const file = JSON.parse((await savedFile(page, () => page.getByRole('button', { name: ui.app.save_as_is }).click())).text);
  expect(file.records).toEqual(before);
});

test.describe('while what finds mistakes cannot be had', () => {
  const LAZY_PART = /lazy-[0-9a-f]+\.wasm$/;
  test.use({ expectedNoise: [/lazy-.*\.wasm|Failed to load resource|status 503/] });

  test('the page says that there is one, and more when asked again', async ({ page }) => {
    await page.route(LAZY_PART, (route) => route.fulfill({ status: 503 }));
    await serve(page, TEXT, (copy) => delete copy.interface.home.title);
    await expectFaults(page, ['content: a file has a mistake, and what would say more could not be loaded']);
    await page.unroute(LAZY_PART);
    await page.getByRole('button', { name: ui.app.try_again }).click();
    await expectListed(page, [`${TEXT}: interface.home.title: expected a text, found nothing`]);
  });
});

test.describe('a file that does not come', () => {
  test.use({ expectedNoise: [/status of 404|net::ERR_FAILED/] });

  for (const file of [INSTRUMENT, TEXT]) {
    test(`status 404 for ${file}`, async ({ page }) => {
      await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: 'Not here' }));
      await expectFaults(page, [
        new RegExp(`${file}: expected this file beside index\\.html, but it could not be loaded \\(status 404\\)`),
      ]);
    });
  }

  test('a file of a lazy page is named there, too', async ({ page }) => {
    const file = 'content/text/en/method.json';
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: 'Not here' }));
    await page.goto('./#/publisher');
    await expect(page.getByText(`${file}: expected this file beside index.html, but it could not be loaded (status 404)`)).toBeVisible();
  });

  test('no answer at all', async ({ page }) => {
    await page.route(`**/${INSTRUMENT}`, (route) => route.abort());
    await expectFaults(page, [
      new RegExp(`${INSTRUMENT}: expected this file beside index\\.html, but it could not be loaded$`),
    ]);
  });
});

test.describe('for a reader of a language that cannot be used', () => {
  const GERMAN = 'content/text/de/start.json';
  test.use({ locale: 'de-DE', expectedNoise: [new RegExp(`status of 404|${GERMAN}`)] });

  /** Opens the page, expects it in English, and returns what the console says of the German file. */
  async function expectEnglish(page) {
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto('./#/method');
    await expect(page.getByRole('heading', { level: 1, name: text.interface.method.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByLabel(text.interface.app.language)).toHaveValue('en');
    return said.filter((line) => line.startsWith(GERMAN));
  }

  test('a missing file: the first language, and the console names the file', async ({ page }) => {
    await page.route(`**/${GERMAN}`, (route) => route.fulfill({ status: 404, body: 'Not here' }));
    expect(await expectEnglish(page)).toEqual([expect.stringContaining('could not be loaded (status 404)')]);
  });

  test('a faulty file: the first language, and the console names every fault', async ({ page }) => {
    const german = textOf('de');
    delete german.interface.home.title;
    delete german.statements.s8;
    await serveLanguage(page, 'de', german);
    expect(await expectEnglish(page)).toEqual([
      `${GERMAN}: interface.home.title: expected a text, found nothing`,
      `${GERMAN}: statements.s8: expected a text, found nothing`,
    ]);
  });
});

test('the publisher’s own words and statements are shown', async ({ page }) => {
  await serve(page, TEXT, (copy) => {
    copy.interface.home.title = 'Whom do you know?';
  });
  await serveText(page, 'content/publisher.json', '{ "format": 1, "name": "Northern Mentors" }');
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'Whom do you know?' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Northern Mentors' })).toBeVisible();
});
