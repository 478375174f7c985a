// The page about the three networks: what it says, where it is linked, how it prints.
import { test, expect } from './weft.js';
import { heading } from './support/check.js';
import { print } from './support/paper.js';
import { seed, SPRING } from './support/sheets.js';
import { guide, guideOf, languages, text, textOf, ui } from './support/words.js';

const plain = (words) => words.replace(/\s+/g, ' ');

for (const language of languages) {
  test.describe(`in ${textOf(language).name}`, () => {
    test.use({ locale: language });

    test('it says what each network is for, and how every action begins', async ({ page }) => {
      const { page: said, actions } = guideOf(language);
      const words = textOf(language);
      await page.goto('./#/networks');
      await expect(heading(page)).toHaveText(words.interface.networks.title);
      await expect(page.locator('.network-picture')).toHaveCount(3);
      for (const { purpose, place, quality, picture } of Object.values(said.networks)) {
        for (const sentence of [purpose, place, quality, picture]) await expect(page.getByText(sentence)).toBeVisible();
      }
      const folds = page.locator('.what-helps details');
      await expect(folds).toHaveCount(Object.keys(actions).length);
      for (const [id, { how }] of Object.entries(actions)) {
        await expect(folds.filter({ hasText: words.actions[id] }).filter({ hasText: how })).toHaveCount(1);
      }
      await folds.first().locator('summary').click();
      await expect(folds.first().locator('p').first()).toBeVisible();
    });
  });
}

test('Home, a result and the foot of every page lead to it', async ({ page }) => {
  await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
  for (const [route, name] of [['#/', ui.networks.more], ['#/result/run-1', ui.networks.more], ['#/method', ui.networks.title]]) {
    await page.goto(`./${route}`);
    if (route === '#/') await page.getByText(ui.result.about).click();
    await page.getByRole('link', { name, exact: true }).click();
    await expect(heading(page)).toHaveText(ui.networks.title);
    await expect(heading(page)).toBeFocused();
  }
});

test('another language brings its own guide', async ({ page }) => {
  await page.goto('./#/networks');
  await expect(page.getByText(guide.page.lead)).toBeVisible();
  await page.getByLabel(ui.app.language).selectOption('fr');
  await expect(page.getByText(guideOf('fr').page.lead)).toBeVisible();
});

test('it prints with every action and how it begins, on a few sheets', async ({ page }) => {
  await page.goto('./#/networks');
  await expect(page.locator('.network-picture')).toHaveCount(3);
  for (const format of ['A4', 'Letter']) {
    const printed = await print(page, format);
    expect(printed.pages, format).toBeLessThanOrEqual(7);
    for (const [id, { how, message }] of Object.entries(guide.actions)) {
      for (const words of [text.actions[id], how, message ?? '']) expect(printed.text).toContain(plain(words));
    }
    expect(printed.text).not.toContain(guide.labels.copy);
  }
});

test.describe('where the guide does not come', () => {
  test.use({ expectedNoise: [/404/] });

  test('the page says so and tries again, and a result does without', async ({ page }) => {
    await page.route('**/content/text/en/guide.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('./#/networks');
    await expect(page.getByText(ui.app.part_missing)).toBeVisible();
    await page.unroute('**/content/text/en/guide.json');
    await page.getByRole('button', { name: ui.app.try_again }).click();
    await expect(page.getByText(guide.page.lead)).toBeVisible();
  });
});

test.describe('a language without its guide', () => {
  test.use({ expectedNoise: [/status of 404/] });

  test('has that of the first language', async ({ page }) => {
    await page.route('**/content/text/fr/guide.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('./#/networks');
    await expect(page.getByText(guide.page.lead)).toBeVisible();
    await page.getByLabel(ui.app.language).selectOption('fr');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByText(guide.page.lead)).toBeVisible();
  });
});
