// A reader who comes back: there are runs in the storage.
import { Visit } from './visit.js';

/** The most that browsers keep for a site, in UTF-16 units. */
const ROOM = 5 * 1024 * 1024;

export const PAGES = ['start', 'result', 'progress'];

/** For each page, when it was painted and what it cost until nothing moved, in milliseconds. */
export async function measureOpenings(browser, side, count) {
  const context = await browser.newContext();
  try {
    await keep(context, side, count);
    const costs = {};
    for (const page of PAGES.filter((name) => name !== 'result' || count > 0)) {
      costs[page] = await open(context, side, page, count);
    }
    return costs;
  } finally {
    await context.close();
  }
}

async function keep(context, side, count) {
  const records = side.records(count);
  const units = Object.entries(records).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  if (units > ROOM) throw new Error(`${count} runs of ${side.name} need ${units} units, and there are ${ROOM}`);
  const page = await blank(context, side);
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, records);
  // The browser takes a while to take everything in; a page that is closed before loses some.
  await page.waitForTimeout(count / 2);
  await page.close();
  const other = await blank(context, side);
  const kept = await other.evaluate(() => localStorage.length);
  if (kept !== Object.keys(records).length) throw new Error(`The browser has kept ${kept} of ${count} runs`);
  await other.close();
}

/** A page of the same origin on which nothing runs: an address without a file. */
async function blank(context, side) {
  const page = await context.newPage();
  await page.goto(`${side.url}nothing-is-here`);
  return page;
}

async function open(context, side, name, count) {
  const visit = await Visit.begin(context, side.ready[name]);
  const hash = { start: '', result: `#/result/run-${count}`, progress: '#/progress' }[name];
  const readyMs = await visit.open(`${side.url}${hash}`);
  await visit.settle();
  const nodes = await visit.page.evaluate(() => document.querySelectorAll('*').length);
  const cost = { readyMs, workMs: await visit.workMs(), nodes };
  await visit.end();
  return cost;
}
