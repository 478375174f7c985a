// The questionnaire on paper for a browser that does not run the program: from the content alone, in the
// style of the app's own page (src/pages/questionnaire.rs). A file by itself, which start/fault_page.js asks for
// when a reader wants it. Like the start script it uses nothing younger than 2020.

const NETWORKS = ['operational', 'personal', 'strategic'];
/** The answers, by the points that they give. */
const ANSWERS = ['never', 'once', 'a_few_times', 'several_times', 'often'];
const AREAS = ['start', 'results', 'method'];

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
const paragraph = (textContent, className = '') => element('p', { textContent, className });
const span = (className, textContent = '') => element('span', { className, textContent });
const column = (...children) => element('th', { scope: 'col' }, ...children);
const row = (name, ...cells) => element('tr', {}, element('th', { scope: 'row', textContent: name }), ...cells.map((cell) => element('td', {}, cell)));
const table = (className, head, rows) =>
  element('table', { className }, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => (name in values ? values[name] : place));

/** What the content says, in the reader's language: sentences by their group, and the statements. */
const read = async (language) => {
  const [[, instrument], , [, publisher]] = await window.weftContent;
  const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
  const { name } = json(publisher);
  const files = await Promise.all(AREAS.map((area) => window.weftFile(`content/text/${language}/${area}.json`)));
  const says = {};
  let statements;
  for (const text of files.map(([, bytes]) => json(bytes))) {
    statements = text.statements || statements;
    for (const [group, sentences] of Object.entries(text.interface)) {
      says[group] = says[group] || {};
      for (const [key, said] of Object.entries(sentences)) says[group][key] = typeof said === 'string' ? said.split('{site}').join(name) : said;
    }
  }
  return { says, statements, instrument: json(instrument), name, number: (value) => value.toLocaleString(language) };
};

const grid = ({ says, statements, number }, className, heading, ids) => {
  const named = (name, points, gloss) => column(span('answer-name', says.answer[name]), span('answer-gloss', gloss), span('points', points));
  const head = [
    column(element('h2', { textContent: heading })),
    ...ANSWERS.map((name, points) => named(name, number(points), says.answer[`${name}_gloss`])),
    named('does_not_fit', '–'),
  ];
  const boxes = () => [...ANSWERS, ''].map(() => span('box'));
  return table(`blank-answers ${className}`, head, ids.map((id) => row(statements[id], ...boxes())));
};

const habits = (content) => {
  const { says, instrument } = content;
  if (!instrument.traps.length) return [];
  const rows = grid(content, 'traps', says.result.traps, instrument.traps.map(({ id }) => id));
  return [element('section', { className: 'kept-together' }, rows, paragraph(says.check.habits_line, 'hint'))];
};

/** How to score it by hand, with room for it. */
const scoring = ({ says, instrument: { scoring: { minimum_answered: needed, cuts } }, number }) => {
  const { questionnaire, answer, level, result, network } = says;
  const levels = [['below', 'occasional', 0], ['from', 'repeated', 0], ['from', 'regular', 1]];
  const limits = () =>
    levels.map(([key, name, cut]) =>
      element('li', {}, span('box'), filled(questionnaire[key], { level: level[name], score: number(cuts[cut]) })));
  const columns = [result.col_network, questionnaire.sum, questionnaire.rows, questionnaire.score, result.col_level];
  const fields = () => [0, 1, 2].map(() => span('field'));
  const how = filled(questionnaire.scores_how, { does_not_fit: answer.does_not_fit, needed: number(needed) });
  return element('section', { className: 'kept-together by-hand' },
    element('h2', { textContent: questionnaire.scores }),
    paragraph(how),
    table('score-boxes', columns.map((name) => column(name)), NETWORKS.map((name) =>
      row(network[name], ...fields(), element('ul', { className: 'level-boxes' }, ...limits())))));
};

/** The questionnaire in the place of what `place` says. */
export const showPaper = async (place) => {
  const content = await read(document.documentElement.lang);
  await window.weftLazyStyle();
  const { says, instrument, statements, name, number } = content;
  const { questionnaire, home, check, runs, network } = says;
  const blank = (label) => element('div', {}, element('dt', { textContent: label }), element('dd'));
  const print = element('button', { type: 'button', className: 'button', textContent: questionnaire.print, onclick: () => window.print() });
  const heading = element('h1', { tabIndex: -1 }, span('no-print', questionnaire.title), span('print-only', home.title));
  place.className = 'page questionnaire';
  place.textContent = '';
  place.append(
    element('header', {},
      paragraph(name, 'eyebrow print-only'),
      heading,
      paragraph(filled(questionnaire.lead, { count: number(Object.keys(statements).length) }), 'lead no-print'),
      element('div', { className: 'buttons' }, print),
      element('dl', { className: 'blanks print-only' }, blank(questionnaire.name), blank(runs.date))),
    element('p', {}, element('strong', { textContent: check.stem }), ` ${questionnaire.how}`),
    ...NETWORKS.map((one) => grid(content, one, network[one], instrument.networks[one])),
    ...habits(content),
    scoring(content),
    paragraph(filled(says.result.sheet_line, instrument), 'sheet-line'),
  );
  document.title = questionnaire.title;
  heading.focus();
};
