// The check within a page of another site: its height is told, its pages are turned within, and the address
// may name a language and a programme.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { test as base, expect } from './weft.js';
import { answerByDigits, button } from './support/check.js';
import { SPRING } from './support/sheets.js';
import { savedFile } from './support/keep.js';
import { groupFiles, handOver } from './support/group.js';
import { said } from './support/people.js';
import { fill, textOf, ui } from './support/words.js';

const SNIPPET = readFileSync(new URL('../../docs/hosting/embed.html', import.meta.url), 'utf8');

const GUIDE = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');

const test = base.extend({
  /** A page of another site with the snippet of docs/hosting, as the guide has it, and a copy in a folder. */
  around: async ({ subPathUrl }, use) => {
    const page = SNIPPET.replace('https://weft.example/', subPathUrl);
    const server = createServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><title>Around</title><link rel="icon" href="data:,"><body>${page}`);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://localhost:${server.address().port}/`);
    server.closeAllConnections();
    server.close();
  },
});
test.use({ expectedNoise: [/^request to another origin: http:\/\/localhost:/] });

const frame = (page) => page.frameLocator('iframe');

test('within a page of the same site, no page fills its history, however it is turned', async ({ page, baseURL }) => {
  await page.route('**/around.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Around</title><iframe src="./" width="900" height="650"></iframe>' }),
  );
  await page.goto(new URL('around.html', baseURL).href);
  await frame(page).getByRole('navigation').getByRole('link', { name: ui.nav.check }).click();
  await expect(frame(page).locator('.answer').first()).toBeVisible();
  const entries = await page.evaluate(() => history.length);
  await frame(page).getByRole('radio').first().click();
  await expect(frame(page).getByRole('heading', { level: 1 })).toHaveText(/2/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test.describe('in a sandbox', () => {
  // A frame of the site itself is no stronger than the site.
  test.use({ expectedNoise: [/can escape its sandboxing/] });

  test('as it is documented, people are named and a locked backup is restored', async ({ page, baseURL }) => {
    const [sandbox] = GUIDE.match(/(?<=`)allow-scripts[^`]*(?=`)/);
    expect(SNIPPET).toContain(`sandbox="${sandbox.replace(/\s+/g, ' ')}"`);
    await page.route('**/around.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Around</title><iframe sandbox="${sandbox}" src="./#/people" width="900" height="650"></iframe>` }),
    );
    await page.goto(new URL('around.html', baseURL).href);
    const inner = frame(page);
    await inner.getByRole('link', { name: said.people.start, exact: true }).click();
    const field = inner.getByLabel(said.names.label);
    await field.fill('AM');
    await field.press('Enter');
    await field.fill('BK');
    await inner.getByRole('button', { name: said.names.add }).click();
    await expect(inner.locator('.people-list li')).toHaveCount(2);
    // What Next keeps back is not followed by the frame either.
    await field.fill('Annabel');
    await inner.locator('.step-buttons a').first().click();
    await expect(inner.getByText(said.names.too_long)).toBeVisible();
    await expect(field).toHaveValue('Annabel');

    await inner.getByRole('navigation').getByRole('link', { name: ui.nav.data }).click();
    await inner.getByText(ui.data.lock, { exact: true }).click();
    await inner.getByLabel(ui.data.passphrase, { exact: true }).fill('correct horse');
    await inner.getByLabel(ui.data.passphrase_again).fill('correct horse');
    const [download] = await Promise.all([page.waitForEvent('download'), inner.getByRole('button', { name: ui.data.lock_save }).click()]);
    await inner.locator('[type=file]').setInputFiles(await download.path());
    await inner.locator('input[autocomplete=current-password]').fill('correct horse');
    await inner.locator('input[autocomplete=current-password]').press('Enter');
    await expect(inner.getByText(ui.restore.nothing_new)).toBeVisible();
  });
});

test('the snippet fits the height, and turned pages fill no history', async ({ page, around }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  const inner = page.locator('iframe');
  await page.goto(around).catch(() => {});
  await expect(frame(page).getByRole('heading', { level: 1 })).toBeVisible();
  const entries = await page.evaluate(() => history.length);
  const height = async () => (await inner.boundingBox()).height;
  await frame(page).getByRole('navigation').getByRole('link', { name: ui.nav.method }).click();
  await expect(frame(page).getByRole('heading', { level: 1 })).toHaveText(ui.method.title);
  await expect.poll(height).toBeGreaterThan(2000);
  await frame(page).getByRole('navigation').getByRole('link', { name: ui.nav.check }).click();
  await expect(frame(page).locator('.answer').first()).toBeVisible();
  await expect.poll(height).toBeLessThan(1500);
  const first = await frame(page).locator('.answer').first().boundingBox();
  expect(first.y + first.height, 'the statement is seen, and that it can be answered').toBeLessThan(640);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a language in the address is that of this visit', async ({ page }) => {
  await page.goto('./?lang=de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('link', { name: textOf('de').interface.nav.data })).toBeVisible();
  await page.goto('./?lang=xx');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a programme in the address is shown, kept, and goes into table and group file', async ({ page }) => {
  await page.goto('./?programme=leads%202026#/check');
  await answerByDigits(page, SPRING);
  await expect(page.getByText(fill(ui.review.programme, { programme: 'leads 2026' }))).toBeVisible();
  await button(page, ui.review.finish).click();
  await expect(page.getByText(fill(ui.result.programme, { programme: 'leads 2026' }))).toBeVisible();
  await page.getByText(ui.group.save_heading).click();
  const file = await savedFile(page, () => button(page, ui.group.save).click());
  expect(JSON.parse(file.text).programme).toBe('leads 2026');
  await page.goto('./#/data');
  const table = await savedFile(page, () => button(page, ui.data.table).click());
  expect(table.text.split('\r\n')[1]).toMatch(/,leads 2026$/);
  await page.goto('./#/group');
  await handOver(page, [file.text, ...groupFiles(5, () => '2')]);
  await expect(page.getByText(fill(ui.group.programmes, { programmes: 'leads 2026' }))).toBeVisible();
});
