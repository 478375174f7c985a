// Result on one sheet of paper.
import { test, expect } from './weft.js';
import { heading } from './support/check.js';
import { print, words } from './support/paper.js';
import { MIXED, seed, sheet, SPRING, SUMMER } from './support/sheets.js';
import { date, fill, instrument, languages, scored, site, text, textOf, translations, ui } from './support/words.js';

const MARCH = new Date('2026-03-02T09:30:00Z');
const JUNE = new Date('2026-06-02T17:45:00Z');
const LATE_IN_MAY = new Date('2026-05-27T10:00:00Z');

const LONG_NOTE = 'New job as head of operations for three countries; half of my old network is suddenly far away, and I travel a lot.'
  .padEnd(120, '!');
const WIDE_NOTE = 'W'.repeat(120);

/** Operational occasional, personal clearly strongest, all traps answered: the most is said. */
const UNEVEN = sheet({ operational: '11111110', personal: '44444444', strategic: '22222222', traps: '444444' });
const LONGEST = sheet({ operational: '33333333', personal: '11111111', strategic: '33333333', traps: '444444' });
const UNFIT = sheet({ operational: 'nnnnnnnn', personal: 'nnnnnnnn', strategic: 'nnnnnnnn', traps: 'nnnnnn' });

const run = (finished, answers, note) => ({ finished, answers, note });
const HISTORIES = {
  'a first check': [run(MARCH, SPRING)],
  'a second check with its changes': [run(MARCH, SPRING, 'Before'), run(JUNE, SUMMER, 'New job in May')],
  'a long note': [run(MARCH, SPRING), run(JUNE, SUMMER, LONG_NOTE)],
  'a note that does not break': [run(MARCH, SPRING), run(JUNE, SUMMER, WIDE_NOTE)],
  'networks without a score': [run(MARCH, SPRING), run(JUNE, MIXED, LONG_NOTE)],
  'nothing that fits': [run(MARCH, SPRING), run(JUNE, UNFIT, LONG_NOTE)],
  'an uneven profile, in which the most is said': [run(MARCH, LONGEST), run(LATE_IN_MAY, UNEVEN, LONG_NOTE)],
  'the longest answers and reasons': [run(MARCH, UNEVEN), run(LATE_IN_MAY, LONGEST, LONG_NOTE)],
};

/** Words that belong to controls: they have no place on paper. */
const OF_CONTROLS = [
  ui.nav.method,
  ui.app.theme_system,
  ui.app.skip,
  ui.result.print_talk,
  ui.home.see_progress,
  ui.result.more,
  ui.result.moved,
];

/** Which of these words the sheet has, or lacks. */
const found = (printed, words) => words.filter((one) => printed.includes(one));
/** Without spaces: a line may end behind any hyphen. */
const bare = (words) => words.replace(/\s/g, '');
const missing = (printed, words) => words.filter((one) => !bare(printed).includes(bare(one)));

for (const [name, runs] of Object.entries(HISTORIES)) {
  test(`one sheet of A4 and of Letter: ${name}`, async ({ page }) => {
    await seed(page, runs);
    await page.goto(`./#/result/run-${runs.length}`);
    await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
    const { finished, note = '' } = runs.at(-1);
    const wanted = [date(finished), fill(ui.result.sheet_line, { id: instrument.id, version: instrument.version })];
    for (const format of ['A4', 'Letter']) {
      const { pages, text: printed } = await print(page, format);
      expect.soft(pages, `${format} sheets`).toBe(1);
      expect.soft(missing(printed, wanted), `missing on ${format}`).toEqual([]);
      expect.soft(missing(printed.replaceAll(' ', ''), note.split(' ')), `of the note on ${format}`).toEqual([]);
      expect.soft(found(printed, OF_CONTROLS), `controls on ${format}`).toEqual([]);
    }
  });
}

const LONGEST_HISTORIES = ['an uneven profile, in which the most is said', 'the longest answers and reasons'];

