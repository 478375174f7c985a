// Axe, run on a page as it stands.
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

// The copy of axe that @axe-core/playwright brings. Its own builder opens a second page for each
// run, which takes four times as long; the app has no frames, for which that is needed.
const here = createRequire(import.meta.url);
export const { source: AXE } = createRequire(here.resolve('@axe-core/playwright'))('axe-core');
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on the colours; the others are not run again in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const LOOKS = { light: RULES, dark: COLOUR_RULES };
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** Runs axe on the page as it stands, in the looks that its language is looked at in. */
export async function expectAccessible(page, state) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${AXE}; undefined`);
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  for (const size of isEnglish ? WIDTHS : WIDTHS.slice(0, 1)) {
    await page.setViewportSize(size);
    for (const [colorScheme, runOnly] of Object.entries(isEnglish ? LOOKS : { light: RULES })) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async (rules) => {
        const { violations } = await window.axe.run({ runOnly: rules, resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target} – ${node.failureSummary}`),
        );
      }, runOnly);
      expect.soft(found, `${state}, ${colorScheme}, ${size.width} px`).toEqual([]);
    }
  }
}
