// English is read without effort: the school year that a text asks for (Flesch–Kincaid: 0.39 × words a
// sentence + 11.8 × syllables a word − 15.59).
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { guide, text } from './support/words.js';
import { expect, test } from './weft.js';

const wordsOf = (sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’.%-]*/gu) ?? [];

function grade(sentence) {
  const words = wordsOf(sentence);
  return fleschKincaid({
    sentence: (sentence.match(/[.?!](?=[\s”]|$)/gu) ?? []).length || 1,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** Every text below, with the path of its field. */
const textsIn = (value, path) =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}.${key}`, inner]] : textsIn(inner, `${path}.${key}`),
  );

test('a statement asks for eight years of school at most', () => {
  const hard = Object.entries(text.statements).filter(([, statement]) => grade(statement) > 8);
  expect(hard).toEqual([]);
});

test('all other sentences ask for seven years of school on average', () => {
  const groups = { actions: text.actions, patterns: text.patterns, interface: text.interface, guide };
  // Labels of a few words are no sentences, and titles of sources are not ours.
  const sentences = textsIn(groups, 'text').filter(
    ([path, sentence]) => wordsOf(sentence).length > 4 && /[.?!]$/.test(sentence) && !path.includes('.method.source_'),
  );
  // A place stands for a number or a word.
  const grades = sentences.map(([, sentence]) => grade(sentence.replace(/\{\w+\}/g, 'ten')));
  expect(sentences.length).toBeGreaterThan(200);
  expect(grades.reduce((sum, one) => sum + one, 0) / grades.length).toBeLessThanOrEqual(7);
});

test('the years of school are counted as they are defined', () => {
  // 8 words of 9 syllables.
  expect(grade('The cat sat on the mat all morning.')).toBeCloseTo(0.39 * 8 + (11.8 * 9) / 8 - 15.59, 6);
  expect(grade('Organisational responsibilities necessitate interdepartmental communication.')).toBeGreaterThan(20);
});
