// Charts as files that stand on their own.
import { readFile } from 'node:fs/promises';
import { test, expect } from './weft.js';
import { seed, SPRING, SUMMER } from './support/sheets.js';
import { fill, instrument, ui } from './support/words.js';

const MARCH = new Date('2026-03-02T09:30:00Z');
const JUNE = new Date('2026-06-02T17:45:00Z');
const NOTE = 'New job <b>& "more"</b>';
const WIDE_NOTE = 'W'.repeat(120);

const CHARTS = [
  { title: ui.result.profile_title, heading: fill(ui.result.even, { level: ui.level.repeated }), route: '#/result/run-2', stem: 'profile-2026-06-02' },
  { title: ui.progress.trend_title, route: '#/progress', stem: 'trend-' },
  { title: ui.tapestry.label, route: '#/progress', stem: 'tapestry-' },
];

async function save(page, label, title) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `${label}: ${title}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The words of a picture that do not lie within its frame, drawn by this browser. */
const outside = (reader, source) =>
  reader.evaluate((markup) => {
    document.body.innerHTML = markup.slice(markup.indexOf('<svg'));
    const frame = document.querySelector('svg').getBoundingClientRect();
    return [...document.querySelectorAll('text')]
      .filter((word) => {
        const box = word.getBoundingClientRect();
        return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
      })
      .map((word) => word.textContent.trim());
  }, source);

for (const { title, heading = title, route, stem } of CHARTS) {
  test(`${title}, as SVG and PNG`, async ({ page }) => {
    await seed(page, [
      { finished: MARCH, answers: SPRING, note: WIDE_NOTE },
      { finished: JUNE, answers: SUMMER, note: NOTE },
    ]);
    await page.goto(`./${route}`);
    if (heading !== title) await page.getByText(ui.result.more).click();
    const svg = await save(page, ui.takeaway.svg, title);
    await expect(page.getByRole('status').filter({ hasText: ui.data.saved })).toBeVisible();
    expect(svg.name).toMatch(new RegExp(`^${stem}.*\\.svg$`));
    // A page without the app's policy, which lets nothing be parsed but its own pictures.
    const reader = await page.context().newPage();
    const read = await reader.evaluate((source) => {
      const file = new DOMParser().parseFromString(source, 'image/svg+xml');
      const root = file.documentElement;
      return {
        error: file.querySelector('parsererror')?.textContent ?? '',
        width: root.getAttribute('width'),
        title: file.querySelector('title').textContent,
        description: file.querySelector('desc').textContent.length,
        foreign: [...file.querySelectorAll('*')].filter((it) => ['script', 'image', 'b', 'a', 'style'].includes(it.localName)).length,
        links: source.match(/(href|url\(|@import)/g) ?? [],
        text: root.textContent,
        words: [...file.querySelectorAll('text')].map((it) => it.textContent.trim()).join(' '),
      };
    }, svg.bytes.toString('utf8'));
    expect(read).toMatchObject({ error: '', width: '768', title: heading, foreign: 0, links: [] });
    expect(read.description).toBeGreaterThan(20);
    expect(read.words.startsWith(heading), 'the heading stands above the picture').toBe(true);
    expect(read.words, 'who publishes it, and what it is for').toContain(fill(ui.result.sheet_line, { id: instrument.id, version: instrument.version }));
    expect(await outside(reader, svg.bytes.toString('utf8')), 'words cut off').toEqual([]);
    if (stem === 'trend-') expect(read.text).toContain(NOTE);

    const png = await save(page, ui.takeaway.png, title);
    expect(png.name).toMatch(new RegExp(`^${stem}.*\\.png$`));
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.bytes.readUInt32BE(16), 'pixels across').toBe(1536);
    expect(png.bytes.length).toBeGreaterThan(5000);
  });
}
