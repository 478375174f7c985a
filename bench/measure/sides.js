// The two that are compared, and how a page of each is known to be there. Conditions run in the
// page; each holds once what it names is in the document and the program behind it runs.

const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 9, 1, 8);

/** Runs one a day, oldest first; the answers differ from run to run, and are the same every time. */
function runs(count) {
  return Array.from({ length: count }, (_, index) => ({
    finished: NEWEST - (count - 1 - index) * DAY_MS,
    answer: (place) => (index * 7 + place * 3 + ((index * place) % 5)) % 5,
  }));
}

const PARTS = { o: 8, p: 8, s: 8, t: 6 };
const ids = Object.entries(PARTS).map(([part, size]) =>
  Array.from({ length: size }, (_, index) => `${part}${index + 1}`),
);
const NAMES = ['operational', 'personal', 'strategic', 'traps'];

/** As docs/data-format.md has it: a key for each run. */
function weftRecords(count) {
  const all = runs(count).map(({ finished, answer }, index) => {
    const part = (at) => Object.fromEntries(ids[at].map((id, place) => [id, answer(at * 8 + place)]));
    const answers = Object.fromEntries(NAMES.map((name, at) => [name, part(at)]));
    const record = { v: 1, instrument: 'weft', version: '1', finished, seed: index, answers };
    return [`weft:/:run:run-${index + 1}`, JSON.stringify(record)];
  });
  return Object.fromEntries(all);
}

/** As bench/peer/src/history.js has it: an array under one key. */
function peerRecords(count) {
  const all = runs(count).map(({ finished, answer }, index) => ({
    id: `run-${index + 1}`,
    finished,
    answers: Object.fromEntries(ids.slice(0, 3).flat().map((id, place) => [id, answer(place)])),
  }));
  return count > 0 ? { 'peer-history': JSON.stringify(all) } : {};
}

export const weft = {
  name: 'Weft',
  records: weftRecords,
  ready: {
    start: () => document.querySelector(':root:not([data-first-paint]) #app .home'),
    check: () => document.querySelector('#app .check form input[type=radio]'),
    result: () => document.querySelector('#app .result svg'),
    progress: () => document.querySelector('#app .trend svg, #app .progress .empty'),
  },
  /** Answers the statement that is shown with a key; the next one is shown at once. */
  answering: {
    count: 23,
    event: 'keydown',
    prepare: () => {},
    act: (page, index) => page.keyboard.press(String(1 + (index % 5))),
    state: () => document.querySelector('h1')?.textContent ?? '',
  },
};

export const peer = {
  name: 'Peer',
  records: peerRecords,
  ready: {
    start: () => document.querySelector('#app h1'),
    check: () => document.querySelector('#app input[type=radio]'),
    result: () => document.querySelector('#app canvas')?.style.height,
    progress: () => document.querySelector('#app canvas')?.style.height,
  },
  /**
   * Clicks an answer; the next statement stands below it already, so its paint is waited for.
   * After the eighth of a page the click is on Next.
   */
  answering: {
    count: 23,
    event: 'click',
    prepare: (page, index) => (index % 8 === 7 ? answerLast(page) : scrollTo(page, index)),
    act: (page, index) => (index % 8 === 7 ? clickNext(page) : clickAnswer(page, index)),
    state: () => document.querySelectorAll('.sd-item--checked').length,
  },
};

const question = (page, index) => page.locator('.sd-question').nth(index % 8);
const scrollTo = (page, index) => question(page, index).scrollIntoViewIfNeeded();
const clickAnswer = (page, index) => question(page, index).locator('label').nth(index % 5).click();

async function answerLast(page) {
  await clickAnswer(page, 7);
  await page.locator('.sd-navigation__next-btn').scrollIntoViewIfNeeded();
}

const clickNext = (page) => page.locator('.sd-navigation__next-btn').click();
