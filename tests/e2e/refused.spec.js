// What a browser may refuse: it is said, and everything else works.
import { test, expect } from './weft.js';
import { answerByDigits, button, expectStep, heading } from './support/check.js';
import { openBlank, savedFile } from './support/keep.js';
import { inSandbox } from './support/sandbox.js';
import { seed, SPRING } from './support/sheets.js';
import { ui } from './support/words.js';

const RUNS = [{ finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING }];
const png = (page) => page.getByRole('button', { name: `${ui.takeaway.png}: ${ui.result.profile_title}` });

test('a browser that cannot print says so', async ({ page }) => {
  await page.addInitScript(() => delete window.print);
  await seed(page, RUNS);
  for (const [route, label] of [['#/result/run-1', ui.result.print_talk], ['#/questionnaire', ui.questionnaire.print]]) {
    await page.goto(`./${route}`);
    await expect(page.getByText(ui.takeaway.print_refused)).toHaveCount(0);
    await button(page, label).click();
    await expect(page.getByRole('alert')).toHaveText(ui.takeaway.print_refused);
  }
});

test('a browser that prints says nothing', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => (window.isPrinted = true)));
  await seed(page, RUNS);
  await page.goto('./#/result/run-1');
  await button(page, ui.result.print_talk).click();
  expect(await page.evaluate(() => window.isPrinted)).toBe(true);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [what, break_] of [
  [
    'gives stripes in place of a picture',
    () => {
      const real = CanvasRenderingContext2D.prototype.getImageData;
      CanvasRenderingContext2D.prototype.getImageData = function stripes(...given) {
        const pixels = real.apply(this, given);
        pixels.data.forEach((_, index, data) => (data[index] = (index * 37) % 256));
        return pixels;
      };
    },
  ],
  ['gives no file', () => (HTMLCanvasElement.prototype.toBlob = (give) => setTimeout(give, 0, null))],
  ['has no canvas', () => (HTMLCanvasElement.prototype.getContext = () => null)],
  ['refuses the canvas', () => (HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('no', 'SecurityError'); })],
]) {
  test(`a browser that ${what} offers no PNG, and says so`, async ({ page }) => {
    await page.addInitScript(break_);
    await seed(page, RUNS);
    await page.goto('./#/result/run-1');
    await page.getByText(ui.result.more).click();
    await png(page).click();
    await expect(page.getByRole('alert')).toHaveText(ui.takeaway.png_refused);
    const svg = page.getByRole('button', { name: `${ui.takeaway.svg}: ${ui.result.profile_title}` });
    expect((await savedFile(page, () => svg.click())).name).toMatch(/\.svg$/);
  });
}

test('last bits that a browser changes are no stripes', async ({ page }) => {
  await page.addInitScript(() => {
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function noise(...given) {
      const pixels = real.apply(this, given);
      pixels.data.forEach((value, index, data) => (data[index] = value ^ (index % 2)));
      return pixels;
    };
  });
  await seed(page, RUNS);
  await page.goto('./#/result/run-1');
  await page.getByText(ui.result.more).click();
  expect((await savedFile(page, () => png(page).click())).name).toMatch(/\.png$/);
});

for (const [what, refuse] of [
  ['gives no workers', () => {
    delete window.Worker;
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
  }],
  ['throws where a worker is asked for', () => {
    window.Worker = function Worker() { throw new DOMException('no', 'SecurityError'); };
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } });
  }],
  ['refuses the service worker', () => {
    const register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: { register, ready: new Promise(() => {}) } });
  }],
]) {
  test(`in a browser that ${what}, the check is taken and nothing is called wrong`, async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(refuse);
    await page.goto('./#/check');
    await expectStep(page, 1);
    await answerByDigits(page, SPRING, { to: 2 });
    await page.clock.runFor(10_000);
    await expect(page.locator('#fault')).toHaveCount(0);
    await expect(page.locator('.site-warning p')).toHaveCount(0);
  });
}

test.describe('in a frame that may only run scripts', () => {
  test.use({ expectedNoise: [/sandbox|origin 'null'|CORS|Access-Control|net::ERR_FAILED|preload/i] });

  test('the app stands, and says that nothing is kept', async ({ page }) => {
    // To such a frame the site's own files come from elsewhere; most servers of static files let it read them.
    await page.route(/\.(js|wasm|json|css)$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    await openBlank(page);
    const frame = await inSandbox(page);
    await expect(frame.locator('.site-warning')).toContainText(ui.faults.blocked);
    await frame.getByRole('link', { name: ui.home.start }).click();
    await expect(frame.getByRole('radio').first()).toBeVisible();
    await expect(frame.locator('#fault')).toHaveCount(0);
  });
});

test.describe('trusted types', () => {
  test.use({ expectedNoise: [/TrustedHTML|Trusted ?Type/] });

  test('of somebody else do not keep the app from starting', async ({ page }) => {
    await page.addInitScript(() => window.trustedTypes.createPolicy('default', { createHTML: (text) => text }));
    await page.goto('./#/check');
    await expectStep(page, 1);
  });

  test('let one whole picture through and nothing else', async ({ page }) => {
    await page.goto('./');
    await expect(heading(page)).toBeVisible();
    const passed = await page.evaluate(() => {
      const place = document.createElement('div');
      const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';
      const tries = {
        'a picture': `${head}\n<g><rect x="0" y="0" width="1" height="1"/></g>\n<text x="1" y="1" font-family="system-ui, 'Segoe UI'">\na &lt; b\n</text>\n</svg>\n`,
        'nothing': '',
        'two pictures': `${head}</svg>${head}</svg>`,
        'something before': `<p></p>${head}</svg>`,
        'something after': `${head}</svg><img src="x" onerror="alert(1)">`,
        'a picture that does not end': `${head}<rect/>`,
        'a script': `${head}<script>alert(1)</script></svg>`,
        'a handler': `${head}<rect onclick="alert(1)"/></svg>`,
        'a handler on the picture': '<svg onload="alert(1)"></svg>',
        'a link': `${head}<a href="https://elsewhere.example/"><rect/></a></svg>`,
        'an image': `${head}<image href="https://elsewhere.example/a.png"/></svg>`,
        'a use': `${head}<use href="#a"/></svg>`,
        'HTML inside': `${head}<foreignObject><p>a</p></foreignObject></svg>`,
        'a style': `${head}<style>p { color: red }</style></svg>`,
        'an attribute without quotes': `${head}<rect x=1 onclick=alert(1) /></svg>`,
        'an attribute with the other quotes': `${head}<rect x='1' onclick='alert(1)'/></svg>`,
        'a comment': `${head}<!-- a --></svg>`,
        'a tag over two lines': `${head}<rect\nonclick="alert(1)"/></svg>`,
      };
      return Object.entries(tries).flatMap(([name, markup]) => {
        try {
          place.innerHTML = markup;
          return [name];
        } catch {
          return [];
        }
      });
    });
    expect(passed).toEqual(['a picture', 'nothing']);
  });
});
