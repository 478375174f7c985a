import { Chart, COLOURS, SCORES } from './chart.js';
import { date, element } from './elements.js';
import { history, scores } from './history.js';

export function showProgress(app) {
  const runs = history();
  const canvas = element('canvas');
  const newestFirst = runs.toReversed();
  const lines = newestFirst.map(({ id, finished }) =>
    element('li', {}, element('a', { href: `#/result/${id}`, textContent: date(finished) })),
  );
  app.append(
    element('h1', { textContent: 'Your progress' }),
    element('div', { className: 'chart' }, canvas),
    element('ul', {}, ...lines),
  );
  draw(canvas, runs);
}

/** Three lines, thinned by Chart.js itself where there are many runs. */
function draw(canvas, runs) {
  const scored = runs.map((run) => ({ x: run.finished, values: scores(run) }));
  new Chart(canvas, {
    type: 'line',
    data: {
      datasets: WORDS.networks.map(({ name }, index) => ({
        label: name,
        data: scored.map(({ x, values }) => ({ x, y: values[index] })),
        borderColor: COLOURS[index],
        backgroundColor: COLOURS[index],
      })),
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      plugins: { decimation: { enabled: true, algorithm: 'lttb', samples: 200 } },
      scales: { x: { type: 'linear', ticks: { callback: (moment) => date(moment) } }, y: SCORES },
    },
  });
}
