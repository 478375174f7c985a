// A worksheet of twenty people: how soon each touch is seen. The peer has nothing like it, so that what is
// wanted is a time, in a browser with a processor 4 times slower.
import { timeOne } from './event_to_paint.js';
import { inNewContext } from './browser.js';
import { blank } from './openings.js';
import { Visit } from './visit.js';

const PEOPLE = 20;
const ids = Array.from({ length: PEOPLE }, (_, index) => index + 1);

/** The steps that ask something else each: of all people a choice, several, circles, and whom the first knows. */
const STEPS = { place: 2, met: 7, purpose: 8, circles: 10, knows: 11 };

/** How many controls of a step are touched. */
const TOUCHES = 12;
const PAUSE_MS = 100;

/** Everything that is answered once, as docs/data-format.md has it, with circles of five. */
function worksheet() {
  const each = (value) => ids.map((_, index) => value(index));
  return JSON.stringify({
    v: 1,
    begun: Date.UTC(2026, 9, 1, 8),
    next: PEOPLE + 1,
    step: 1,
    ids,
    codes: ids.map((id) => `P${id}`),
    ...Object.fromEntries(['place', 'function'].map((topic) => [topic, each((index) => index % 2)])),
    ...Object.fromEntries(['close', 'years', 'met', 'help'].map((topic) => [topic, each((index) => index % 4)])),
    rank: each((index) => index % 3),
    by: each(() => null),
    for: each((index) => ['o', 'p', 'os', 's'][index % 4]),
    circles: [0, 5, 10, 15].map((first) => ids.slice(first, first + 5)),
    know: [],
    asked: ids,
  });
}

/** What is ticked on the page, one letter a control. */
const ticked = () => Array.from(document.querySelectorAll('#app main input'), (input) => Number(input.checked)).join('');

/** For each step, the milliseconds from each click until it is painted. */
export function measurePeople(browser, side) {
  return inNewContext(browser, async (context) => {
    const page = await blank(context, side);
    await page.evaluate((text) => localStorage.setItem('weft:/:people:w', text), worksheet());
    await page.close();
    const found = {};
    for (const [name, step] of Object.entries(STEPS)) {
      const visit = await Visit.begin(context, () => document.querySelector('#app .people-step input'));
      await visit.open(`${side.url}#/people/${step}`);
      await visit.fastNetwork();
      await visit.settle();
      found[name] = await touch(visit.page);
      await visit.end();
    }
    return found;
  });
}

async function touch(page) {
  const inputs = page.locator('#app main input:not(:checked)');
  const times = [];
  for (let place = 0; place < TOUCHES; place += 1) {
    // Each time another control that is not ticked; they are spread over the page.
    const control = inputs.nth((place * 7) % (await inputs.count()));
    await control.scrollIntoViewIfNeeded();
    await page.waitForTimeout(PAUSE_MS);
    await page.evaluate(`(${timeOne})('click', ${ticked})`);
    await control.click({ force: true });
    times.push(await page.evaluate(() => window.benchAnswered));
  }
  return times;
}
