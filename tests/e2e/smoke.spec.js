import { test, expect } from './weft.js';

test('the page opens with a heading', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
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
