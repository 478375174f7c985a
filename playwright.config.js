// Browser tests against the release in dist/, served by sirv at the root of a server and below a path.
// `cargo xtask test e2e` builds it first; `npx playwright test --project e2e` takes what is there.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { program } from './tests/programs.js';

process.env.WEFT_DIST ??= resolve('dist');
// Ports of its own for each run, so that several can go on side by side; workers inherit them.
process.env.WEFT_PORT ??= String(20_000 + 2 * (process.pid % 10_000));
const isServedElsewhere = Boolean(process.env.WEFT_URL);
const port = Number(process.env.WEFT_PORT);
process.env.WEFT_URL ??= `http://127.0.0.1:${port}/`;
process.env.WEFT_SUB_PATH_URL ??= `http://127.0.0.1:${port + 1}/some/sub/path/`;

/** Packed copies are sent to whoever takes them; every file is asked for anew. */
function served(folder, at, url) {
  return { command: `npx sirv ${folder} --dev --etag --brotli --gzip --quiet --host 127.0.0.1 --port ${at}`, url };
}

// What this run writes: the release below a path, and a second build of it.
process.env.WEFT_SCRATCH ??= resolve(`target/xtask/e2e-${port}`);
if (!process.env.TEST_WORKER_INDEX) {
  const remove = () => rmSync(process.env.WEFT_SCRATCH, { recursive: true, force: true });
  remove();
  mkdirSync(`${process.env.WEFT_SCRATCH}/below/some/sub`, { recursive: true });
  symlinkSync(process.env.WEFT_DIST, `${process.env.WEFT_SCRATCH}/below/some/sub/path`);
  process.on('exit', remove);
}

const isRoot = process.getuid?.() === 0;
const quietStart = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

const launched = (name) => ({ executablePath: program(name), args: isRoot ? ['--no-sandbox', ...quietStart] : quietStart });

const report = process.env.WEFT_REPORT;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/e2e/snapshots/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  // `cargo xtask test` tries again, and names what passed at the second try only.
  retries: report ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // Nothing is slow because it waits longer for what comes; a busy machine only needs the time.
  expect: { timeout: 15_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 15_000,
    baseURL: process.env.WEFT_URL,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    // A worker would answer in the place of the server; the specs about it allow it.
    serviceWorkers: 'block',
    launchOptions: launched('chromium'),
  },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.js', use: { launchOptions: launched('chromium-headless-shell') } },
    { name: 'hosting', testDir: 'tests/hosting', testMatch: '**/*.spec.js' },
    { name: 'screenshots', testMatch: '**/screenshots.js' },
    { name: 'firefox', testDir: 'tests/engines', testMatch: ['journey.js', 'blocked.js'] },
    { name: 'webkit', testDir: 'tests/engines', testMatch: 'journey.js' },
    { name: 'icons', testMatch: '**/icons.js' },
  ],
  webServer: isServedElsewhere
    ? undefined
    : [
        served(process.env.WEFT_DIST, port, process.env.WEFT_URL),
        served(`${process.env.WEFT_SCRATCH}/below`, port + 1, process.env.WEFT_SUB_PATH_URL),
      ],
});
