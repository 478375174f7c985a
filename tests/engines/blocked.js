// Firefox that lets this site store nothing: "Block cookies and site data" for all sites.
import { expect, test } from '@playwright/test';
import { fill, scored, ui } from '../e2e/support/words.js';
import { startFirefox } from './firefox.js';

const BLOCKS_SITE_DATA = { 'network.cookie.cookieBehavior': 2 };

test('a reader is told that nothing is kept, and can take the check all the same', async () => {
  const browser = await startFirefox(BLOCKS_SITE_DATA);
  try {
    const reader = browser.driver;
    await reader.open(new URL('#/check', process.env.WEFT_URL).href);
    await reader.sees('html:not([data-first-paint])');
    const blocked = await reader.evaluate(() => {
      try {
        return window.localStorage === null;
      } catch ({ name }) {
        return name;
      }
    });
    expect(blocked, 'this Firefox blocks what it should').toBe('SecurityError');
    const shown = () => reader.evaluate(() => document.body.innerText);
    await expect.poll(shown).toContain(ui.faults.chosen);
    await expect.poll(shown).toContain(fill(ui.check.step, { step: 1, all: scored.length }));
    // One warning, and no word of a fault.
    expect(await reader.evaluate(() => document.querySelectorAll('.site-warning').length)).toBe(1);
    expect(await reader.evaluate(() => document.getElementById('crash')?.textContent ?? null)).toBeNull();
    await reader.press('3');
    await expect.poll(shown).toContain(fill(ui.check.step, { step: 2, all: scored.length }));
  } finally {
    await browser.stop();
  }
});
