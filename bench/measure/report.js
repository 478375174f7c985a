// Medians, ratios and targets as Markdown tables.
import { PAGES, START_FETCHED } from './openings.js';

/** The `share` quantile of numbers, between two of them where it falls there. */
function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

const median = (numbers) => quantile(numbers, 0.5);
const ms = (value) => `${Math.round(value)} ms`;
const kilobytes = (value) => `${(value / 1000).toFixed(1)} kB`;
const megabytes = (value) => `${(value / 1e6).toFixed(2)} MB`;
const ratio = (value) => `${value.toFixed(2)}×`;

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** What is shown of a first load: a name, how a run's value is had, and how it is written. */
const FIRST_LOAD = [
  ['bytes until the first statement', (run) => run.bytes, kilobytes],
  ['requests until then', (run) => run.requests, String],
  ['first contentful paint, Start', (run) => run.startFirstPaintMs, ms],
  ['first contentful paint, first statement', (run) => run.firstPaintMs, ms],
  ['Start usable', (run) => run.startReadyMs, ms],
  ['first statement usable', (run) => run.readyMs, ms],
  ['script, style and layout until then', (run) => run.workMs, ms],
  ['heap then', (run) => run.heapBytes, megabytes],
];

const answers = (runs, share) => quantile(runs.flatMap((run) => run.answersMs), share);

export function firstLoadTable({ weft, peer }) {
  const rows = FIRST_LOAD.map(([name, value, write]) => {
    const [ours, theirs] = [weft, peer].map((runs) => median(runs.map(value)));
    return [name, write(ours), write(theirs), ratio(ours / theirs)];
  });
  for (const [name, share] of [['answer to next statement, p50', 0.5], ['answer to next statement, p95', 0.95]]) {
    const [ours, theirs] = [answers(weft, share), answers(peer, share)];
    rows.push([name, ms(ours), ms(theirs), ratio(ours / theirs)]);
  }
  return table(['first load', 'Weft', 'peer', 'ratio'], rows);
}

const opening = (history, count, side, page, what) =>
  median(history[count][side].map((run) => run[page]?.[what] ?? NaN));

export function historyTable(history) {
  const counts = Object.keys(history).map(Number);
  const rows = [START_FETCHED, ...PAGES].flatMap((page) =>
    ['weft', 'peer'].flatMap((side) =>
      [['painted', 'readyMs', ms], ['work', 'workMs', ms], ['elements', 'nodes', String]].map(([name, what, write]) => [
        `${page}, ${side}, ${name}`,
        ...counts.map((count) => opening(history, count, side, page, what)).map((value) =>
          Number.isNaN(value) ? '–' : write(value),
        ),
      ]),
    ),
  );
  return table(['opening with so many runs', ...counts.map((count) => count.toLocaleString('en'))], rows);
}

/** The longest that a touch of a worksheet may take to be seen. */
const TOUCH_MS = 50;

export function peopleTable(rounds) {
  const rows = Object.keys(rounds[0]).map((step) => {
    const times = rounds.flatMap((round) => round[step]);
    return [step, ms(median(times)), ms(quantile(times, 0.95)), ms(Math.max(...times))];
  });
  return table([`a touch of a worksheet, painted (wanted: ${TOUCH_MS} ms)`, 'p50', 'p95', 'longest'], rows);
}

function firstLoadTargets({ weft, peer }) {
  const share = (value) => median(weft.map(value)) / median(peer.map(value));
  return [
    ['bytes', share((run) => run.bytes), 0.4],
    ['first contentful paint, Start', share((run) => run.startFirstPaintMs), 0.2],
    ['first statement usable', share((run) => run.readyMs), 0.48],
    ['script, style and layout', share((run) => run.workMs), 0.3],
    ['heap', share((run) => run.heapBytes), 0.35],
    ['answer to next statement: our p95 to the peer’s p50', answers(weft, 0.95) / answers(peer, 0.5), 1],
  ];
}

function historyTargets(history) {
  const painted = (count, side, page) =>
    history[count] ? opening(history, count, side, page, 'readyMs') : NaN;
  const growth = (page) => painted(500, 'weft', page) / painted(0, 'weft', page);
  return [
    ['Start with 500 runs to Start with none, files in the cache', growth('start'), 1.15],
    ['the same, files fetched', growth(START_FETCHED), 1.15],
    ['Progress with 500 runs', painted(500, 'weft', 'progress') / painted(500, 'peer', 'progress'), 0.5],
  ];
}

/** Which targets hold. */
export function targetTable({ firstLoad, history }) {
  const targets = [...(firstLoad ? firstLoadTargets(firstLoad) : []), ...(history ? historyTargets(history) : [])];
  const measured = targets.filter(([, value]) => !Number.isNaN(value));
  if (measured.length === 0) return '';
  const rows = measured.map(([name, value, most]) => [
    name,
    ratio(value),
    `≤ ${ratio(most)}`,
    value <= most ? 'holds' : 'does not hold',
  ]);
  return table(['target (ratio to the peer)', 'measured', 'wanted', ''], rows);
}
