// Answers for a whole check: one letter a statement, 0 to 4, n (does not fit) or - (no answer).
import { networks, traps } from './words.js';

const PARTS = { ...networks, traps };

/** Answers that are no number of points, as records have them. */
const LETTERS = { n: 'n/a', '-': null };

/**
 * A sheet from one string a part, in the order of the instrument; a single letter stands for a
 * whole part: sheet({ operational: '3', personal: '22211n--', strategic: '0' }).
 */
export function sheet(letters) {
  return Object.fromEntries(
    Object.entries(PARTS).flatMap(([part, ids]) => {
      const given = letters[part] ?? '-';
      const each = given.length === 1 ? given.repeat(ids.length) : given;
      if (each.length !== ids.length) throw new Error(`${part} needs ${ids.length} letters`);
      return ids.map((id, index) => [id, each[index]]);
    }),
  );
}

/** 50, 37.5 and 25 points: the third step of the ladder is open. */
export const SPRING = sheet({
  operational: '22222222',
  personal: '21212121',
  strategic: '11111111',
  traps: '012012',
});

/** Against SPRING: noise (53), a possible change (56) and a clear one (56). */
export const SUMMER = sheet({
  operational: '32222222',
  personal: '32322222',
  strategic: '32322222',
  traps: '010012',
});

/** Every kind of answer: 46 points from six answers, none from five, 0 from eight. */
export const MIXED = sheet({
  operational: '2n22-212',
  personal: '123-nn42',
  strategic: '00000000',
  traps: 'n-4210',
});

/** The app's own record of a finished run; see docs/data-format.md and tests/fixtures/storage. */
export function record({ finished, answers, note, version = '1', plan }) {
  return { v: 1, instrument: 'weft', version, finished: finished.getTime(), seed: 7, answers: storedAnswers(answers), note, plan };
}

/** A sheet as records have it: by part and id, 0 to 4, 'n/a' or null. */
export const storedAnswers = (answers) =>
  Object.fromEntries(
    Object.entries(PARTS).map(([part, ids]) => [
      part,
      Object.fromEntries(ids.map((id) => [id, answers[id] in LETTERS ? LETTERS[answers[id]] : Number(answers[id])])),
    ]),
  );

/**
 * Puts finished runs into the browser's storage, oldest first, before the app is opened. Their
 * ids are run-1, run-2 and so on.
 */
export async function seed(page, runs) {
  // A page of the same origin on which the app does not start.
  const blank = '<!doctype html><title>Blank</title><link rel="icon" href="data:,">';
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: blank }));
  await page.goto('./blank');
  await page.evaluate((records) => {
    for (const [index, run] of records.entries()) {
      localStorage.setItem(`weft:/:run:run-${index + 1}`, JSON.stringify(run));
    }
  }, runs.map(record));
}
