// A first visit: nothing is in any cache, and the reader wants to answer the first statement.
import { timeOne } from './event_to_paint.js';
import { inNewContext } from './browser.js';
import { Visit } from './visit.js';

/** Between two answers, so that what the last one left to do is done. */
const PAUSE_MS = 100;

/** One first visit to the first statement, one to Start, and the answers of the former. */
export async function measureFirstLoad(browser, side) {
  const start = await inNewContext(browser, async (context) => {
    const visit = await Visit.begin(context, side.ready.start);
    const readyMs = await visit.open(side.url);
    return { startFirstPaintMs: await visit.firstPaintMs(), startReadyMs: readyMs };
  });
  const check = await inNewContext(browser, async (context) => {
    const visit = await Visit.begin(context, side.ready.check);
    const readyMs = await visit.open(`${side.url}#/check`);
    const { bytes, requests } = visit.counted();
    const workMs = await visit.workMs();
    const firstPaintMs = await visit.firstPaintMs();
    await visit.settle();
    const heapBytes = await visit.heapBytes();
    await visit.fastNetwork();
    const answersMs = await answer(visit.page, side.answering);
    return { bytes, requests, firstPaintMs, readyMs, workMs, heapBytes, answersMs };
  });
  return { ...start, ...check };
}

/** For each answer, the milliseconds from its event until the next statement is painted. */
async function answer(page, { count, event, prepare, act, state }) {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    await prepare(page, index);
    await page.waitForTimeout(PAUSE_MS);
    await page.evaluate(`(${timeOne})(${JSON.stringify(event)}, ${state})`);
    await act(page, index);
    times.push(await page.evaluate(() => window.benchAnswered));
  }
  return times;
}
