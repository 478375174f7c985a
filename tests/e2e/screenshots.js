// The pictures of docs/screenshots/: `cargo xtask screenshots` runs this and nothing else.
//
// They show the fourth check of a leader who changed jobs: seen on the day of that check, with
// the same chance for everybody, so that the pictures change only when the app does.
import { writeFile } from 'node:fs/promises';
import { test, expect } from './weft.js';
import { expectStep, heading, radio } from './support/check.js';
import { picture, print } from './support/paper.js';
import { seed, sheet } from './support/sheets.js';
import { ui } from './support/words.js';

const FOLDER = 'docs/screenshots';
const TODAY = new Date('2026-11-09T10:20:00Z');
const LOOKS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
};
const PRINT_DPI = 110;
const AIR_PX = 24;

const YEAR = [
  {
    finished: new Date('2025-11-17T08:10:00Z'),
    answers: sheet({ operational: '23122110', personal: '10021001', strategic: '01100100', traps: '233322' }),
    note: '',
  },
  {
    finished: new Date('2026-02-23T17:35:00Z'),
    answers: sheet({ operational: '33222211', personal: '11121101', strategic: '01110110', traps: '222321' }),
    note: 'After the coaching began',
  },
  {
    finished: new Date('2026-06-02T16:05:00Z'),
    answers: sheet({ operational: '22132202', personal: '21132112', strategic: '111n0120', traps: '132211' }),
    note: 'New job in May',
  },
  {
    finished: TODAY,
    answers: sheet({ operational: '33233322', personal: '22232212', strategic: '221n1222', traps: '122210' }),
    note: '',
  },
];

/** Name, address, what to do before the picture is taken, and the last section that it shows. */
const PAGES = [
  { name: 'home', runs: [], route: '#/' },
  { name: 'check', runs: [], route: '#/check', prepare: comeHalfWay },
  { name: 'result', runs: YEAR, route: `#/result/run-${YEAR.length}`, last: { phone: ui.result.actions, desktop: ui.result.actions } },
  { name: 'progress', runs: YEAR, route: '#/progress' },
];

/** Seven answers, and the eighth chosen but not left. */
async function comeHalfWay(page) {
  for (const [index, key] of ['3', '4', '2', '3', '0', '4', '3'].entries()) {
    await expectStep(page, index + 1);
    await page.keyboard.press(key);
  }
  await expectStep(page, 8);
  await radio(page, '1').focus();
  await page.keyboard.press('ArrowDown');
  await expect(radio(page, '2')).toBeChecked();
  await heading(page).focus();
}

async function open(page, { runs, route, prepare }) {
  await page.clock.setFixedTime(TODAY);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    crypto.getRandomValues = (numbers) => numbers.fill(7);
    Math.random = () => 0.7;
  });
  await seed(page, runs);
  await page.goto(`./${route}`);
  await expect(heading(page)).toBeVisible();
  await prepare?.(page);
}

/** The page down to the end of the section with this heading, and some air. */
async function upToSection(page, name) {
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const { y, height } = await section.boundingBox();
  return { x: 0, y: 0, width: page.viewportSize().width, height: Math.round(y + height) + AIR_PX };
}

for (const [device, look] of Object.entries(LOOKS)) {
  test.describe(device, () => {
    test.use(look);

    for (const shown of PAGES) {
      test(`${shown.name}, ${device}`, async ({ page }) => {
        await open(page, shown);
        const clip = shown.last && (await upToSection(page, shown.last[device]));
        await page.screenshot({ path: `${FOLDER}/${shown.name}-${device}.png`, fullPage: true, clip });
      });
    }
  });
}

test('the printed result', async ({ page }) => {
  await open(page, PAGES.find(({ name }) => name === 'result'));
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
  const { pdf, pages } = await print(page, 'A4');
  expect(pages).toBe(1);
  await writeFile(`${FOLDER}/print.png`, picture(pdf, PRINT_DPI));
});
