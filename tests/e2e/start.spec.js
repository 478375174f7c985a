// The start script, before the app stands: whatever is stored, whatever the browser refuses and
// whatever the server sends, there is a page, and it says what is amiss and what can help.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { test, expect } from './weft.js';
import { expectStep, heading } from './support/check.js';
import { backup, choose, openBlank, preview, put, savedFile, stored } from './support/keep.js';
import { SPRING, record, seed } from './support/sheets.js';
import { fill, languages, textOf, ui } from './support/words.js';
import { ENGLISH } from '../../web/start/english.js';

const SEED = 20_261_128;
const ROUNDS = 400;
const fault = (page) => page.locator('#fault');
const button = (page, name) => fault(page).getByRole('button', { name, exact: true });

/** The start script of the page that is served. */
async function startScript(page) {
  const html = await (await page.request.get('./')).text();
  // In a frame without an address, as below, the keys are those of the page around it.
  return html.match(/<script>([^]*?)<\/script>/)[1].replaceAll('location.pathname', '"/"');
}

/** Numbers from 0 to below 1, the same ones in every run. */
function chance(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Texts that may stand under the keys of the app: records with wrong values, and broken ones. */
function oddRecords() {
  const next = chance(SEED);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const values = [
    'null', 'true', '0', '-1', '1e400', '""', '"dark"', '"light"', '"de"', '"xx"', '"e-"', '"12"', '"en-US@posix"',
    '"zh-TW"', '{}', '[]', '{"toString":0}', '{"length":4294967295}', '["de"]', '"\\ud800"', `"${'x'.repeat(5000)}"`,
    '{"a":{"a":{"a":[]}}}', '"__proto__"', '"constructor"', '"data-theme\\u0000"',
  ];
  const whole = ['', '{', 'null', '[]', '5', '"x"', 'true', '\0', '{"__proto__":{"theme":0}}', '[{"theme":"dark"}]', '\ud800'];
  const fields = ['theme', 'language', 'keeps_nothing', 'v', 'moves_on', 'last_backup', 'targets', '__proto__', 'toString'];
  const settings = () => {
    const chosen = fields.filter(() => next() < 0.4).map((name) => `"${name}":${pick(values)}`);
    const text = `{${chosen.join(',')}}`;
    return next() < 0.15 ? text.slice(0, next() * text.length) : text;
  };
  const text = () => (next() < 0.2 ? pick(whole) : settings());
  return Array.from({ length: ROUNDS }, () => ({
    'weft:/:settings': text(),
    ...(next() < 0.3 && { 'weft:/:draft:weft': text() }),
    ...(next() < 0.3 && { [`weft:/:run:${pick(['a', '', '__proto__', 'length', '\ud800'])}`]: text() }),
  }));
}

test(`no stored text keeps the start script from its work (${ROUNDS} of them, seed ${SEED})`, async ({ page }) => {
  await openBlank(page);
  const script = await startScript(page);
  const broken = await page.evaluate(
    ({ script, all, offered }) => {
      const run = (records) => {
        localStorage.clear();
        for (const [key, text] of Object.entries(records)) localStorage.setItem(key, text);
        const frame = document.body.appendChild(document.createElement('iframe'));
        const { contentWindow: view, contentDocument: inside } = frame;
        const root = inside.documentElement;
        root.lang = 'en';
        Object.assign(root.dataset, { languages: offered.map((tag) => `${tag}:${tag}`).join('|'), firstPaint: 'home' });
        view.fetch = async () => new Response('{}');
        try {
          view.eval(script);
          const { theme, firstPaint } = root.dataset;
          const parts = ['weftLoad', 'weftLazyStyle', 'weftStarted', 'weftExplain'].map((name) => typeof view[name]);
          return [
            ['system', 'light', 'dark'].includes(theme) || `theme ${theme}`,
            offered.includes(root.lang) || `language ${root.lang}`,
            ['home', 'frame', 'brand'].includes(firstPaint) || `first paint ${firstPaint}`,
            view.weftContent instanceof view.Promise || 'no content',
            parts.every((kind) => kind === 'function') || `${parts}`,
          ].filter((it) => it !== true);
        } catch (error) {
          return [String(error)];
        } finally {
          frame.remove();
        }
      };
      return all.map((records) => [run(records), records]).filter(([wrong]) => wrong.length > 0);
    },
    { script, all: oddRecords(), offered: languages },
  );
  expect(broken).toEqual([]);
});

const WRONG_TYPES = { v: 1, theme: { toString: 0 }, language: 7, keeps_nothing: 'no', targets: [] };

test('settings with wrong types are defaults at every start', async ({ page }) => {
  await put(page, { 'weft:/:settings': JSON.stringify(WRONG_TYPES) });
  await page.goto('./#/data');
  await expect(heading(page)).toHaveText(ui.data.title);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
});

test('so are those that come from a backup', async ({ page }) => {
  const run = { id: 'evil', finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING };
  await page.goto('./#/data');
  await choose(page, backup([run], { settings: WRONG_TYPES }));
  await preview(page).getByLabel(ui.restore.take_settings).check();
  await preview(page).getByRole('button', { name: ui.restore.merge }).click();
  await expect(page.getByText(fill(ui.restore.done, { count: 1 }))).toBeVisible();
  await page.reload();
  await expect(heading(page)).toHaveText(ui.data.title);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
});

for (const [languages, offered, expected] of [
  [['en-US@posix'], 'de:Deutsch|en:English', 'en'],
  [['e-', '12', 'C', '', 'de'], 'en:English|de:Deutsch', 'de'],
  [['e-'], 'en:English|de:Deutsch', 'en'],
  [['zh-TW', 'en'], 'en:English|zh:中文|zh-Hant:繁體中文', 'zh-Hant'],
  [['zh-CN', 'en'], 'en:English|zh-Hant:繁體中文|zh:中文', 'zh'],
  [['zh-HK'], 'en:English|zh:中文', 'zh'],
  [['pt-br', 'en'], 'en:English|pt:Português|pt-BR:Português (Brasil)', 'pt-BR'],
  [['pt-PT'], 'en:English|pt-BR:Português (Brasil)', 'pt-BR'],
  [['de_AT.UTF-8'], 'en:English|de:Deutsch', 'de'],
  [['fi', 'nl-BE'], 'en:English|nl:Nederlands', 'nl'],
  [['iw'], 'en:English|he:עברית', 'he'],
  [undefined, 'en:English|de:Deutsch', 'en'],
]) {
  test(`a browser that asks for ${languages} of ${offered} reads ${expected}`, async ({ page }) => {
    await openBlank(page);
    const script = await startScript(page);
    const chosen = await page.evaluate(
      ({ script, languages, offered }) => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const root = frame.contentDocument.documentElement;
        root.dataset.languages = offered;
        frame.contentWindow.fetch = async () => new Response('{}');
        Object.defineProperty(frame.contentWindow.navigator, 'languages', { value: languages });
        frame.contentWindow.eval(script);
        return root.lang;
      },
      { script, languages, offered },
    );
    expect(chosen).toBe(expected);
  });
}

