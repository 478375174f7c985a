// A backup with a passphrase: real cryptography, opened again on the same page.
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { test, expect } from './weft.js';
import { button } from './support/check.js';
import { choose, expectCounts, preview, savedFile, stored } from './support/keep.js';
import { SPRING, seed } from './support/sheets.js';
import { fill, ui } from './support/words.js';

const PASSPHRASE = 'größte Ernte 1998';

async function saveLocked(page) {
  await seed(page, [{ finished: new Date('2026-01-20T10:00:00Z'), answers: SPRING, note: 'New job' }]);
  await page.goto('./#/data');
  await page.getByText(ui.data.lock, { exact: true }).click();
  await page.getByLabel(ui.data.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(ui.data.passphrase_again).fill(PASSPHRASE);
  return savedFile(page, () => button(page, ui.data.lock_save).click());
}

async function open(page, file, passphrase) {
  await choose(page, file);
  await expect(page.getByText(ui.restore.locked)).toBeVisible();
  await page.locator('input[autocomplete=current-password]').fill(passphrase);
  await button(page, ui.restore.open).click();
}

test('a locked backup tells nothing without its passphrase, and is opened with it', async ({ page }) => {
  const { name, text: file } = await saveLocked(page);
  expect(name).toMatch(/^weft-\d{4}-\d\d-\d\d-locked\.json$/);
  expect(file).not.toContain('New job');
  await expect(page.getByText(ui.data.saved)).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();

  await open(page, file, 'something else');
  await expect(page.getByText(ui.restore.wrong)).toBeVisible();
  await expect(preview(page)).toHaveCount(0);
  expect(await stored(page)).toEqual({});

  await page.locator('input[autocomplete=current-password]').fill(PASSPHRASE);
  await button(page, ui.restore.open).click();
  await expectCounts(page, [fill(ui.restore.new, { count: 1 })]);
  expect(await stored(page)).toEqual({});
  await button(preview(page), ui.restore.merge).click();
  await expect(page.getByText(fill(ui.restore.done, { count: 1 }))).toBeVisible();
  expect(await stored(page)).toHaveProperty('weft:/:run:run-1');
});

test('the file is locked in the documented way, and never twice alike', async ({ page }) => {
  const { text: file } = await saveLocked(page);
  const envelope = JSON.parse(file);
  expect(envelope).toMatchObject({
    format: 'weft-backup-encrypted',
    v: 1,
  });
  expect(envelope.rounds).toBeGreaterThanOrEqual(600_000);
  const [salt, iv, data] = ['salt', 'iv', 'data'].map((key) => Buffer.from(envelope[key], 'base64'));
  const key = pbkdf2Sync(PASSPHRASE.normalize('NFC'), salt, envelope.rounds, 32, 'sha256');
  const cipher = createDecipheriv('aes-256-gcm', key, iv)
    .setAAD(Buffer.from('weft-backup-encrypted/1'))
    .setAuthTag(data.subarray(-16));
  const opened = Buffer.concat([cipher.update(data.subarray(0, -16)), cipher.final()]).toString();
  expect(JSON.parse(opened).runs[0].note).toBe('New job');

  const again = await savedFile(page, () => button(page, ui.data.lock_save).click());
  for (const part of ['salt', 'iv']) expect(JSON.parse(again.text)[part]).not.toBe(envelope[part]);
});

test('an altered file does not open, and changes nothing', async ({ page }) => {
  const { text: file } = await saveLocked(page);
  const before = await stored(page);
  const altered = (change) => {
    const envelope = JSON.parse(file);
    change(envelope);
    return JSON.stringify(envelope);
  };
  const flip = (text) => (text[9] === 'A' ? 'B' : 'A');
  const changes = [
    (it) => (it.data = it.data.slice(0, 9) + flip(it.data) + it.data.slice(10)),
    (it) => (it.data = it.data.slice(0, -8)),
    (it) => (it.salt = it.salt.slice(0, 9) + flip(it.salt) + it.salt.slice(10)),
    (it) => (it.rounds = 600_001),
    (it) => (it.rounds = 4_000_000_000),
    (it) => (it.data = 7),
  ];
  for (const [index, change] of changes.entries()) {
    await open(page, altered(change), PASSPHRASE);
    // What no passphrase opens is not said to be a wrong one.
    await expect(page.getByText(index < 4 ? ui.restore.wrong : ui.restore.locked_damaged)).toBeVisible();
    await button(page, ui.restore.cancel).click();
  }
  expect(await stored(page)).toEqual(before);
});

test('an unlocking that was cancelled never comes back', async ({ page }) => {
  const { text: file } = await saveLocked(page);
  const slow = JSON.stringify({ ...JSON.parse(file), rounds: 10_000_000 });
  await open(page, slow, PASSPHRASE);
  await expect(page.getByText(ui.restore.opening)).toBeVisible();
  await button(page, ui.restore.cancel).click();
  await choose(page, 'Check,Date', 'table.csv');
  await expect(page.getByText(ui.restore.table)).toBeVisible();
  // Derived once more in the page, the key is there after the one that was cancelled.
  await page.evaluate(async () => {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits']);
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: 11_000_000 }, key, 256);
  });
  await expect(page.getByText(ui.restore.table)).toBeVisible();
  await expect(page.getByText(ui.restore.wrong)).toHaveCount(0);
});

test('a passphrase must be long enough and typed twice alike', async ({ page }) => {
  await page.goto('./#/data');
  await page.getByText(ui.data.lock, { exact: true }).click();
  const [first, again] = [
    page.getByLabel(ui.data.passphrase, { exact: true }),
    page.getByLabel(ui.data.passphrase_again),
  ];
  await first.fill('short');
  await again.fill('short');
  await button(page, ui.data.lock_save).click();
  await expect(page.getByText(fill(ui.data.passphrase_short, { count: 8 }))).toBeVisible();
  await first.fill(PASSPHRASE);
  await again.fill(`${PASSPHRASE} `);
  await button(page, ui.data.lock_save).click();
  await expect(page.getByText(ui.data.passphrase_differs)).toBeVisible();
});

test('where the browser cannot lock, it says so and saves nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
  });
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.goto('./#/data');
  await page.getByText(ui.data.lock, { exact: true }).click();
  await page.getByLabel(ui.data.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(ui.data.passphrase_again).fill(PASSPHRASE);
  await button(page, ui.data.lock_save).click();
  await expect(page.getByText(ui.data.lock_failed)).toBeVisible();
  expect(downloads).toBe(0);
});
