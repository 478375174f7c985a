// What every spec imports instead of '@playwright/test': the same `test` and `expect`, with a
// watch on each page. A test fails when the console warns, when the page throws, or when anything
// is asked of another origin, whatever else the test is about.
//
//   import { test, expect } from './weft.js';
//   test.use({ expectedNoise: [/404/] });     // for a spec that provokes a message on purpose
//
// One pattern, with | between several: Playwright reads a list of two as a value and its options.
import { test as base, expect } from '@playwright/test';

const SILENT_SCHEMES = ['data:', 'blob:', 'about:'];
/** Playwright's own remark, where a spec does not allow the worker. */
const WORKER_BLOCKED = /Service Worker registration blocked by Playwright/;

/** Records what must not happen in `context`, as sentences. */
function watch(context, origin, expectedNoise) {
  const complaints = [];
  const complain = (text) => {
    if (!expectedNoise.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) {
      complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => complain(`uncaught: ${error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!SILENT_SCHEMES.includes(url.protocol) && url.origin !== origin) {
      complain(`request to another origin: ${request.url()}`);
    }
  });
  return complaints;
}

export const test = base.extend({
  /** Patterns of complaints that a spec provokes on purpose. */
  expectedNoise: [[], { option: true }],

  /** Whether an opened page is handed on when the program has taken the place of the first paint. */
  awaitsProgram: [true, { option: true }],

  page: async ({ page, awaitsProgram }, use) => {
    for (const name of awaitsProgram ? ['goto', 'reload'] : []) {
      const open = page[name].bind(page);
      page[name] = async (...given) => {
        const response = await open(...given);
        await page.locator(':root:not([data-first-paint])').waitFor({ state: 'attached' });
        return response;
      };
    }
    await use(page);
  },

  /** The address of the release folder below a sub-path, as some servers serve it. */
  subPathUrl: async ({}, use) => use(process.env.WEFT_SUB_PATH_URL),

  context: async ({ context, baseURL, subPathUrl, expectedNoise }, use) => {
    const home = new URL(baseURL).origin;
    const elsewhere = new URL(subPathUrl).origin;
    const complaints = watch(context, home, [
      ...expectedNoise,
      WORKER_BLOCKED,
      new RegExp(`^request to another origin: ${elsewhere}/`),
    ]);
    await use(context);
    expect(complaints, 'the page is quiet and keeps to its own origin').toEqual([]);
  },
});

export { expect };