for (const tag of ['en-US@posix', 'e-', '12']) {
  test(`the app stands, with its dates, in a browser that names the language ${tag}`, async ({ page }) => {
    await page.addInitScript((tag) => Object.defineProperty(navigator, 'languages', { value: [tag] }), tag);
    await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
    await page.goto('./#/progress');
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('.runs li')).toContainText('2026');
    await expect(fault(page)).toHaveCount(0);
  });
}

test.describe('what others put into the page', () => {
  test.use({ expectedNoise: [/Content Security Policy|MIME type|404|foreign|cloudflareinsights|uncaught: undefined/] });

  for (const [what, tag] of [
    ['from elsewhere', '<script defer src="https://static.cloudflareinsights.com/beacon.min.js"></script>'],
    ['from the same server', '<script src="/cdn-cgi/scripts/email-decode.min.js"></script>'],
    ['in the page', '<script>window.intruder = true</script>'],
  ]) {
    test(`a script that the server injects ${what} is no fault of ours`, async ({ page }) => {
      await page.route('./', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('</body>', `${tag}</body>`) });
      });
      await page.goto('./#/check');
      await expectStep(page, 1);
      await page.waitForLoadState('networkidle');
      await expect(fault(page)).toHaveCount(0);
    });
  }

  test('a refusal or an error of another script is no fault of ours', async ({ page }) => {
    await page.goto('./#/check');
    await page.evaluate(() => {
      Promise.reject(new Error('foreign'));
      Promise.reject('foreign');
      Promise.reject();
      dispatchEvent(new ErrorEvent('error', { error: new TypeError('foreign'), message: 'foreign' }));
      dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
      setTimeout(() => {
        throw new Error('foreign');
      });
    });
    await page.keyboard.press('3');
    await expectStep(page, 2);
    await expect(fault(page)).toHaveCount(0);
  });
});

