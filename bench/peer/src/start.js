import { date, element } from './elements.js';
import { history } from './history.js';

export function showStart(app) {
  const newest = history().at(-1);
  app.append(
    element('h1', { textContent: WORDS.title }),
    element('p', { textContent: WORDS.lead }),
    element('p', {}, element('a', { className: 'button', href: '#/check', textContent: 'Start the check' })),
  );
  if (!newest) return;
  app.append(
    element('p', { textContent: `Your last check was on ${date(newest.finished)}.` }),
    element('p', {}, element('a', { href: `#/result/${newest.id}`, textContent: 'See your last result' })),
    element('p', {}, element('a', { href: '#/progress', textContent: 'See your progress' })),
  );
}
