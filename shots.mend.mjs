import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
const port = 28761;
const server = spawn('npx', ['sirv', 'dist', '--dev', '--quiet', '--host', '127.0.0.1', '--port', String(port)], { detached: true });
await new Promise((r) => setTimeout(r, 2500));
const base = `http://127.0.0.1:${port}/`;
const CODES = ['AM', 'BK', 'CR', 'DS', 'EL', 'FN', 'GP', 'HT', 'IO', 'JW', 'KZ', 'LU'];
const each = (v) => CODES.map((_, i) => v(i));
const ws = (c) => JSON.stringify({ v: 1, begun: Date.UTC(2026, 4, 1, 9), read: Date.UTC(2026, 4, 1, 10), next: 13, step: 1, ids: each((i) => i + 1), codes: CODES, place: each((i) => (i < 9 ? 0 : 1)), function: each((i) => i % 2), rank: each((i) => i % 3), close: each((i) => i % 4), years: each((i) => i % 4), met: each((i) => i % 4), help: each((i) => i % 4), by: each(() => null), for: each((i) => ['o', 'p', 'os', ''][i % 4]), circles: [[1, 2, 3, 4]], know: [], asked: each((i) => i + 1), ...c });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const [lang, width, scheme] of [['en', 1280, 'light'], ['de', 390, 'dark'], ['fr', 320, 'light'], ['nl', 390, 'light']]) {
    const shoot = async (name, store, hash, act) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.addInitScript(([s, l]) => { if (localStorage.length) return; for (const [k, t] of Object.entries(s)) localStorage.setItem(k, t); localStorage.setItem('weft:/:settings', JSON.stringify({ v: 1, language: l })); }, [store, lang]);
      await page.goto(base + hash);
      await page.locator('main h1').first().waitFor();
      await page.waitForTimeout(900);
      if (act) { await act(page); await page.waitForTimeout(400); }
      await page.screenshot({ path: `/tmp/mends-shots/${name}-${lang}-${width}-${scheme}.png` });
      await context.close();
    };
    const k = 'weft:/:people:w';
    await shoot('change', { [k]: ws() }, '#/people/1', async (p) => p.locator('.person-code').nth(2).click());
    await shoot('begun', { 'weft:/:people:a': ws(), [k]: ws({ begun: Date.UTC(2026, 7, 1), read: undefined }) }, '#/people');
    await shoot('forget', { 'weft:/:people:n': '{"v":2}' , [k]: ws({ begun: Date.UTC(2025, 7, 1) })}, '#/people', async (p) => p.locator('.people-privacy button').click());
    await shoot('figures', { [k]: ws(), 'weft:/:people:o': ws({ begun: Date.UTC(2025, 1, 1) }) }, '#/people', async (p) => { await p.locator('.people-privacy button').click(); await p.locator('dialog .button').last().click(); await p.waitForTimeout(300); await p.locator('table').scrollIntoViewIfNeeded(); await p.evaluate(() => scrollTo(0, document.body.scrollHeight)); });
  }
} finally {
  await browser.close();
  process.kill(-server.pid);
}
