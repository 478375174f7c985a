// A publisher may call the answers, levels and verdicts something else; then no page says the old words.
import { begin, tour } from './support/tour.js';
import { text } from './support/words.js';
import { serveLanguage } from './support/areas.js';
import { expect, test } from './weft.js';

const RENAMED = {
  answer: {
    never: 'Not at all',
    once: 'A single time',
    a_few_times: 'Now and again',
    several_times: 'Quite some times',
    often: 'All the time',
    does_not_fit: 'Nothing for my job',
  },
  level: { occasional: 'at times', repeated: 'more and more', regular: 'as a habit' },
  result: { verdict_noise: 'May be chance', verdict_possible: 'May be more', verdict_clear: 'Hardly chance' },
};

/** The words that are gone, as a pattern. “Once a week” is no answer. */
const OLD = new RegExp(
  Object.entries(RENAMED)
    .flatMap(([group, words]) => Object.keys(words).map((key) => text.interface[group][key]))
    .map((word) => `(?<!\\w)${word}(?!\\w| a )`)
    .join('|'),
  'gu',
);

test('renamed answers, levels and verdicts are called by their new names on every page', async ({ page }) => {
  const copy = structuredClone(text);
  for (const [group, words] of Object.entries(RENAMED)) Object.assign(copy.interface[group], words);
  await serveLanguage(page, 'en', copy);
  await begin(page);
  const shown = [];
  await tour(page, async (route) => {
    // Whatever is folded, read aloud or written into a picture counts too.
    const said = await page.evaluate(() => {
      const labels = [...document.querySelectorAll('[aria-label], [title]')];
      const attributes = labels.flatMap((it) => [it.getAttribute('aria-label'), it.getAttribute('title')]);
      return [document.body.textContent, ...attributes].join('\n');
    });
    shown.push(said);
    expect.soft(said.match(OLD) ?? [], route).toEqual([]);
  });
  const all = shown.join('\n');
  const news = Object.values(RENAMED).flatMap((words) => Object.values(words));
  expect(news.filter((word) => !all.includes(word))).toEqual([]);
});
