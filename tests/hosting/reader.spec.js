// What a reader gets who is sent to a site that was published as docs/hosting.md says: the whole way,
// behind each sample's own server.
import { readFile } from 'node:fs/promises';
import { takeCheck } from '../e2e/support/check.js';
import { SPRING } from '../e2e/support/sheets.js';
import { comeBack, visit } from '../e2e/support/site.js';
import { ui } from '../e2e/support/words.js';
import { expect } from '../e2e/weft.js';
import { test } from './support/hosted.js';
import { PASSWORD, SERVERS } from './support/servers.js';

/** What the worker says when nobody answers it. */
test.use({ expectedNoise: [/net::ERR_(CONNECTION_REFUSED|FAILED)/] });

/** The colours of the three threads on light paper, from style/tokens.css. */
const THREADS = ['rgb(43, 76, 140)', 'rgb(140, 47, 107)', 'rgb(138, 90, 0)'];

/** Expects that each style sheet, those in the page included, was allowed and has come. */
async function expectStyled(page) {
  const { background, measure, empty } = await page.evaluate(() => ({
    background: getComputedStyle(document.body).backgroundColor,
    measure: document.querySelector('#app').getBoundingClientRect().width,
    empty: [...document.querySelectorAll('style, link[rel=stylesheet]')]
      .filter((it) => !it.disabled && !it.sheet?.cssRules.length)
      .map((it) => it.outerHTML.slice(0, 80)),
  }));
  expect(empty).toEqual([]);
  expect(background, 'the colour of paper').toBe('rgb(251, 249, 244)');
  expect(measure).toBeGreaterThan(300);
}

async function expectDrawn(page, selector) {
  const picture = page.locator(`${selector} .chart-picture:not(.print-only) svg`).first();
  await expect(picture).toBeVisible();
  const { width, height } = await picture.boundingBox();
  expect(width).toBeGreaterThan(200);
  expect(height).toBeGreaterThan(50);
  const inks = await picture.evaluate((svg) =>
    [...svg.querySelectorAll('*')].flatMap((mark) => [getComputedStyle(mark).fill, getComputedStyle(mark).stroke]),
  );
  for (const thread of THREADS) expect(inks, 'a thread of its colour').toContain(thread);
}

async function savedText(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

/** The files that a reader takes away hold what they should. */
async function expectSavedFiles(page) {
  const chart = (label) => page.getByRole('button', { name: `${label}: ${ui.result.profile_title}` });
  await page.getByText(ui.result.more).click();
  expect(String(await savedText(page, chart(ui.takeaway.svg)))).toMatch(/<svg [^]*<\/svg>\s*$/);
  const png = await savedText(page, chart(ui.takeaway.png));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.length).toBeGreaterThan(5_000);
  await page.getByRole('link', { name: ui.nav.data, exact: true }).click();
  const backup = await savedText(page, page.getByRole('main').getByRole('button', { name: ui.data.back_up, exact: true }).first());
  expect(JSON.parse(String(backup)).runs).toHaveLength(1);
}

async function expectWorksOffline(page) {
  await comeBack(page);
  await expectStyled(page);
  await page.getByRole('link', { name: ui.nav.progress, exact: true }).click();
  await expectDrawn(page, '.progress');
  await page.getByRole('link', { name: ui.nav.method, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.method.title);
}

for (const server of Object.keys(SERVERS)) {
  for (const sitePath of ['/', '/any/sub/path/']) {
    test.describe(`${server} at ${sitePath}`, () => {
      test.use({ server, sitePath });

      test('a check is taken, drawn and saved, and after one visit the site needs no network', async ({ page, site }) => {
        await visit(page);
        await expectStyled(page);
        await takeCheck(page, SPRING);
        await expectStyled(page);
        await expectDrawn(page, '.profile');
        await expect(page.locator('.woven-network')).toHaveCount(3);
        await expectSavedFiles(page);
        await site.close();
        await expectWorksOffline(page);
      });
    });
  }
}

for (const server of ['Caddy', 'nginx']) {
  test.describe(`${server}, behind a password`, () => {
    test.use({ server, asksForPassword: true });

    test.describe('that the reader knows', () => {
      test.use({ httpCredentials: { username: 'reader', password: PASSWORD } });

      test('the site can be taken, installed, and used without a network', async ({ page, site }) => {
        await visit(page);
        await expectStyled(page);
        const devtools = await page.context().newCDPSession(page);
        const manifest = await devtools.send('Page.getAppManifest');
        expect(manifest.errors).toEqual([]);
        expect(JSON.parse(manifest.data ?? 'null')?.short_name).toBe('Weft');
        await takeCheck(page, SPRING);
        await site.close();
        await expectWorksOffline(page);
      });
    });

    test('nobody else is given a file', async ({ request, site }) => {
      for (const name of ['', 'content/instrument.json', 'manifest.webmanifest', 'service-worker.js']) {
        expect((await request.get(site.url + name)).status(), name).toBe(401);
      }
    });
  });
}