for (const language of translations) {
  test(`one sheet of A4 and of Letter, in ${language}, with what was decided`, async ({ page }) => {
    const words = textOf(language);
    const longest = Object.keys(words.actions).sort((a, b) => words.actions[b].length - words.actions[a].length);
    const plan = longest.slice(0, 3).map((action) => ({ action, due: JUNE.toISOString().slice(0, 10) }));
    for (const name of LONGEST_HISTORIES) {
      for (const decided of [plan, undefined]) {
        const [first, last] = HISTORIES[name];
        await seed(page, [first, { ...last, plan: decided }]);
        await page.evaluate((tag) => localStorage.setItem('weft:/:settings', `{"v":1,"language":"${tag}"}`), language);
        await page.goto('./#/result/run-2');
        await expect(page.getByRole('heading', { name: words.interface.result.profile })).toBeVisible();
        const said = [words.interface.sheet.will_do, words.interface.answer.often];
        const actions = decided ? longest.slice(0, 3).map((id) => words.actions[id]) : [];
        for (const format of ['A4', 'Letter']) {
          const { pages, text: printed } = await print(page, format);
          expect.soft(pages, `${format} sheets: ${name}`).toBe(1);
          expect.soft(missing(printed, [...said, ...actions]), `missing on ${format}`).toEqual([]);
        }
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('.profile svg').filter({ visible: true })).toHaveCount(1);
        await expect(page.locator('.woven-network').filter({ visible: true })).toHaveCount(3);
        await page.emulateMedia({ media: null });
      }
    }
  });
}

for (const language of languages) {
  test(`large print is on two sheets, with letters of 14 points, in ${language}`, async ({ page }) => {
    await seed(page, HISTORIES['a second check with its changes']);
    await page.evaluate((tag) => localStorage.setItem('weft:/:settings', `{"v":1,"language":"${tag}"}`), language);
    await page.goto('./#/result/run-2');
    await page.getByLabel(textOf(language).interface.takeaway.large).check();
    const statements = scored.map((id) => textOf(language).statements[id]);
    for (const format of ['A4', 'Letter']) {
      const { pages, text: printed } = await print(page, format);
      expect.soft(pages, format).toBe(2);
      expect.soft(missing(printed.replaceAll('-', ''), statements.map((one) => one.replaceAll('-', ''))), format).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    const smallest = await page.evaluate(() => {
      const isSaid = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const said = [...document.querySelectorAll('.result *')].filter((it) => it.checkVisibility() && isSaid(it));
      const picture = (it) => it.closest('svg')?.getBoundingClientRect().width / it.closest('svg')?.viewBox.baseVal.width;
      const size = (it) => parseFloat(getComputedStyle(it).fontSize) * (picture(it) || 1);
      return Math.min(...said.filter((it) => !it.closest('.sheet-line, .sheet-head')).map(size));
    });
    expect(smallest * 0.75, 'points').toBeGreaterThanOrEqual(13.99);
  });
}

test('a PDF of a result is named after its day', async ({ page }) => {
  await seed(page, [run(MARCH, SPRING)]);
  await page.goto('./#/result/run-1');
  await expect(heading(page)).toBeVisible();
  const shown = await page.title();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page).toHaveTitle(fill(ui.result.print_title, { date: '2026-03-02', site }));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page).toHaveTitle(shown);
});

/** Three texts of a plan, each as long as it may be: of words, and of the widest letters, which do not break. */
const OF_WORDS = ['Before the meeting on the plan', 'If they say that we have', 'Then I ask'].map((begin) =>
  `${begin} for the next year, with the colleagues from Lyon and all that`.padEnd(80, '.').slice(0, 80),
);
const OF_WIDE_LETTERS = [OF_WORDS[0], 'W'.repeat(80), '語'.repeat(80)];
/** Sheets of everything at its longest, if it is more than one: nothing may be lost then. */
const sheetsOf = (language, format, texts) => {
  if (texts === OF_WIDE_LETTERS) return language === 'en' ? 1 : 2;
  return language === 'de' && format === 'Letter' ? 2 : 1;
};

