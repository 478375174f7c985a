import { Chart, COLOURS, SCORES } from './chart.js';
import { date, element } from './elements.js';
import { history, scores } from './history.js';

export function showResult(app, id) {
  const run = history().find((other) => other.id === id);
  if (!run) {
    app.append(element('h1', { textContent: 'There is no such result.' }));
    return;
  }
  const canvas = element('canvas');
  app.append(
    element('h1', { textContent: `Your result of ${date(run.finished)}` }),
    element('div', { className: 'chart' }, canvas),
    element('p', {}, element('a', { href: '#/progress', textContent: 'See your progress' })),
  );
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: WORDS.networks.map(({ name }) => name),
      datasets: [{ label: 'Score', data: scores(run), backgroundColor: COLOURS }],
    },
    options: { animation: false, maintainAspectRatio: false, scales: { y: SCORES } },
  });
}
