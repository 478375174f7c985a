// Browsers and places that lack something: each says so in a sentence, and shows what helps. Others of
// their kind are in start.spec.js (a program that does not come) and refused.spec.js.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, expect } from './weft.js';
import { expectAccessible } from './support/axe.js';
import { answerByDigits, button, expectStep, heading } from './support/check.js';
import { openBlank } from './support/keep.js';
import { print } from './support/paper.js';
import { inSandbox } from './support/sandbox.js';
import { seed, SPRING } from './support/sheets.js';
import { networks, textOf, traps, ui } from './support/words.js';
import { AWAY } from '../../web/start/away.js';

/** Without spaces, which a PDF writes as it likes. */
const bare = (words) => words.replace(/\s/g, '');

test.describe('without WebAssembly, as in Lockdown Mode', () => {
  test.use({ awaitsProgram: false, expectedNoise: [/WebAssembly is not defined/] });
  test.beforeEach(({ page }) => page.addInitScript(() => delete window.WebAssembly));

  for (const [language, locale] of [['en', 'en-GB'], ['de', 'de-DE']]) {
    test.describe(language, () => {
      test.use({ locale });

      test(`the questionnaire is there on paper, ${language}`, async ({ page }) => {
        const { statements, interface: own } = textOf(language);
        await page.goto('./');
        await expect(page.getByRole('alert')).toHaveText(own.app.not_run);
        await button(page, own.questionnaire.title).click();
        await expect(heading(page)).toHaveText(new RegExp(own.questionnaire.title));
        await expect(heading(page)).toBeFocused();
        await expect(page).toHaveTitle(own.questionnaire.title);
        await expect(page.getByRole('alert')).toHaveCount(0);
        await expectAccessible(page, 'the questionnaire');
        for (const format of ['A4', 'Letter']) {
          const { pages, text: printed } = await print(page, format);
          expect(pages, format).toBe(2);
          const written = [own.home.title, own.check.stem, own.questionnaire.how, own.questionnaire.scores];
          const missing = [...written, ...Object.values(statements)].filter((one) => !bare(printed).includes(bare(one)));
          expect(missing, format).toEqual([]);
          expect(printed).not.toMatch(/[{}]/);
        }
      });
    });
  }

  test('it is that of the app, box for box, and can be printed by a button', async ({ page }) => {
    await page.addInitScript(() => (window.print = () => (window.isPrinted = true)));
    await page.goto('./#/questionnaire');
    await button(page, ui.questionnaire.title).click();
    const rows = page.locator('.blank-answers tbody tr');
    await expect(rows).toHaveCount(Object.values(networks).flat().length + traps.length);
    await expect(rows.locator('.box')).toHaveCount(6 * (Object.values(networks).flat().length + traps.length));
    await expect(page.locator('.level-boxes').first()).toContainText('37.5');
    await button(page, ui.questionnaire.print).click();
    expect(await page.evaluate(() => window.isPrinted)).toBe(true);
  });

  test('on a phone it shows the statements without boxes', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('./');
    await button(page, ui.questionnaire.title).click();
    await expect(page.getByText(textOf('en').statements.s8)).toBeVisible();
    await expect(page.locator('.box').filter({ visible: true })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('no style waits for light-dark(), which browsers before 2024 do not know', async ({ page }) => {
  const files = readdirSync(process.env.WEFT_DIST).filter((name) => /\.(css|html)$/.test(name));
  expect(files.length).toBe(2);
  for (const name of files) {
    expect(await (await page.request.get(`./${name}`)).text(), name).not.toContain('light-dark(');
  }
});

test.describe('where the page may not load its own files', () => {
  test.use({ awaitsProgram: false, expectedNoise: [/./] });

  for (const [locale, language] of [['en-GB', 'en'], ['de-DE', 'de'], ['fr-FR', 'fr'], ['nl-NL', 'nl']]) {
    test.describe(language, () => {
      test.use({ locale });

      test(`opened as a file, ${language}`, async ({ page }) => {
        await page.goto(pathToFileURL(join(process.env.WEFT_DIST, 'index.html')).href);
        await expect(heading(page)).toHaveText(textOf(language).interface.app.cannot_start);
        await expect(page.getByRole('alert').locator('p')).toHaveText(AWAY[language].away);
        await expect(page.getByRole('alert').locator('p')).toHaveAttribute('lang', language);
        await expect(page.getByRole('alert').getByRole('listitem')).toContainText('opened as a file');
        await expect(page.getByRole('button')).toHaveCount(0);
        await expectAccessible(page, 'opened as a file');
      });
    });
  }

  // Where the server lets every site read its files, the app runs there: refused.spec.js.
  test('in a frame that may only run scripts', async ({ page, baseURL }) => {
    await openBlank(page);
    const frame = await inSandbox(page);
    await expect(frame.getByRole('alert').locator('p')).toHaveText(AWAY.en.away);
    await expect(frame.getByRole('alert').getByRole('listitem')).toContainText('allow-same-origin');
    await expect(frame.getByRole('link')).toHaveText(`${baseURL}index.html`);
    await expect(frame.getByRole('link')).toHaveAttribute('target', '_blank');
    await expect(frame.getByRole('button')).toHaveCount(0);
  });
});

test.describe('at an address that is not secure', () => {
  // Only names of the machine itself are taken for secure without https.
  const ADDRESS = 'http://weft.example/';
  test.use({ baseURL: ADDRESS });
  test.beforeEach(({ page }) =>
    page.route(`${ADDRESS}**`, async (route) => {
      await route.fulfill({ response: await route.fetch({ url: route.request().url().replace(ADDRESS, process.env.WEFT_URL) }) });
    }),
  );

  test('the check is taken, and Your data says what does not go', async ({ page }) => {
    await page.goto('./#/check');
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
    await expectStep(page, 1);
    await answerByDigits(page, SPRING, { to: 2 });
    await page.goto('./#/data');
    await expect(heading(page)).toHaveText(ui.data.title);
    await expect(page.getByText(ui.data.insecure)).toBeVisible();
    await expect(page.locator('.site-warning p')).toHaveCount(0);
  });

  test('a link that is not copied is said to be', async ({ page }) => {
    await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
    await page.goto('./#/result/run-1');
    await page.getByText(ui.share.heading).click();
    await button(page, ui.share.make).click();
    await button(page, ui.share.copy).click();
    await expect(page.getByText(ui.share.not_copied)).toBeVisible();
  });
});

test('a secure address says nothing of that', async ({ page }) => {
  await page.goto('./#/data');
  await expect(heading(page)).toHaveText(ui.data.title);
  await expect(page.getByText(ui.data.insecure)).toHaveCount(0);
});
