// The worksheet of people, filled in as a reader does, and as it is stored.
import { expect } from '@playwright/test';
import { heading } from './check.js';
import { advisors, fill, people } from './words.js';

export const said = people.interface;

/** Twelve people of three circles and one who is alone. */
export const CODES = ['AM', 'BK', 'CR', 'DS', 'EL', 'FN', 'GP', 'HT', 'IO', 'JW', 'KZ', 'LU'];

/** The topics by the number of their step. */
export const STEPS = { place: 2, function: 3, rank: 4, close: 5, years: 6, met: 7, purpose: 8, help: 9, circles: 10, knows: 11 };

export const row = (page, code) => page.getByRole('group', { name: code, exact: true });

/** An answer of a row. */
export const choice = (page, code, name) => row(page, code).getByLabel(name, { exact: true });

export const next = (page) => page.locator('.step-buttons a').first();

/** Names these people. */
export async function name(page, codes) {
  for (const code of codes) {
    await page.getByLabel(said.names.label).fill(code);
    await page.keyboard.press('Enter');
    await expect(page.locator('#names-said')).toContainText(code);
  }
}

/** Goes on to a step. */
export async function goOn(page, step) {
  await next(page).click();
  await expect(page).toHaveURL(new RegExp(`#/people/${step}$`));
  await expect(heading(page)).toBeFocused();
}

/** A worksheet as it is stored: that of the worked example H, with everything answered. */
export function worksheet(changes = {}) {
  const each = (value) => CODES.map((_, index) => value(index));
  return JSON.stringify({
    v: 1,
    begun: Date.UTC(2026, 4, 1, 9),
    read: Date.UTC(2026, 4, 1, 10),
    next: 13,
    step: 1,
    ids: each((index) => index + 1),
    codes: CODES,
    place: each((index) => (index < 9 ? 0 : 1)),
    function: each((index) => index % 2),
    rank: each((index) => index % 3),
    close: each((index) => index % 4),
    years: each((index) => index % 4),
    met: each((index) => index % 4),
    help: each((index) => index % 4),
    by: each((index) => (index % 4 === 1 ? 1 : null)).map((by, index) => (by === index + 1 ? null : by)),
    for: each((index) => ['o', 'p', 'os', ''][index % 4]),
    circles: [[1, 2, 3, 4], [2, 3, 4, 5], [6, 7, 8, 9], [10, 11]],
    know: [[3, 7]],
    asked: each((index) => index + 1),
    ...changes,
  });
}

/** An advisor sheet as it is stored: that of the worked example. */
export function advisorSheet(changes = {}) {
  const covers = ['nobody', 'one', 'several', 'several', 'one', 'nobody', 'one', 'several', 'nobody', 'one'];
  const ids = Object.values(advisors.networks).flat();
  const answers = Object.fromEntries(ids.map((id, index) => [id, { cover: covers[index] }]));
  return JSON.stringify({ v: 1, instrument: advisors.id, version: advisors.version, begun: Date.UTC(2026, 4, 1, 9), answers, ...changes });
}

/** “12 people in 3 groups: 9, 2, 1”. */
export const groups = (count, sizes) =>
  fill(said.reading.groups, {
    count: sizes.length,
    people: fill(said.names.people, { count }),
    sizes: sizes.join(', '),
  });
