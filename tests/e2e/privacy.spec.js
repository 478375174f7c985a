// Nothing leaves the browser: after the start no request at all, and no answer in any address.
import { test, expect } from './weft.js';
import { button, expectStep, heading, takeCheck } from './support/check.js';
import { saveBackup } from './support/keep.js';
import { SPRING } from './support/sheets.js';
import { begin, tour, turnTo } from './support/tour.js';
import { site, ui } from './support/words.js';

const NOTE = 'New job in May';
/** The addresses that there are; none at the start, before the first page is turned. */
const ROUTES = /^$|^#\/(check(\/(\d{1,2}|review))?|progress|data|method|networks|advisors|people(\/(\d{1,2}|reading))?|questionnaire|group|shared|publisher|nowhere|result\/[a-z0-9-]+)?$/;

/** Everything that the browser asks for, and every address that the page has had. */
function record(page) {
  const requests = [];
  const addresses = new Set();
  page.context().on('request', (request) => requests.push(request));
  page.on('websocket', (socket) => requests.push({ url: () => socket.url() }));
  page.on('framenavigated', (frame) => addresses.add(frame.url()));
  return { requests, addresses, urls: () => requests.map((request) => request.url()) };
}

/** The files of the site, as its page names them. */
function ownFiles(html, baseURL) {
  const named = html.match(/(?<=\.\/|['"`=])[\w./-]+\.(?:js|wasm|css|svg|json)\b/g) ?? [];
  const texts = ['start', 'results', 'data', 'method', 'guide', 'people'].map((area) => `content/text/en/${area}.json`);
  return new Set(['', ...named, ...texts].map((name) => new URL(name, baseURL).href));
}

test('the start asks for the site’s own files, once each and with nothing attached', async ({ page, baseURL }) => {
  const { requests, urls } = record(page);
  const own = ownFiles(await (await page.goto('./')).text(), baseURL);
  expect(own.size).toBeGreaterThanOrEqual(7);
  await expect(heading(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(urls().filter((url) => !own.has(url))).toEqual([]);
  expect(new Set(urls()).size, 'each file once').toBe(urls().length);
  for (const request of requests) {
    expect(request.method()).toBe('GET');
    expect(request.postData()).toBeNull();
    expect(request.headers().referer ?? '').toBe('');
    expect(request.headers()).not.toHaveProperty('cookie');
  }
});

test('after the start only the rest of the program is asked for, and no address carries an answer', async ({ page, context, baseURL }) => {
  const { requests, addresses, urls } = record(page);
  await page.goto('./');
  await expect(heading(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  requests.length = 0;

  await takeCheck(page, SPRING, NOTE);
  await page.getByText(ui.result.more).click();
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  for (const name of [ui.nav.progress, ui.nav.method]) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  }
  await page.getByLabel(ui.app.theme).selectOption('dark');
  await page.getByRole('link', { name: site }).click();
  await page.getByRole('link', { name: ui.home.again }).click();
  await expect(button(page, ui.check.next)).toBeVisible();
  const names = urls().map((url) => url.replace(/^.*\/((?:lazy|shared)[a-z-]*)-[0-9a-f]{16}/, '$1'));
  const texts = ['data', 'guide', 'method', 'results'].map((area) => new URL(`content/text/en/${area}.json`, baseURL).href);
  expect(names.sort()).toEqual([...texts, 'lazy.css', 'lazy.wasm', 'shared-lazy-people-talk.wasm', 'shared-lazy-people.wasm', 'shared-lazy-talk.wasm']);
  for (const request of requests) {
    expect(request.method()).toBe('GET');
    expect(request.headers().referer ?? '').toBe('');
  }

  const home = new URL(baseURL);
  expect(addresses.size).toBeGreaterThan(26);
  for (const address of addresses) {
    const { origin, pathname, search, hash } = new URL(address);
    expect([origin, pathname, search]).toEqual([home.origin, home.pathname, '']);
    expect(hash).toMatch(ROUTES);
  }
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: JSON.stringify(history.state),
    windowName: window.name,
  }));
  expect(kept).toEqual({ session: 0, databases: 0, caches: 0, workers: 0, state: expect.stringMatching(/^(null|\d{1,3})$/), windowName: '' });
});

test('no page and no file that is saved asks for more than the guide and the further parts, and a language asks for its own files', async ({ page, baseURL }) => {
  await begin(page);
  await page.waitForLoadState('networkidle');
  const { addresses, urls } = record(page);
  const asked = () => urls().filter((url) => !/^(data|blob):/.test(url));
  await tour(page, () => page.emulateMedia({ media: 'print' }).then(() => page.emulateMedia({ media: 'screen' })));
  await saveBackup(page);
  await turnTo(page, '#/result/run-2');
  await page.getByText(ui.result.more).click();
  for (const label of [ui.takeaway.svg, ui.takeaway.png]) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `${label}: ${ui.result.profile_title}` }).click();
    await saved;
  }
  const names = asked().map((url) => url.slice(baseURL.length).replace(/-[0-9a-f]{16}/, ''));
  expect(names.sort()).toEqual(['content/advisors.json', 'content/text/en/guide.json', 'content/text/en/people.json', 'people.wasm', 'shared-people-talk.wasm', 'talk.wasm']);
  await page.getByLabel(ui.app.language).selectOption('nl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  const dutch = ['data', 'guide', 'method', 'results', 'start'].map((area) => new URL(`content/text/nl/${area}.json`, baseURL).href);
  await expect.poll(() => asked().slice(names.length).sort()).toEqual(dutch);
  for (const address of addresses) expect(new URL(address).hash).toMatch(ROUTES);
});

test('two checks with the same answers in the same moment have ids of their own', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-02T09:30:00Z'));
  const ids = [];
  for (let round = 0; round < 2; round += 1) {
    await page.goto('./#/check');
    await expectStep(page, 1);
    await page.keyboard.press('4');
    await expectStep(page, 2);
    await page.goto('./#/check/review');
    await button(page, ui.review.finish).click();
    await expect(page).toHaveURL(/#\/result\//);
    ids.push(page.url().split('/').pop());
  }
  expect(ids[0]).not.toBe(ids[1]);
});

test.describe('the policy', () => {
  test.use({ expectedNoise: [/Content Security Policy|Trusted(HTML|Script)/] });

  test('refuses a request to elsewhere', async ({ page, context }) => {
    const asked = [];
    context.on('request', (request) => asked.push(request.url()));
    await page.goto('./');
    await expect(heading(page)).toBeVisible();
    asked.length = 0;
    const refused = await page.evaluate(async () => {
      const blocked = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      });
      const outcome = await fetch('https://elsewhere.example/').then(() => 'answered', () => 'refused');
      return [outcome, await blocked];
    });
    expect(refused).toEqual(['refused', 'connect-src']);
    expect(asked).toEqual([]);
  });

  for (const [what, directive] of [
    ['a style in the page', 'style-src-elem'],
    ['a form that is sent', 'form-action'],
  ]) {
    test(`refuses ${what}`, async ({ page }) => {
      await page.goto('./');
      await expect(heading(page)).toBeVisible();
      const violated = await page.evaluate(async (kind) => {
        const blocked = new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        });
        const tag = { 'style-src-elem': 'style', 'form-action': 'form' }[kind];
        const element = document.createElement(tag);
        if (tag === 'style') element.textContent = 'body { color: red }';
        document.body.append(element);
        if (tag === 'form') element.requestSubmit();
        return blocked;
      }, directive);
      expect(violated).toBe(directive);
    });
  }

  test('makes no script from a text, and no markup but pictures', async ({ page }) => {
    await page.goto('./');
    await expect(heading(page)).toBeVisible();
    const outcomes = await page.evaluate(() => {
      const element = (tag) => document.body.appendChild(document.createElement(tag));
      const tries = {
        'a script by its text': () => (element('script').textContent = 'window.intruder = true'),
        'a script by its address': () => (element('script').src = 'https://elsewhere.example/a.js'),
        'markup': () => (element('div').innerHTML = '<img src="x">'),
        'a worker': () => new Worker('worker.js'),
        'a picture': () => (element('div').innerHTML = '<svg viewBox="0 0 1 1"></svg>'),
      };
      return Object.entries(tries).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [name];
        } catch (error) {
          return error instanceof TypeError ? [] : [`${name}: ${error}`];
        }
      });
    });
    expect(outcomes).toEqual(['a picture']);
    expect(await page.evaluate(() => window.intruder)).toBeUndefined();
  });

  test('runs no script that stands in the page without being known', async ({ page }) => {
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</body>', '<script>window.intruder = true</script></body>');
      await route.fulfill({ response, body });
    });
    await page.goto('./');
    await expect(heading(page)).toBeVisible();
    expect(await page.evaluate(() => document.querySelectorAll('body script').length)).toBe(1);
    expect(await page.evaluate(() => window.intruder)).toBeUndefined();
  });
});
