// Browser tests against the release folder. `cargo xtask test e2e` prepares everything and sets the
// variables below; `npx playwright test --project e2e` by hand serves the dist/ that is there.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const FALLBACK_PORT = 4173;
const isStarted = Boolean(process.env.WEFT_URL);
process.env.WEFT_URL ??= `http://127.0.0.1:${FALLBACK_PORT}/`;
process.env.WEFT_SUB_PATH_URL ??= `http://127.0.0.1:${FALLBACK_PORT + 1}/some/sub/path/`;

function installedChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find((path) => existsSync(path));
}

const isRoot = process.getuid?.() === 0;
const quietStart = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

const report = process.env.WEFT_REPORT;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/e2e/snapshots/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // Nothing is slow because it waits longer for what comes; a busy machine only needs the time.
  expect: { timeout: 15_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.WEFT_URL,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    // A worker would answer in the place of the host; the specs about it allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.WEFT_CHROMIUM ?? installedChromium(),
      args: isRoot ? ['--no-sandbox', ...quietStart] : quietStart,
    },
  },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.js' },
    { name: 'hosting', testDir: 'tests/hosting', testMatch: '**/*.spec.js' },
    { name: 'screenshots', testMatch: '**/screenshots.js' },
    { name: 'firefox', testDir: 'tests/engines', testMatch: 'journey.js' },
    { name: 'webkit', testDir: 'tests/engines', testMatch: 'journey.js' },
    { name: 'icons', testMatch: '**/icons.js' },
  ],
  webServer: isStarted
    ? undefined
    : [
        {
          command: `cargo xtask serve-dist dist --port ${FALLBACK_PORT}`,
          url: process.env.WEFT_URL,
        },
        {
          command: `cargo xtask serve-dist dist --port ${FALLBACK_PORT + 1} --base /some/sub/path/`,
          url: process.env.WEFT_SUB_PATH_URL,
        },
      ],
});
