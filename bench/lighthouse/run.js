// Lighthouse with its mobile preset against the release, three times; prints the median scores and
// every audit that is not perfect.
//
//   cargo xtask bench lighthouse [--least 98]
import { parseArgs } from 'node:util';
import * as launcher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { program } from '../../tests/programs.js';
import { serveWeft } from '../measure/serve.js';

const { values: options } = parseArgs({ allowPositionals: true, options: { least: { type: 'string', default: '98' } } });
const ROUNDS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const isRoot = process.getuid?.() === 0;

async function look(url) {
  const chrome = await launcher.launch({
    chromePath: program('chromium'),
    chromeFlags: ['--headless=new', '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    return lhr;
  } finally {
    chrome.kill();
  }
}

const url = await serveWeft();
const reports = [];
for (let round = 0; round < ROUNDS; round += 1) reports.push(await look(url));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const score = (name) => Math.round(100 * median(reports.map((report) => report.categories[name].score)));
console.log(`\n| Lighthouse ${reports[0].lighthouseVersion}, mobile | score |\n| --- | ---: |`);
for (const name of CATEGORIES) console.log(`| ${name} | ${score(name)} |`);

const { audits, categories } = reports[0];
for (const name of CATEGORIES) {
  for (const { id, weight } of categories[name].auditRefs) {
    const { score: found, title, displayValue = '' } = audits[id];
    if (found !== null && found < 1) console.log(`${name}: ${title} (${id}, weight ${weight}) ${displayValue}`);
  }
}
if (CATEGORIES.some((name) => score(name) < Number(options.least))) {
  console.log(`\nNot every score is ${options.least} or more.`);
  process.exitCode = 1;
}
