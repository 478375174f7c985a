// The words that the app is given, so that no spec repeats a sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { areas, joined } from './areas.js';

const file = (path) => readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');

/** The name of the site, which sentences mention as {site}. */
export const site = JSON.parse(file('publisher.json')).name;

const read = (path) => JSON.parse(file(path).replaceAll('{site}', site));

/** Every language that has a folder, in the order in which they are offered: English first. */
export const languages = readdirSync(new URL('../../../content/text', import.meta.url)).sort(
  (a, b) => (b === 'en') - (a === 'en') || (a < b ? -1 : 1),
);
export const translations = languages.slice(1);
export const textOf = (language) => joined(areas.map((area) => read(`text/${language}/${area}.json`)));
export const text = textOf('en');
export const guideOf = (language) => read(`text/${language}/guide.json`);
export const guide = guideOf('en');
export const peopleOf = (language) => read(`text/${language}/people.json`);
export const people = peopleOf('en');
export const instrument = read('instrument.json');
export const advisors = read('advisors.json');
export const ui = text.interface;

/** The ids of the scored statements of each network, as the instrument lists them. */
export const networks = instrument.networks;
export const scored = Object.values(networks).flat();
export const traps = instrument.traps.map((trap) => trap.id);

/** The answers, levels and verdicts, by the places that stand for them in sentences. */
export const scaleOf = ({ answer, level, result }) => ({
  ...answer,
  ...level,
  ...{ noise: result.verdict_noise, possible: result.verdict_possible, clear: result.verdict_clear },
});

/** A sentence with its `{name}` places filled; a plural is chosen by `count`. */
export function fill(sentence, values = {}) {
  const form =
    typeof sentence === 'string'
      ? sentence
      : (sentence[new Intl.PluralRules('en').select(values.count)] ?? sentence.other);
  const all = { ...scaleOf(ui), ...values };
  return form.replace(/\{(\w+)\}/g, (_, name) => String(all[name]));
}

/** The title of a page. */
export const title = (page) => fill(ui.app.title, { page });

/** The id of the statement with this wording. */
export function statementId(wording) {
  const found = Object.entries(text.statements).find(([, known]) => known === wording.trim());
  if (!found) throw new Error(`No statement is worded “${wording}”.`);
  return found[0];
}

/** The answers by their letter: how they are called, and which key gives them. */
export const answers = {
  0: { label: ui.answer.never, key: '1' },
  1: { label: ui.answer.once, key: '2' },
  2: { label: ui.answer.a_few_times, key: '3' },
  3: { label: ui.answer.several_times, key: '4' },
  4: { label: ui.answer.often, key: '5' },
  n: { label: ui.answer.does_not_fit, key: '0' },
  '-': { label: ui.answer.none },
};

/** A date as the app writes it for a reader with this locale. */
export function date(moment, options = { dateStyle: 'long' }, locale = 'en-GB') {
  return new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Berlin', ...options }).format(moment);
}
