// The questionnaire on paper: two sheets at most, and a score by hand that is the app's.
import { heading } from './support/check.js';
import { print } from './support/paper.js';
import { fill, languages, networks, text, textOf, traps, ui } from './support/words.js';
import { expect, test } from './weft.js';

/** Without spaces, which a PDF writes as it likes. */
const bare = (words) => words.replace(/\s/g, '');

for (const language of languages) {
  test.describe(language, () => {
    test.use({ locale: language });

    test(`two sheets of A4 or Letter, ${language}`, async ({ page }) => {
      await page.goto('./#/questionnaire');
      await expect(heading(page)).toBeVisible();
      const { statements, interface: own } = textOf(language);
      for (const format of ['A4', 'Letter']) {
        const { pages, text: printed } = await print(page, format);
        expect(pages, format).toBe(2);
        expect(printed, format).not.toContain(own.questionnaire.title);
        const written = [own.sheet.will_do, own.sheet.question_3, own.home.title];
        const missing = [...written, ...Object.values(statements)].filter((one) => !bare(printed).includes(bare(one)));
        expect(missing, format).toEqual([]);
      }
    });
  });
}

test('every statement has six boxes, and no control is on paper', async ({ page }) => {
  await page.goto('./#/questionnaire');
  await expect(heading(page)).toBeVisible();
  const rows = page.locator('.blank-answers tbody tr');
  await expect(rows).toHaveCount(Object.values(networks).flat().length + traps.length);
  await expect(rows.locator('.box')).toHaveCount(6 * Object.keys(text.statements).length);
  await page.emulateMedia({ media: 'print' });
  for (const control of await page.locator('nav, button, a, select').all()) await expect(control).toBeHidden();
});

test('on a phone it shows the statements without boxes, and leads to the check', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#/questionnaire');
  await expect(page.getByText(text.statements.o1)).toBeVisible();
  await expect(page.locator('.box').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: ui.questionnaire.print })).toBeVisible();
  await page.getByRole('link', { name: ui.questionnaire.here }).click();
  await expect(page).toHaveURL(/#\/check\/1$/);
});

test('the sums by hand lead to the levels of the app', async ({ page }) => {
  await page.goto('./#/questionnaire');
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('.by-sum thead th')).toHaveText([ui.questionnaire.rows, '6', '7', '8']);
  const rows = page.locator('.by-sum tbody tr');
  // 37.5 and 62.5 points: 9, 10.5, 12 and 15, 17.5, 20 of four points an answer.
  await expect(rows.nth(0).locator('td')).toHaveText(['9', '11', '12']);
  await expect(rows.nth(1).locator('td')).toHaveText(['15', '18', '20']);
  await expect(page.locator('.by-hand')).toContainText(fill(ui.questionnaire.range, { points: 10 }));
});

test('Home and Method lead to it', async ({ page }) => {
  for (const route of ['./#/', './#/method']) {
    await page.goto(route);
    await page.getByRole('link', { name: ui.questionnaire.title }).click();
    await expect(page.getByRole('heading', { level: 1, name: ui.questionnaire.title, exact: true })).toBeVisible();
  }
});

test('the button prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  await page.goto('./#/questionnaire');
  await page.getByRole('button', { name: ui.questionnaire.print }).click();
  expect(await page.evaluate(() => window.printed)).toBe(1);
});
