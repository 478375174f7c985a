// The finished checks: a JSON array under one key, oldest first.
const HISTORY = 'peer-history';
const DRAFT = 'peer-draft';
const LEAST_ANSWERED = 6;

const read = (key, otherwise) => JSON.parse(localStorage.getItem(key)) ?? otherwise;

export const history = () => read(HISTORY, []);
export const draft = () => read(DRAFT, {});
export const saveDraft = (answers) => localStorage.setItem(DRAFT, JSON.stringify(answers));

/** Adds a finished check and returns its id. */
export function finish(answers) {
  const run = { id: crypto.randomUUID(), finished: Date.now(), answers };
  localStorage.setItem(HISTORY, JSON.stringify([...history(), run]));
  localStorage.removeItem(DRAFT);
  return run.id;
}

/** 0 to 100 for each network, or null where too few statements are answered. */
export const scores = ({ answers }) =>
  WORDS.networks.map(({ statements }) => {
    const points = statements.map(({ id }) => answers[id]).filter((answer) => typeof answer === 'number');
    if (points.length < LEAST_ANSWERED) return null;
    return (100 * points.reduce((sum, point) => sum + point, 0)) / (4 * points.length);
  });
