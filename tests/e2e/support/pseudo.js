// A language that nobody speaks: every sentence of English, four tenths longer, with accents and in
// brackets, so that what is too narrow is cut off and what is not translated stands out.

const ACCENTS = { a: 'á', c: 'ç', e: 'ê', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', U: 'Û' };
const MORE = 0.4;

/** One sentence; its {places} stay as they are. */
export function pseudo(sentence) {
  const letters = sentence
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[A-Za-z]/g, (one) => ACCENTS[one] ?? one)))
    .join('');
  const length = sentence.replace(/\{\w+\}/g, '').length;
  const words = 'ñëþ ŵøřð ';
  const more = words.repeat(Math.ceil((length * MORE) / words.length)).slice(0, Math.ceil(length * MORE)).trim();
  return `⟦${letters} ${more}⟧`;
}

const all = (value) =>
  typeof value === 'string'
    ? pseudo(value)
    : Array.isArray(value)
    ? value.map(all)
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, all(one)]));

/** A whole language. */
export function pseudoLanguage(text, { language, direction }) {
  const { statements, actions, patterns, interface: groups } = text;
  const words = all({ statements, actions, patterns, interface: groups });
  return { format: 1, language, name: pseudo('Pseudo'), direction, ...words };
}

/** What is said about advisors and people in that language. */
export function pseudoPeople({ help, interface: groups }) {
  return { format: 1, ...all({ help, interface: groups }) };
}

/** The guide in that language. */
export function pseudoGuide({ labels, page, cues, actions }, language) {
  return { format: 1, language, ...all({ labels, page, cues, actions }) };
}
