// Dates and numbers as the reader writes them, in the words of the page.
import { test, expect } from './weft.js';
import { heading } from './support/check.js';
import { MIXED, seed, SPRING, SUMMER } from './support/sheets.js';
import { fill, textOf, ui } from './support/words.js';

const MARCH = new Date('2026-03-02T09:30:00Z');
/** In Berlin this is the third already. */
const LATE = new Date('2026-06-02T22:30:00Z');

/** How each reader writes the third of June, and 37 and a half. */
const READERS = [
  { locale: 'en-GB', long: '3 June 2026', medium: '3 Jun 2026', half: '37.5' },
  { locale: 'en-US', long: 'June 3, 2026', medium: 'Jun 3, 2026', half: '37.5' },
];

for (const { locale, long, medium, half } of READERS) {
  test.describe(`for a reader with ${locale}`, () => {
    test.use({ locale });

    test('dates and numbers', async ({ page }) => {
      await seed(page, [
        { finished: MARCH, answers: SPRING },
        { finished: LATE, answers: SUMMER },
      ]);
      await page.goto('./#/');
      await expect(page.getByText(fill(ui.home.last, { date: long }))).toBeVisible();
      await page.goto('./#/result/run-2');
      await expect(page.getByText(fill(ui.result.of_numbered, { date: long, number: 2 }))).toBeVisible();
      await page.goto('./#/progress');
      await page.getByText(ui.result.table).click();
      await expect(page.getByRole('rowheader', { name: medium, exact: true })).toBeVisible();
      const chart = page.getByRole('img', { name: ui.progress.trend_title });
      await expect(chart.locator('text', { hasText: 'Jun 2026' })).toBeVisible();
    });
  });
}

test.describe('for a reader whose language the site does not offer', () => {
  test.use({ locale: 'fi-FI' });

  test('English words with the dates and numbers of the region', async ({ page }) => {
    await seed(page, [
      { finished: MARCH, answers: MIXED },
      { finished: LATE, answers: SUMMER },
    ]);
    await page.goto('./#/result/run-2');
    await expect(heading(page)).toHaveText(fill(ui.result.even, { level: ui.level.repeated }));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByText(fill(ui.result.of_numbered, { date: '3 June 2026', number: 2 }))).toBeVisible();
  });
});

test.describe('for a reader of French', () => {
  test.use({ locale: 'fr-FR' });
  const french = textOf('fr').interface;

  test('the first day of a month is written as it is said', async ({ page }) => {
    await seed(page, [
      { finished: new Date('2026-02-11T09:30:00Z'), answers: SPRING },
      { finished: new Date('2026-05-01T09:30:00Z'), answers: SUMMER },
    ]);
    await page.goto('./#/');
    await expect(page.getByText(fill(french.home.last, { date: '1er mai 2026' }))).toBeVisible();
    await page.goto('./#/progress');
    await page.getByText(french.result.table).click();
    await expect(page.getByRole('rowheader', { name: '1er mai 2026', exact: true })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: '11 févr. 2026', exact: true })).toBeVisible();
  });
});

test.describe('for a reader far in the west', () => {
  test.use({ locale: 'en-US', timezoneId: 'America/Los_Angeles' });

  test('the day is the day on the reader’s wall', async ({ page }) => {
    await seed(page, [{ finished: LATE, answers: SPRING }]);
    await page.goto('./#/result/run-1');
    await expect(page.getByText(fill(ui.result.of, { date: 'June 2, 2026' }))).toBeVisible();
  });
});
