import { test, expect } from './weft.js';
import { expectStep, heading } from './support/check.js';
import { ui } from './support/words.js';

test('the page opens with a heading', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a statement is answered, and a page of the lazy part comes', async ({ page }) => {
  await page.goto('./#/check');
  await expectStep(page, 1);
  await heading(page).press('1');
  await expectStep(page, 2);
  await page.getByRole('link', { name: ui.nav.method }).first().click();
  await expect(heading(page)).toHaveText(ui.method.title);
});

test('the page opens below a sub-path', async ({ page, subPathUrl }) => {
  await page.goto(subPathUrl);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('every script and connection is governed by the policy', async ({ page }) => {
  await page.goto('./');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'/);
});

test.describe('a server that knows only the usual types', () => {
  test.use({ expectedNoise: [/WebAssembly\.instantiateStreaming/] });

  for (const type of ['application/octet-stream', 'text/plain', '']) {
    test(`sends the program as “${type}”, and the page opens`, async ({ page }) => {
      const sent = [];
      await page.route('**/*.wasm', async (route) => {
        const response = await route.fetch();
        sent.push(route.request().url());
        await route.fulfill({ response, headers: { 'content-type': type } });
      });
      await page.goto('./');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(sent.length).toBeGreaterThan(0);
    });
  }
});
