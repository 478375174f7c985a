// Coming back after three months: what changed, and how it looks over time.
import { test, expect } from './weft.js';
import { heading, takeCheck } from './support/check.js';
import { seed, sheet, SPRING, SUMMER } from './support/sheets.js';
import { date, fill, text, ui } from './support/words.js';

const MARCH = new Date('2026-03-02T09:30:00Z');
const JUNE = new Date('2026-06-02T17:45:00Z');
const DAY = 24 * 3600 * 1000;
const MEDIUM = { dateStyle: 'medium' };
const MONTH = { month: 'short', year: 'numeric' };

const table = (page, caption) => page.getByRole('table', { name: caption });
const cells = (row) => row.locator('th, td').allInnerTexts();
const rows = async (found) => Promise.all((await found.locator('tbody tr').all()).map(cells));

/** The changes from SPRING to SUMMER, worked out by hand from the scoring rules. */
const CHANGES = [
  [ui.network.operational, '50', '53', '+3', ui.result.verdict_noise],
  [ui.network.personal, '38', '56', '+18', ui.result.verdict_possible],
  [ui.network.strategic, '25', '56', '+31', ui.result.verdict_clear],
];

test('two checks three months apart', async ({ page }) => {
  await page.clock.install({ time: MARCH });
  await takeCheck(page, SPRING, 'Before the new job');
  await expect(page.getByText(ui.result.first)).toBeVisible();
  await page.goto('./#/progress');
  await expect(page.getByText(ui.progress.one)).toBeVisible();

  await page.clock.setSystemTime(JUNE);
  await takeCheck(page, SUMMER, 'New job in May');
  await expect(page.getByText(fill(ui.result.of_numbered, { date: date(JUNE), number: 2 }))).toBeVisible();
  await expect(page.getByText(ui.result.overlap)).toBeHidden();
  const line = page.locator('p').filter({ hasText: fill(ui.result.since, { date: date(MARCH) }) });
  for (const [network, , , difference, verdict] of CHANGES) {
    await expect(line).toContainText(`${network} ${difference} · ${verdict}`);
  }

  const moved = page.locator('details').filter({ hasText: ui.result.moved });
  await moved.locator('summary').click();
  await expect(moved.getByRole('listitem')).toHaveCount(1 + 6 + 8);
  await expect(moved.getByRole('listitem').filter({ hasText: text.statements.o1 })).toContainText(
    fill(ui.result.moved_step, { then: ui.answer.a_few_times, now: ui.answer.several_times }),
  );

  await page.getByRole('link', { name: ui.nav.progress, exact: true }).click();
  // What is more than random variation is the heading.
  const finding = fill(ui.progress.more_in_one, { network: ui.network.strategic_inline, date: date(MARCH) });
  await expect(heading(page)).toHaveText(finding);
  await expect(heading(page)).toBeFocused();
  const since = fill(ui.result.change, { date: date(MARCH) });
  await expect.poll(() => rows(table(page, since))).toEqual(CHANGES);
  await expect(page.getByText(fill(ui.progress.noise))).toBeVisible();

  // The chart: real dates on the axis, the notes marked, the same in words.
  const chart = page.getByRole('img', { name: ui.progress.trend_title });
  for (const moment of [MARCH, JUNE]) {
    await expect(chart.locator('text', { hasText: date(moment, MONTH) })).toBeVisible();
  }
  for (const number of ['1', '2']) {
    await expect(chart.locator('text').getByText(number, { exact: true })).toBeVisible();
  }
  const span = { count: 2, from: date(MARCH), to: date(JUNE) };
  const summary = [
    fill(ui.progress.trend_summary, span),
    ...CHANGES.map(([network, then, now]) => fill(ui.progress.trend_line, { network, then, now })),
  ];
  await expect(chart).toHaveAccessibleName(`${ui.progress.trend_title}. ${summary.join(' ')}`);
  const notes = page.getByRole('list').filter({ hasText: 'Before the new job' }).first();
  await expect(notes.getByRole('listitem')).toHaveText([/1\s*Before the new job/, /2\s*New job in May/]);

  await page.getByText(ui.result.table).click();
  await expect.poll(() => rows(table(page, ui.progress.trend_title))).toEqual([
    [date(JUNE, MEDIUM), '53', '56', '56', 'New job in May'],
    [date(MARCH, MEDIUM), '50', '38', '25', 'Before the new job'],
  ]);
  const due = new Date(JUNE.getTime() + 90 * DAY);
  await expect(page.getByText(fill(ui.progress.next, { date: date(due) }))).toBeVisible();

  // Each check leads to its result, and Home to both.
  await page.getByRole('link', { name: date(MARCH) }).click();
  await expect(page.getByText(fill(ui.result.of, { date: date(MARCH) }))).toBeVisible();
  await expect(page.getByText(fill(ui.result.note, { note: 'Before the new job' }))).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByText(fill(ui.home.last, { date: date(JUNE) }))).toBeVisible();
  await page.reload();
  await expect(page.getByText(fill(ui.home.last, { date: date(JUNE) }))).toBeVisible();
});

