// "Does not fit" and "not answered" are two things, and neither is "never".
import { test, expect } from './weft.js';
import { answerByDigits, expectStep, heading, takeCheck } from './support/check.js';
import { MIXED, seed, sheet } from './support/sheets.js';
import { answers, fill, networks, scored, text, traps, ui } from './support/words.js';

const SOME_DAY = new Date('2026-03-02T09:30:00Z');
const open = [...scored, ...traps].filter((id) => MIXED[id] === '-');
const line = (scope, id) => scope.getByRole('listitem').filter({ hasText: text.statements[id] });
const tooFew = { count: 5, all: 8, needed: 6 };

test('the review keeps the answers apart', async ({ page }) => {
  await page.goto('./#/check');
  await answerByDigits(page, MIXED);
  await expect(heading(page)).toHaveText(ui.review.title);

  // What is open comes first, as links, and only that; "does not fit" is an answer.
  expect(open).toHaveLength(3);
  const hint = fill(ui.review.open, { count: open.length });
  const list = page.locator('section').filter({ has: page.getByRole('heading', { name: hint }) });
  const links = await list.getByRole('link').allInnerTexts();
  expect(links.sort()).toEqual(open.map((id) => text.statements[id]).sort());
  await expect(list.getByText(fill(ui.review.open_hint))).toBeVisible();

  const all = page.locator('details').filter({ has: page.getByText(ui.review.answers, { exact: true }) });
  await page.getByText(ui.review.answers, { exact: true }).click();
  for (const id of [...scored, ...traps]) await expect(line(all, id)).toContainText(answers[MIXED[id]].label);

  // What that means for a score is said before finishing.
  const personal = fill(ui.review.too_few, { network: ui.network.personal, ...tooFew });
  await expect(page.getByText(personal)).toBeVisible();
  for (const network of [ui.network.operational, ui.network.strategic]) {
    await expect(page.getByText(new RegExp(`^${network}: \\d of 8`))).toBeHidden();
  }
});

test('the result keeps the answers apart, and scores no network with five', async ({ page }) => {
  await takeCheck(page, MIXED);
  await expect(heading(page)).toHaveText(ui.result.stage_none);

  for (const id of scored) {
    const group = page.locator('.woven-group').filter({ has: page.getByText(text.statements[id], { exact: true }) });
    await expect(group.getByRole('heading')).toHaveText(answers[MIXED[id]].label);
  }
  await page.getByText(ui.result.traps, { exact: true }).first().click();
  for (const id of traps) await expect(line(page.locator('.habits'), id)).toContainText(answers[MIXED[id]].label);

  const chart = page.getByRole('img', { name: ui.result.profile_title });
  await expect(chart.locator('text', { hasText: fill(ui.result.no_score, tooFew) })).toBeVisible();
  await expect(chart).toHaveAccessibleName(
    new RegExp(fill(ui.result.no_score_line, { network: ui.network.personal, ...tooFew })),
  );

  await page.getByText(ui.result.more).click();
  const row = (name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  const cells = (name) => row(name).getByRole('cell');
  const of = (count, all) => fill(ui.common.of_all, { count, all });
  await expect(cells(ui.network.operational)).toHaveText([
    '46',
    /^\d+ to \d+$/,
    ui.level.repeated,
    of(5, 6),
    of(6, 8),
  ]);
  await expect(cells(ui.network.personal)).toHaveText(['–', '–', fill(ui.result.no_score, tooFew), '–', of(5, 8)]);
  await expect(cells(ui.network.strategic)).toHaveText([
    '0',
    /^0 to \d+$/,
    ui.level.occasional,
    of(0, 8),
    of(8, 8),
  ]);
});

test('six of eight answers give the same score as eight', async ({ page }) => {
  await seed(page, [
    { finished: SOME_DAY, answers: sheet({ operational: '22nn2222', personal: '22222222', strategic: '22--2222' }) },
  ]);
  await page.goto('./#/result/run-1');
  await page.getByText(ui.result.more).click();
  for (const name of Object.keys(networks).map((network) => ui.network[network])) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(row.getByRole('cell').first()).toHaveText('50');
  }
});

test('answers that are all the same are asked about once, and block nothing', async ({ page }) => {
  await page.goto('./#/check');
  await answerByDigits(page, sheet({ operational: '2', personal: '2', strategic: '2' }));
  await expect(page.getByText(ui.review.same)).toBeVisible();
  await expect(page.getByText(ui.review.hasty)).toBeHidden();
  await page.getByRole('button', { name: ui.review.finish }).click();
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
});

test('who answers “never” to everything is not told to be active', async ({ page }) => {
  await page.goto('./#/check');
  await answerByDigits(page, sheet({ operational: '0', personal: '0', strategic: '0' }));
  await page.getByRole('button', { name: ui.review.finish }).click();
  await expect(heading(page)).toHaveText(fill(ui.result.even_low));
  await expect(page.getByText(text.patterns['all-occasional'])).toBeVisible();
});

/** Words of a program, and places that no value filled. */
const INSIDES = /.{0,40}(\b(NaN|undefined|null|Infinity|None)\b|\bSome\(|\{\w+\}).{0,40}/;

const STATES = {
  'nothing answered but one': sheet({ operational: '0-------' }),
  'nothing fits': sheet({ operational: 'n', personal: 'n', strategic: 'n', traps: 'n' }),
  'all never': sheet({ operational: '0', personal: '0', strategic: '0', traps: '0' }),
  'all often': sheet({ operational: '4', personal: '4', strategic: '4', traps: '4' }),
  mixed: MIXED,
};

for (const [name, answered] of Object.entries(STATES)) {
  test(`no page shows the inside of a program: ${name}`, async ({ page }) => {
    await seed(page, [
      { finished: SOME_DAY, answers: answered },
      { finished: new Date('2026-08-02T09:30:00Z'), answers: MIXED },
      { finished: new Date('2026-12-02T09:30:00Z'), answers: answered },
    ]);
    for (const route of ['#/', '#/result/run-1', '#/result/run-2', '#/result/run-3', '#/progress', '#/method']) {
      await page.goto(`./${route}`);
      await expect(heading(page)).toBeVisible();
      const markup = await page.locator('body').evaluate((body) => {
        for (const details of body.querySelectorAll('details')) details.open = true;
        return `${body.innerText}\n${body.querySelector('#app').outerHTML}`;
      });
      expect(INSIDES.exec(markup)?.[0], route).toBeUndefined();
    }
  });
}

test('a check of nothing but skips cannot be finished', async ({ page }) => {
  await page.goto('./#/check');
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.goto('./#/check/review');
  const finish = page.getByRole('button', { name: ui.review.finish });
  await expect(finish).toBeDisabled();
  await expect(page.getByText(ui.review.nothing)).toBeVisible();
  // Habits alone give no result either.
  await page.goto(`./#/check/${scored.length + 1}`);
  await expectStep(page, scored.length + 1);
  await heading(page).press('2');
  await page.goto('./#/check/review');
  await expect(finish).toBeDisabled();
});
