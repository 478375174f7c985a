// A reader who comes back: there are runs in the storage, and the files in the browser's cache or, as
// after a new release, on the server alone.
import { inNewProfile } from './browser.js';
import { Visit } from './visit.js';

/** The most that browsers keep for a site, in UTF-16 units. */
const ROOM = 5 * 1024 * 1024;

/** How often the reader has been on each page. */
const VISITS_BEFORE = 2;

/** How long the first visit lasts: a side that keeps itself for use without a network does so late. */
const LINGERS_MS = 6000;

export const PAGES = ['start', 'result', 'progress'];

/** Start once more, with all files fetched anew. */
export const START_FETCHED = 'start, files fetched';

/** For each page, when it was painted and what it cost until nothing moved, in milliseconds. */
export function measureOpenings(side, count) {
  return inNewProfile(async (context) => {
    await keep(context, side, count);
    const addresses = addressesOf(side, count);
    await comeBy(context, side.url, LINGERS_MS);
    for (let visit = 0; visit < VISITS_BEFORE; visit += 1) {
      for (const address of Object.values(addresses)) await comeBy(context, address);
    }
    const costs = {};
    for (const [page, address] of Object.entries(addresses)) {
      costs[page] = await open(context, side.ready[page], address);
    }
    costs[START_FETCHED] = await open(context, side.ready.start, addresses.start, { keepsFiles: false });
    return costs;
  });
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

/** A page of the same origin on which nothing runs. */
export async function blank(context, side) {
  const page = await context.newPage();
  await page.route('**/nothing-is-here', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(`${side.url}nothing-is-here`);
  return page;
}

/** The addresses of what there is with so many runs. */
function addressesOf(side, count) {
  const hashes = { start: '', result: `#/result/run-${count}`, progress: '#/progress' };
  const pages = PAGES.filter((name) => name !== 'result' || count > 0);
  return Object.fromEntries(pages.map((name) => [name, side.url + hashes[name]]));
}

/** A visit that is not measured: the browser caches files, and what it compiled of them. */
async function comeBy(context, address, lingersMs = 0) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(lingersMs);
  await page.close();
}

async function open(context, isReady, address, { keepsFiles = true } = {}) {
  const visit = await Visit.begin(context, isReady);
  if (!keepsFiles) await visit.forgetFiles();
  const readyMs = await visit.open(address);
  await visit.settle();
  const nodes = await visit.page.evaluate(() => document.querySelectorAll('*').length);
  const cost = { readyMs, workMs: await visit.workMs(), nodes };
  await visit.end();
  return cost;
}