test('dates stand on the axis where they are in time, not one step each', async ({ page }) => {
  const days = [0, 80, 360];
  await seed(page, days.map((day) => ({ finished: new Date(MARCH.getTime() + day * DAY), answers: SPRING })));
  await page.goto('./#/progress');
  const chart = page.getByRole('img', { name: ui.progress.trend_title });
  const middle = async (day) => {
    const label = date(new Date(MARCH.getTime() + day * DAY), MONTH);
    const box = await chart.locator('text', { hasText: label }).boundingBox();
    return box.x + box.width / 2;
  };
  const [first, second, last] = await Promise.all(days.map(middle));
  const share = (second - first) / (last - first);
  expect(share).toBeGreaterThan(80 / 360 - 0.1);
  expect(share).toBeLessThan(80 / 360 + 0.1);
});

test('the ranges of the chart can be hidden', async ({ page }) => {
  await seed(page, [
    { finished: MARCH, answers: SPRING },
    { finished: JUNE, answers: SUMMER },
  ]);
  await page.goto('./#/progress');
  const chart = page.getByRole('img', { name: ui.progress.trend_title });
  const shapes = () => chart.locator('svg *').count();
  await expect(chart).toBeVisible();
  const withRanges = await shapes();
  await page.getByRole('checkbox', { name: ui.progress.ranges }).uncheck();
  await expect.poll(shapes).toBeLessThan(withRanges);
});

test('two checks that look back at the same weeks say so', async ({ page }) => {
  await seed(page, [
    { finished: MARCH, answers: SPRING },
    { finished: new Date(MARCH.getTime() + 89 * DAY), answers: SPRING },
  ]);
  await page.goto('./#/result/run-2');
  await expect(page.getByText(ui.result.overlap)).toBeVisible();
  await expect(page.getByText(ui.result.nothing_moved)).toBeVisible();
  const names = [ui.network.operational, ui.network.personal, ui.network.strategic];
  await expect(page.locator('.changes')).toHaveText(
    `${fill(ui.result.since, { date: date(MARCH) })} ${names.map((name) => `${name} 0`).join(', ')} · ${ui.result.verdict_noise}`,
  );
});

test('checks of two versions are not compared, and the chart breaks between them', async ({ page }) => {
  await seed(page, [
    { finished: MARCH, answers: SPRING, version: '0' },
    { finished: JUNE, answers: SUMMER },
  ]);
  await page.goto('./#/progress');
  const chart = page.getByRole('img', { name: ui.progress.trend_title });
  await expect(chart.locator('text', { hasText: ui.progress.break_label })).toBeVisible();
  await expect(page.getByRole('heading', { name: fill(ui.result.change, { date: date(MARCH) }) })).toBeHidden();
  await page.goto('./#/result/run-2');
  await expect(page.getByText(ui.result.no_comparable)).toBeVisible();
  await page.goto('./#/result/run-1');
  await expect(page.getByText(fill(ui.result.old_rules_unknown, { version: '0' }))).toBeVisible();
});

test('a network without a score is compared with nothing', async ({ page }) => {
  await seed(page, [
    { finished: MARCH, answers: SPRING },
    { finished: JUNE, answers: { ...SUMMER, ...sheetPart('22222---') } },
  ]);
  await page.goto('./#/progress');
  const since = fill(ui.result.change, { date: date(MARCH) });
  await expect(table(page, since)).toBeVisible();
  const [operational] = await rows(table(page, since));
  expect(operational).toEqual([ui.network.operational, '50', '–', '–', ui.result.verdict_none]);
});

function sheetPart(operational) {
  const part = sheet({ operational });
  return Object.fromEntries(Object.entries(part).filter(([id]) => id.startsWith('o')));
}