for (const language of languages) {
  test(`one sheet of A4 and of Letter, in ${language}, with three plans in which everything is written`, async ({ page }) => {
    const words = textOf(language);
    const longest = Object.keys(words.actions).sort((a, b) => words.actions[b].length - words.actions[a].length);
    const cases = LONGEST_HISTORIES.flatMap((name) => [OF_WORDS, OF_WIDE_LETTERS].map((texts) => [name, texts]));
    for (const [name, texts] of cases) {
      const [when, obstacle, then] = texts;
      const plan = longest.slice(0, 3).map((action) => ({ action, due: '2026-06-30', when, if: obstacle, then, tells: true }));
      const [first, last] = HISTORIES[name];
      await seed(page, [first, { ...last, plan }]);
      await page.evaluate((tag) => localStorage.setItem('weft:/:settings', `{"v":1,"language":"${tag}"}`), language);
      await page.goto('./#/result/run-2');
      await expect(page.getByRole('heading', { name: words.interface.result.profile })).toBeVisible();
      for (const format of ['A4', 'Letter']) {
        const { pages, text: printed } = await print(page, format);
        expect.soft(pages, `${format} sheets: ${name}, ${then}`).toBeLessThanOrEqual(sheetsOf(language, format, texts));
        const said = [...plan.map(({ action }) => words.actions[action]), words.interface.actions.if, words.interface.actions.then];
        expect.soft(missing(printed, said), `missing on ${format}`).toEqual([]);
        for (const text of [when, obstacle]) {
          expect.soft(bare(printed).split(bare(text)).length - 1, `${text} on ${format}`).toBe(3);
        }
        const origin = words.interface.result.sheet_line.split('·').at(-1);
        expect.soft(missing(printed, [origin]), `the foot on ${format}`).toEqual([]);
      }
    }
  });
}

test('one sheet from a phone, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seed(page, HISTORIES['a second check with its changes']);
  await page.goto('./#/result/run-2');
  await expect(page.getByRole('heading', { name: ui.result.profile })).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    expect.soft((await print(page, format)).pages, `${format} sheets`).toBe(1);
  }
});

test('the sheet says all that a talk needs', async ({ page }) => {
  await seed(page, HISTORIES['a second check with its changes']);
  await page.goto('./#/result/run-2');
  const headline = await heading(page).innerText();
  const proposals = await page.locator('.proposals .proposal-action').allInnerTexts();
  expect(proposals).toHaveLength(3);
  const { text: printed } = await print(page, 'A4');
  const said = [
    headline,
    ...proposals,
    ui.network.operational,
    ui.network.personal,
    ui.network.strategic,
    fill(ui.result.since, { date: date(MARCH) }),
    fill(ui.result.profile_hint, { often: ui.answer.often }),
    ui.sheet.question_1,
    '+31',
    ui.result.verdict_noise,
    ui.result.verdict_possible,
    ui.result.verdict_clear,
  ];
  expect(missing(printed, said)).toEqual([]);
});

