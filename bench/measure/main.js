// Measures Weft and the peer alternately in one browser, and says what came out.
//
//   cargo xtask bench [first-load|history|people ...] [--runs N] [--counts 0,500] [--peer whole] [--out FILE]
//   cargo xtask bench lighthouse [--least 98]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch } from './browser.js';
import { firstLoadTable, historyTable, peopleTable, targetTable } from './report.js';
import { measureFirstLoad } from './first_load.js';
import { measureOpenings } from './openings.js';
import { measurePeople } from './people.js';
import { install, servePeer, serveWeft } from './serve.js';
import { peer, weft } from './sides.js';

if (process.argv[2] === 'lighthouse') {
  install('lighthouse');
  await import('../lighthouse/run.js');
  process.exit();
}

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    counts: { type: 'string', default: '0,40,500' },
    peer: { type: 'string', default: 'split' },
    out: { type: 'string' },
  },
});
const SCENARIOS = ['first-load', 'history', 'people'];
const stranger = chosen.find((name) => !SCENARIOS.includes(name));
if (stranger) throw new Error(`“${stranger}” is nothing to measure. There are: ${SCENARIOS.join(', ')}.`);
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);
const rounds = Number(options.runs);

/** Calls `measure` for both sides in turn, the other one first in every second round. */
async function alternate(title, measure) {
  const found = { weft: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    const sides = { weft, peer };
    const order = round % 2 === 0 ? ['weft', 'peer'] : ['peer', 'weft'];
    for (const name of order) found[name].push(await measure(sides[name]));
    process.stderr.write(`${title}: round ${round + 1} of ${rounds}\n`);
  }
  return found;
}

weft.url = await serveWeft();
peer.url = await servePeer(options.peer);
const browser = await launch();
const found = { date: new Date().toISOString(), rounds, browser: browser.version() };
if (isChosen('first-load')) {
  found.firstLoad = await alternate('First load', (side) => measureFirstLoad(browser, side));
}
if (isChosen('history')) {
  found.history = {};
  for (const count of options.counts.split(',').map(Number)) {
    found.history[count] = await alternate(`${count} runs`, (side) => measureOpenings(side, count));
  }
}
if (isChosen('people')) {
  found.people = [];
  for (let round = 0; round < rounds; round += 1) found.people.push(await measurePeople(browser, weft));
}
await browser.close();

const tables = [
  found.firstLoad && firstLoadTable(found.firstLoad),
  found.history && historyTable(found.history),
  found.people && peopleTable(found.people),
  targetTable(found),
];
console.log(`\n${tables.filter(Boolean).join('\n\n')}`);
if (options.out) await writeFile(options.out, JSON.stringify(found, null, 1));
process.exit();
