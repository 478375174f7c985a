// The pictures of docs/screenshots/: `cargo xtask screenshots` runs this and nothing else.
import { test, expect } from './weft.js';

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** One picture a width: name, route, and what to do before the picture is taken. */
const PAGES = [{ name: 'home', route: '#/' }];

for (const { name, route, prepare } of PAGES) {
  for (const [device, viewport] of Object.entries(WIDTHS)) {
    test(`${name}, ${device}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(`./${route}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await prepare?.(page);
      await page.screenshot({ path: `docs/screenshots/${name}-${device}.png`, fullPage: true });
    });
  }
}
