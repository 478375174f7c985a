// A reader who has chosen all colours themselves (Windows "contrast themes").
import { test, expect } from './weft.js';
import { heading } from './support/check.js';
import { MIXED, seed, SPRING } from './support/sheets.js';

const RUNS = [
  { finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING, note: 'New job' },
  { finished: new Date('2026-06-02T17:45:00Z'), answers: MIXED },
];

/** The colours that marks of pictures have, and those that the reader chose. */
const colours = (page) =>
  page.evaluate(() => {
    const system = (name) => {
      const probe = document.createElement('p');
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const marks = [...document.querySelectorAll('main svg *')].filter((mark) => mark.checkVisibility());
    const drawn = marks.flatMap((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke].filter((colour) => colour !== 'none' && !/^rgba.*, 0\)$/.test(colour));
    });
    const chosen = ['Canvas', 'CanvasText', 'color-mix(in srgb, CanvasText 40%, Canvas)'].map(system);
    return { drawn: [...new Set(drawn)], chosen, inks: [system('Canvas'), system('CanvasText')] };
  });

for (const colorScheme of ['light', 'dark']) {
  // The app's own choice of theme must not matter: it would draw dark on dark.
  for (const theme of ['light', 'dark']) {
    test(`pictures are drawn in the reader's ${colorScheme} colours, in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await seed(page, RUNS);
      await page.evaluate((name) => localStorage.setItem('weft:/:settings', `{"v":1,"theme":"${name}"}`), theme);
      for (const route of ['#/result/run-2', '#/progress', '#/check']) {
        await page.goto(`./${route}`);
        await expect(heading(page)).toBeVisible();
        await expect(page.locator('main svg').filter({ visible: true }).first()).toBeVisible();
        const { drawn, chosen, inks } = await colours(page);
        expect(inks[0], 'ground and ink differ').not.toBe(inks[1]);
        expect(drawn.filter((colour) => !chosen.includes(colour)), route).toEqual([]);
        expect(drawn.length, route).toBeGreaterThan(0);
      }
    });
  }
}

test('marks of the networks keep their shapes', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await seed(page, RUNS);
  await page.goto('./#/result/run-2');
  const marks = page.locator('main svg.mark').filter({ visible: true });
  await expect(marks.first()).toBeVisible();
  const drawn = await marks.evaluateAll((all) =>
    all.map((mark) => {
      const parts = [...mark.querySelectorAll('*')];
      const shape = parts.map((part) => [part.localName, part.getAttribute('d'), part.getAttribute('points')].join(' '));
      return { shape: shape.join(), inks: parts.flatMap((part) => [getComputedStyle(part).fill, getComputedStyle(part).stroke]) };
    }),
  );
  expect(new Set(drawn.map(({ shape }) => shape)).size).toBe(3);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const { shape, inks } of drawn) expect(inks.some((ink) => ink !== 'none' && ink !== ground), shape).toBe(true);
});
