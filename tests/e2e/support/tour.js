// Every page with something on it, for tests that look at all of them.
import { expect } from '@playwright/test';
import { heading } from './check.js';
import { put } from './keep.js';
import { advisorSheet, worksheet } from './people.js';
import { MIXED, record, SPRING, SUMMER } from './sheets.js';

const RUNS = [
  { finished: new Date('2026-01-05T09:00:00Z'), answers: SPRING, note: 'Before the new job' },
  { finished: new Date('2026-05-04T09:00:00Z'), answers: SUMMER, note: 'N'.repeat(120) },
  { finished: new Date('2026-09-04T09:00:00Z'), answers: MIXED },
];

const ROUTES = [
  '#/',
  '#/check',
  '#/check/review',
  '#/result/run-2',
  '#/result/run-3',
  '#/progress',
  '#/data',
  '#/networks',
  '#/advisors',
  '#/people',
  '#/people/1',
  '#/people/7',
  '#/people/8',
  '#/people/10',
  '#/people/11',
  '#/people/reading',
  '#/method',
  '#/questionnaire',
  '#/group',
  '#/shared',
  '#/publisher',
  '#/nowhere',
];

/** Puts three runs and a damaged one into the storage, and opens a page. */
export async function begin(page) {
  const runs = RUNS.map((run, index) => [`weft:/:run:run-${index + 1}`, JSON.stringify(record(run))]);
  const sheets = { 'weft:/:people:w': worksheet(), 'weft:/:advisors:s': advisorSheet() };
  await put(page, { ...Object.fromEntries(runs), ...sheets, 'weft:/:run:torn': '{"v":1,"instr' });
  await page.goto('./#/method');
  await expect(heading(page)).toBeVisible();
}

/** Turns to each page in one visit, with everything unfolded, and has `look` look at it. */
export async function tour(page, look) {
  for (const route of ROUTES) {
    await turnTo(page, route);
    await expect(page.locator('.screenful')).toHaveCount(0);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await look(route);
  }
}

/** Turns to another page by its address, and waits until it stands and has the focus. */
export async function turnTo(page, route) {
  await page.evaluate((hash) => {
    document.querySelector('h1').dataset.isOld = '';
    location.hash = hash;
  }, route);
  await expect(page.locator('h1:not([data-is-old])')).toBeFocused();
}
