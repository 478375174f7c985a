// The four rungs, in words and in shape.
import { test, expect } from './weft.js';
import { seed, sheet } from './support/sheets.js';
import { ui } from './support/words.js';

const MARCH = new Date('2026-03-02T09:30:00Z');

/** What tells one sign from another, besides its colour. */
const shapes = (page) =>
  page.locator('.rung').evaluateAll((rungs) =>
    rungs.map((rung) => {
      const ring = getComputedStyle(rung.querySelector('.ring'));
      const has = (what) => (rung.querySelector(what) ? what : '');
      const edge = ring.strokeDasharray === 'none' ? 'whole' : 'broken';
      return [edge, has('.disc'), has('.tick')].filter(Boolean).join(' ');
    }),
  );

/** Rows in steps of three points: 100, 69, 41 and 38 are reached, 34 and 0 are not. */
const CASES = [
  {
    name: 'clear of every limit',
    answers: sheet({ operational: '4', personal: '4', strategic: '0' }),
    states: ['rung_reached', 'rung_reached', 'rung_not_yet', 'rung_not_yet'].map((key) => ui.result[key]),
    shapes: ['whole .disc .tick', 'whole .disc .tick', 'whole', 'whole'],
  },
  {
    name: 'near the limits',
    answers: sheet({ operational: '21212121', personal: '12121211', strategic: '0' }),
    states: [
      `${ui.result.rung_reached}, ${ui.result.rung_borderline}`,
      `${ui.result.rung_not_yet}, ${ui.result.rung_borderline}`,
      ui.result.rung_not_yet,
      ui.result.rung_not_yet,
    ],
    shapes: ['broken .disc .tick', 'broken', 'whole', 'whole'],
  },
  {
    name: 'ahead of its base',
    answers: sheet({ operational: '0', personal: '4', strategic: '22221111' }),
    states: [
      ui.result.rung_not_yet,
      ui.result.rung_ahead,
      `${ui.result.rung_ahead}, ${ui.result.rung_borderline}`,
      ui.result.rung_not_yet,
    ],
    shapes: ['whole', 'whole .tick', 'broken .tick', 'whole'],
  },
];

for (const { name, answers, states, shapes: expected } of CASES) {
  test(`rungs ${name} say so in words and in shape, on paper too`, async ({ page }) => {
    await seed(page, [{ finished: MARCH, answers }]);
    await page.goto('./#/result/run-1');
    await expect(page.locator('.rung-state')).toHaveText(states);
    expect(await shapes(page)).toEqual(expected);
    await page.emulateMedia({ media: 'print' });
    expect(await shapes(page)).toEqual(expected);
  });
}