test('every statement stands on the sheet with its answer', async ({ page }) => {
  await seed(page, [run(MARCH, MIXED)]);
  await page.goto('./#/result/run-1');
  await expect(heading(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const id of scored) await expect(page.locator('.woven').getByText(text.statements[id])).toBeVisible();
  const withAnswer = (label) => page.locator('.woven-group').filter({ has: page.getByText(label, { exact: true }) }).getByRole('listitem');
  await expect(withAnswer(ui.answer.does_not_fit)).toHaveCount(3);
  await expect(withAnswer(ui.answer.none)).toHaveCount(2);
  for (const control of await page.locator('nav, button, a, select, summary, input').all()) {
    await expect(control).toBeHidden();
  }
});

test('paper is light, whatever the screen is', async ({ page }) => {
  await seed(page, [run(MARCH, SPRING)]);
  await page.evaluate(() => localStorage.setItem('weft:/:settings', '{"v":1,"theme":"dark"}'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./#/result/run-1');
  await expect(heading(page)).toBeVisible();
  const colours = () =>
    page.evaluate(() => [document.body, document.querySelector('h1')].map((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return { backgroundColor, color };
    }));
  const [screen] = await colours();
  expect(screen.color, 'the screen is dark').not.toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [body, headline] = await colours();
  expect(body).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
  expect(headline.color).toBe('rgb(0, 0, 0)');
});

test('nothing on paper is too small to read', async ({ page }) => {
  await seed(page, HISTORIES['an uneven profile, in which the most is said']);
  await page.goto('./#/result/run-2');
  await expect(heading(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const smallest = await page.evaluate(() => {
    const sizes = [...document.querySelectorAll('#app *')]
      .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .filter((element) => !element.closest('svg, .sheet-line'))
      .map((element) => parseFloat(getComputedStyle(element).fontSize));
    return Math.min(...sizes);
  });
  expect(smallest * 0.75, 'points').toBeGreaterThanOrEqual(7.99);
});

for (const route of ['#/result/run-2', '#/progress']) {
  test(`${route} has letters of a size that can be read, from a phone as from a desk`, async ({ page }) => {
    const sizes = [];
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await seed(page, HISTORIES['a second check with its changes']);
      await page.goto(`./${route}`);
      await expect(page.locator('.chart-picture svg').filter({ visible: true }).first()).toBeVisible();
      const printed = words((await print(page, 'A4')).pdf);
      expect(printed.length).toBeGreaterThan(100);
      // A box is about 1.2 times as high as its letters.
      expect(Math.min(...printed.map((word) => word.height)) / 1.2, 'points').toBeGreaterThanOrEqual(6);
      sizes.push(printed.map(({ text, height }) => `${text} ${height.toFixed(1)}`));
    }
    expect(sizes[0]).toEqual(sizes[1]);
  });
}

test('the button on the page prints it', async ({ page }) => {
  await seed(page, [run(MARCH, SPRING)]);
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  await page.goto('./#/result/run-1');
  await page.getByRole('button', { name: ui.result.print_talk }).click();
  expect(await page.evaluate(() => window.printed)).toBe(1);
});

for (const route of ['#/', '#/progress', '#/networks', '#/method']) {
  test(`${route} prints without the controls`, async ({ page }) => {
    await seed(page, [run(MARCH, SPRING), run(JUNE, SUMMER)]);
    await page.goto(`./${route}`);
    await expect(heading(page)).toBeVisible();
    const { text: printed } = await print(page, 'A4');
    expect(missing(printed, [await heading(page).innerText()])).toEqual([]);
    expect(found(printed, [ui.app.theme_system, ui.app.skip, ui.progress.ranges, ui.home.again])).toEqual([]);
  });
}

test('Progress prints which statements moved, and what it is not for', async ({ page }) => {
  await seed(page, [run(MARCH, SPRING), run(JUNE, SUMMER)]);
  await page.goto('./#/progress');
  await expect(heading(page)).toBeVisible();
  const { text: printed } = await print(page, 'A4');
  const step = fill(ui.result.moved_step, { then: ui.answer.a_few_times, now: ui.answer.several_times });
  const line = fill(ui.result.sheet_line, { id: instrument.id, version: instrument.version });
  expect(missing(printed, [ui.result.moved, text.statements.o1, step, line])).toEqual([]);
});

test('what is for paper alone is not on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await seed(page, [run(MARCH, SPRING), run(JUNE, SUMMER)]);
  for (const route of ['#/result/run-2', '#/progress']) {
    await page.goto(`./${route}`);
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('.print-only').first()).toBeAttached();
    await expect(page.locator('.print-only').filter({ visible: true })).toHaveCount(0);
  }
});
