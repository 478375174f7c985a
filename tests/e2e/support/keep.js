// What is in the browser's storage, and files that are put into it.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { button } from './check.js';
import { record } from './sheets.js';
import { ui } from './words.js';

/** Everything of the app that is stored, by key. */
export const stored = (page) =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('weft:/:'))),
  );

/** Opens a page of the same origin on which the app does not start. */
export async function openBlank(page) {
  const blank = '<!doctype html><title>Blank</title><link rel="icon" href="data:,">';
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: blank }));
  await page.goto('./blank');
}

/** Puts texts into the storage before the app is opened. */
export async function put(page, texts) {
  await openBlank(page);
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, texts);
}

/** Uses up the room of the site to the last letter; 30,000 of them stand under `xspare`. */
export const fillUp = (page) =>
  page.evaluate(() => {
    localStorage.setItem('xspare', 'x'.repeat(30_000));
    localStorage.setItem('xlast', '');
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      for (let number = 0; ; number += 1) {
        try {
          localStorage.setItem(`x${size}-${number}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
    // A new key takes some letters of its own; these go into one that is there, to the very last.
    try {
      for (let rest = 'x'; ; rest += 'x') localStorage.setItem('xlast', rest);
    } catch {
      // Full.
    }
  });

/** Makes room again. */
export const makeRoom = (page) =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('x')) localStorage.removeItem(key);
  });

/** Clicks on something that saves a file, and reads the file. */
export async function savedFile(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Saves a backup file on Your data. */
export async function saveBackup(page) {
  await page.goto('./#/data');
  return savedFile(page, () => button(page.locator('main'), ui.data.back_up).click());
}

/** A backup of these runs, as the app writes it. */
export const backup = (runs, rest = {}) =>
  JSON.stringify({
    format: 'weft-backup',
    v: 1,
    made: Date.UTC(2026, 4, 1),
    runs: runs.map(({ id, ...run }) => ({ ...record(run), id })),
    ...rest,
  });

/** Hands a text over as a file, on Your data. */
export async function choose(page, text, name = 'backup.json') {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.getByLabel(ui.restore.choose).setInputFiles({ name, mimeType: 'application/json', buffer });
}

export const preview = (page) => page.locator('.preview');

/** Expects the preview to list exactly these sentences. */
export async function expectCounts(page, sentences) {
  await expect(preview(page).locator('.counts li')).toHaveText(sentences);
}