test.describe('a program that stops', () => {
  test.use({ expectedNoise: [/RuntimeError|unreachable/] });
  const trap = () => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));

  test('is said, and what is stored can be saved and set aside', async ({ page }) => {
    await seed(page, [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }]);
    await put(page, { 'weft:/:settings': '{"v":1,"theme":"dark"}', 'another': 'app' });
    await page.goto('./#/check');
    await expectStep(page, 1);
    await page.evaluate(trap);
    await expect(page.getByRole('alert')).toHaveText(ui.app.crashed);
    const before = await stored(page);
    const file = JSON.parse((await savedFile(page, () => button(page, ui.app.save_as_is).click())).text);
    expect(file.format).toBe('weft-records');
    expect(file.records).toEqual(before);

    await button(page, ui.app.start_without).click();
    await expect(heading(page)).toHaveText(ui.data.title);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
    await expect(page.locator('.records li')).toHaveCount(Object.keys(before).length);
    const after = await stored(page);
    for (const [key, text] of Object.entries(before)) {
      expect(after[`weft:/:aside:1:${key.slice('weft:/:'.length)}`]).toBe(text);
      expect(after).not.toHaveProperty(key);
    }
    expect(await page.evaluate(() => localStorage.another)).toBe('app');
  });

  test('an exception of the browser that goes through the program is a fault of ours', async ({ page }) => {
    await page.addInitScript(() => {
      Intl.PluralRules = function PluralRules() {
        throw new RangeError('unreachable');
      };
    });
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.getByRole('alert')).toHaveText(ui.app.crashed);
  });

  test('keeps the wish that nothing be kept', async ({ page }) => {
    await put(page, { 'weft:/:settings': '{"v":1,"keeps_nothing":true,"theme":"dark"}' });
    await page.goto('./');
    await page.evaluate(trap);
    await button(page, ui.app.start_without).click();
    await expect(page.locator('.site-warning')).toContainText(ui.faults.chosen);
  });

  test('offers nothing to save where nothing is stored', async ({ page }) => {
    await page.goto('./');
    await page.evaluate(trap);
    await expect(button(page, ui.app.try_again)).toBeVisible();
    await expect(fault(page).getByRole('button')).toHaveCount(1);
  });

  test.describe('in German', () => {
    test.use({ locale: 'de-DE' });

    test('is said in German', async ({ page }) => {
      const { app } = textOf('de').interface;
      await put(page, { 'weft:/:run:a': JSON.stringify(record({ finished: new Date(0), answers: SPRING })) });
      await page.goto('./');
      await page.evaluate(trap);
      await expect(page.getByRole('alert')).toHaveText(app.crashed);
      await expect(button(page, app.start_without)).toBeVisible();
    });
  });
});

test('the words that stand in the script are those of the language file', () => {
  expect(Object.keys(ENGLISH).length).toBeGreaterThan(5);
  expect(ui.app).toMatchObject(ENGLISH);
});

