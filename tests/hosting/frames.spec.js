// The check in a frame: shown by the sites that the publisher names and by no others, and in a frame of
// another site nothing can be erased by a click that was led astray, nor is more promised about the
// keeping than is true there.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectStep, statementAt, stepLabel } from '../e2e/support/check.js';
import { ui } from '../e2e/support/words.js';
import { expect } from '../e2e/weft.js';
import { startFirefox } from '../engines/firefox.js';
import { test as base } from './support/hosted.js';
import { openPortal } from './support/portal.js';
import { SERVERS } from './support/servers.js';

const test = base.extend({
  around: async ({}, use) => {
    const around = await openPortal();
    await use(around);
    await around.close();
  },
  portal: async ({ around }, use) => use(around.origin),
});

/** The watch on requests knows one origin; here there are two of ours. */
test.use({ expectedNoise: [/^request to another origin: http:\/\/localhost:/] });

const check = (page) => page.frameLocator('iframe');
const link = (frame) => frame.getByRole('link', { name: ui.faults.own_tab });

for (const server of Object.keys(SERVERS)) {
  test.describe(server, () => {
    test.use({ server });

    test('a site that is named shows the check in a frame', async ({ page, site, around }) => {
      await page.goto(around.show(site.url)).catch(() => {});
      await expect(check(page).getByRole('heading', { level: 1 })).toHaveText(ui.home.title);
    });

    test.describe('and a site that is not named', () => {
      test.use({ expectedNoise: [/^request to another origin: http:\/\/localhost:|frame-ancestors/] });

      test('does not', async ({ page, site }) => {
        const other = await openPortal();
        const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
        await page.goto(other.show(site.url)).catch(() => {});
        await refused;
        await expect(check(page).getByRole('heading', { name: ui.home.title })).toHaveCount(0);
        await other.close();
      });
    });
  });
}

/**
 * Chromium as most readers have it: with a profile, which keeps something for frames of other sites, and
 * keeps it apart for each site around them. Playwright switches that off, and this its list of such.
 */
const testInProfile = test.extend({
  context: async ({ playwright, launchOptions }, use, info) => {
    const profile = info.outputPath('profile');
    const preferences = { profile: { cookie_controls_mode: 0 } };
    await mkdir(join(profile, 'Default'), { recursive: true });
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const args = [...launchOptions.args, '--disable-features=Translate'];
    const context = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions, args });
    await use(context);
    await context.close();
  },
});

testInProfile('inside another site the check says where it keeps what is entered, and that is so', async ({ page, site, around }) => {
  await page.goto(around.show(`${site.url}#/check`));
  const frame = check(page);
  await expect(frame.getByRole('status').getByText(ui.check.saved_framed)).toBeVisible();
  await expect(frame.getByText(ui.check.saved, { exact: true })).toHaveCount(0);
  // A statement takes a tap only when somebody can have read it.
  await expect(frame.locator('.answer').first()).toBeVisible();
  await page.waitForTimeout(650);
  await frame.locator('.answer').first().click();
  await expect(statementAt(frame, 2)).toBeVisible();
  await page.reload();
  await expect(statementAt(frame, 2), 'kept in the frame').toBeVisible();
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link(frame).click()]);
  await tab.goto(`${site.url}#/check`);
  await expectStep(tab, 1);
});

test('a browser that keeps nothing there: it says so, shows the way out and promises nothing', async ({ page, site, around }) => {
  await page.goto(around.show(`${site.url}#/check`));
  const frame = check(page);
  await expect(frame.getByRole('status').getByText(ui.faults.chosen)).toBeVisible();
  await expect(link(frame.getByRole('status'))).toHaveAttribute('target', '_blank');
  await frame.getByText(ui.check.settings).click();
  await expect(frame.getByText(ui.check.keys)).toBeVisible();
  for (const promise of [ui.check.saved, ui.check.saved_framed]) await expect(frame.getByText(promise)).toHaveCount(0);
});

test('inside another site nothing is listed, restored or erased, and a backup can be taken along', async ({ page, site, around }) => {
  await page.goto(around.show(`${site.url}#/data`));
  const frame = check(page);
  const main = frame.getByRole('main');
  await expect(main.getByText(ui.data.lead_framed)).toBeVisible();
  for (const heading of [ui.data.kept, ui.restore.heading, ui.data.nothing_heading, ui.data.erase_heading]) {
    await expect(main.getByRole('heading', { name: heading }), heading).toHaveCount(0);
  }
  for (const button of [ui.data.erase, ui.data.nothing_button]) {
    await expect(main.getByRole('button', { name: button }), button).toHaveCount(0);
  }
  await expect(main.locator('[type=file]')).toHaveCount(0);
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    main.getByRole('button', { name: ui.data.back_up, exact: true }).click(),
  ]);
  expect(backup.suggestedFilename()).toMatch(/\.json$/);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link(main).click()]);
  await expect(tab.getByRole('heading', { name: ui.data.erase_heading })).toBeVisible();
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});

test('a frame of the site itself hides nothing', async ({ page, site }) => {
  const around = '<!doctype html><title>Around</title><link rel="icon" href="data:,"><iframe src="./#/data"></iframe>';
  await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body: around }));
  await page.goto(`${site.url}around`);
  await expect(check(page).getByRole('heading', { name: ui.data.erase_heading })).toBeVisible();
  await expect(check(page).getByText(ui.faults.framed)).toHaveCount(0);
});

test.describe('in Firefox', () => {
  let browser;
  test.afterEach(() => browser?.stop());

  test('inside another site it says where it keeps, and that is so', async ({ site, around }) => {
    browser = await startFirefox();
    const reader = browser.driver;
    await reader.open(around.show(`${site.url}#/check`));
    await reader.enterFrame('iframe');
    await reader.sees('.site-warning p', `${ui.check.saved_framed} ${ui.faults.own_tab}`);
    // A tap just after a statement has come answers nothing.
    await new Promise((resolve) => setTimeout(resolve, 650));
    await reader.click('.answer:nth-of-type(1)');
    await reader.sees('.step', stepLabel(2));
    await reader.reload();
    await reader.enterFrame('iframe');
    await reader.sees('.step', stepLabel(2));
    await reader.open(`${site.url}#/check`);
    await reader.sees('.step', stepLabel(1));
    await reader.open(around.show(`${site.url}#/data`));
    await reader.enterFrame('iframe');
    await reader.sees('main .lead', ui.data.lead_framed);
    expect(await reader.evaluate(() => document.querySelectorAll('main [type=file]').length)).toBe(0);
  });
});
