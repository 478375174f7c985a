// Calendar files, read by a calendar's own parser (ical.js, which Thunderbird uses).
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { test, expect } from './weft.js';
import { seed, SPRING } from './support/sheets.js';
import { date, fill, text, ui } from './support/words.js';
import { serveLanguage } from './support/areas.js';

const NOW = new Date('2026-03-02T09:30:00Z');
const NAMED = 'o-p1';
/** A publisher's own wording, with all that has a meaning in a calendar file, and longer than a line. */
const WORDING = `Ask A; B, and C\\D:\nwho knows Zoë 🎉? ${'Überraschung für dich, '.repeat(9)}END:VCALENDAR`;

async function open(page) {
  const words = structuredClone(text);
  for (const id of Object.keys(words.actions)) words.actions[id] = `${WORDING} ${id}`;
  await serveLanguage(page, 'en', words);
  await page.clock.install({ time: NOW });
  await seed(page, [{ finished: NOW, answers: SPRING }]);
  await page.evaluate(
    ([action, due]) => {
      const run = JSON.parse(localStorage.getItem('weft:/:run:run-1'));
      localStorage.setItem('weft:/:run:run-1', JSON.stringify({ ...run, plan: [{ action, due }] }));
    },
    [NAMED, '2026-03-28'],
  );
  await page.goto('./#/result/run-1');
}

/** Saves a calendar file and reads it: its bytes, and its events as a calendar has them. */
async function savedEvents(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const bytes = readFileSync(await download.path());
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')));
  expect(calendar.name).toBe('vcalendar');
  const events = calendar.getAllSubcomponents().map((part) => new ICAL.Event(part));
  expect(events.map(({ component }) => component.name)).toEqual(events.map(() => 'vevent'));
  return { bytes, calendar, events };
}

/** Expects what RFC 5545 asks of every line: CRLF at its end, and 75 octets at the most. */
function expectLines(bytes) {
  const file = bytes.toString('latin1');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const octets = file.split('\r\n').map((line) => line.length);
  expect(Math.max(...octets)).toBeLessThanOrEqual(75);
  // No letter is cut in two by a fold.
  for (const line of bytes.toString('latin1').split('\r\n')) {
    expect(Buffer.from(line, 'latin1').toString('utf8')).not.toContain('\ufffd');
  }
}

test('an action is read by a calendar exactly as it is worded', async ({ page }) => {
  await open(page);
  const button = page.locator('.decided').getByRole('button', { name: ui.remind.action_button });
  const { bytes, calendar, events } = await savedEvents(page, button);
  expectLines(bytes);
  const [halfWay, event] = events;
  expect(events).toHaveLength(2);
  expect(halfWay.uid).toBe(`run-1-${NAMED}-half@weft`);
  expect(halfWay.summary).toBe(fill(ui.remind.half_way, { plan: `${WORDING} ${NAMED}` }));
  expect(halfWay.startDate.toString()).toBe('2026-03-15');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toContain('Weft');
  expect(event.uid).toBe(`run-1-${NAMED}@weft`);
  expect(event.summary).toBe(`${WORDING} ${NAMED}`);
  expect(event.description).toContain(date(NOW));
  expect(event.description).toContain(page.url().split('#')[0]);
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2026-03-28');
  expect(event.endDate.toString()).toBe('2026-03-29');
  expect(event.duration.toString()).toBe('P1D');
  const stamp = event.component.getFirstPropertyValue('dtstamp');
  expect(stamp.toJSDate().getTime() - NOW.getTime()).toBeLessThan(60_000);
  expect(stamp.zone.tzid).toBe('UTC');
  const [alarm] = event.component.getAllSubcomponents('valarm');
  expect(alarm.getFirstPropertyValue('trigger').toString()).toBe('PT9H');
  expect(alarm.getFirstPropertyValue('description')).toBe(event.summary);
});

test('the next check is read by a calendar as a day of its own', async ({ page }) => {
  await open(page);
  const { bytes, events: [event] } = await savedEvents(page, page.getByRole('button', { name: ui.remind.check_button }));
  expectLines(bytes);
  expect(event.uid).toBe('run-1-next@weft');
  expect(event.summary).toBe(ui.remind.check);
  expect(event.description).toBe(
    fill(ui.remind.description, { date: date(NOW), address: page.url().split('#')[0] }),
  );
  expect(event.startDate.toString()).toBe('2026-05-31');
});