test('a browser of 2020 can read the script, and be told that it is too old', async () => {
  const entryPoints = ['start/main.js', 'paper.js'].map((name) => fileURLToPath(new URL(`../../web/${name}`, import.meta.url)));
  const options = { entryPoints, bundle: true, external: ['./paper.js'], write: false, outdir: 'written' };
  const written = async (target) => (await build({ ...options, target })).outputFiles.map(({ text }) => text);
  expect(await written('es2020')).toEqual(await written('esnext'));
});

test.describe('a program that does not come', () => {
  test.use({ awaitsProgram: false, expectedNoise: [/./] });
  const SCRIPT = /\/weft-\w+\.js$/;
  const WASM = /\/weft_bg-\w+\.wasm$/;

  /** Expects the page of faults with these sentences. */
  async function expectFault(page, says, details, { canTryAgain }) {
    await expect(heading(page)).toHaveText(ui.app.cannot_start);
    await expect(page).toHaveTitle(ui.app.cannot_start);
    await expect(page.getByRole('alert').locator('p')).toHaveText(says);
    await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(details);
    await expect(button(page, ui.app.try_again)).toHaveCount(canTryAgain ? 1 : 0);
  }

  for (const [what, file, answer, says, canTryAgain] of [
    ['a script that is missing', SCRIPT, { status: 404 }, /weft-\w+\.js: it could not be loaded \(status 404\)$/, true],
    ['a program that is missing', WASM, { status: 404 }, /weft_bg-\w+\.wasm: it could not be loaded \(status 404\)$/, true],
    ['a script that is a page', SCRIPT, { contentType: 'text/html', body: '<!doctype html>' }, /\.js: the server sent a page in its place$/, true],
    ['a program that is a page', WASM, { contentType: 'text/html', body: '<!doctype html>' }, /\.wasm: the server sent a page in its place$/, true],
    ['a script of another type', SCRIPT, { contentType: 'text/plain', body: 'export default 1' }, /\.js: the server sent it as “text\/plain”, but a script is text\/javascript$/, false],
  ]) {
    test(`${what} is named`, async ({ page }) => {
      await page.route(file, (route) => route.fulfill(answer));
      await page.goto('./');
      await expectFault(page, ui.app.not_loaded, [says], { canTryAgain });
    });
  }

  for (const file of [SCRIPT, WASM]) {
    test(`no answer for ${file}: trying again helps`, async ({ page }) => {
      await page.route(file, (route) => route.abort());
      await page.goto('./');
      await expectFault(page, ui.app.not_loaded, [/: it could not be loaded$/], { canTryAgain: true });
      await page.unroute(file);
      await button(page, ui.app.try_again).click();
      await expect(heading(page)).toHaveText(ui.home.title);
    });
  }

  test('what is stored can be saved all the same', async ({ page }) => {
    await put(page, { 'weft:/:run:a': 'torn' });
    await page.route(WASM, (route) => route.abort());
    await page.goto('./');
    const file = JSON.parse((await savedFile(page, () => button(page, ui.app.save_as_is).click())).text);
    expect(file.records).toEqual({ 'weft:/:run:a': 'torn' });
    await expect(button(page, ui.app.start_without)).toHaveCount(0);
  });

  test('a program that this browser cannot read: another browser', async ({ page }) => {
    await page.route(WASM, (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('\0asm\x09\0\0\0', 'latin1') }));
    await page.goto('./');
    await expectFault(page, ui.app.not_run, [/CompileError/], { canTryAgain: false });
  });

  test('a browser without WebAssembly: another browser', async ({ page }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto('./');
    await expectFault(page, ui.app.not_run, [], { canTryAgain: false });
  });

  test('a server that changed the script that loads the program', async ({ page }) => {
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<script type="?module"?>/, '$&/*min*/');
      await route.fulfill({ response, body });
    });
    await page.goto('./');
    await expectFault(page, ui.app.not_loaded, [/^index\.html: its script was changed/], { canTryAgain: false });
  });

  test('a server that changed every script of the page', async ({ page }) => {
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<script([^>]*)>/g, '<script$1>/*min*/');
      await route.fulfill({ response, body });
    });
    await page.goto('./');
    await expect(page.getByText('Its script did not run')).toBeVisible();
  });
});
