// That every page can be used however it is looked at: narrow, enlarged, spaced out, without motion,
// in colours of one's own (pictures: forced-colours.spec.js), and with a finger.
import { test, expect } from './weft.js';
import { expectStep, heading, radio } from './support/check.js';
import { begin, tour, turnTo } from './support/tour.js';
import { languages, site, textOf, ui } from './support/words.js';

/** The spacing of WCAG 2.2, 1.4.12. */
const WIDE_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** The words that do not lie within their picture, from left to right. Runs in the page. */
const outOfPictures = () =>
  [...document.querySelectorAll('.chart-picture svg')]
    .filter((picture) => picture.checkVisibility())
    .flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      const isOut = ({ left, right }) => left < frame.left - 0.5 || right > frame.right + 0.5;
      return [...picture.querySelectorAll('text')]
        .filter((word) => isOut(word.getBoundingClientRect()))
        .map((word) => `${word.textContent.trim()} in ${Math.round(frame.width)} px`);
    });

/** How far the page can be scrolled sideways, in pixels. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of languages) {
  test.describe(`in ${textOf(language).name}`, () => {
    test.use({ locale: language });

    // 320 by 256 is a window of 1280 by 1024 at 400 %.
    test('nothing has to be scrolled sideways at 320 px, or at 400 %', async ({ page }) => {
      await begin(page);
      for (const size of [{ width: 320, height: 640 }, { width: 320, height: 256 }]) {
        await page.setViewportSize(size);
        await tour(page, async (route) => expect.soft(await overflow(page), `${route} at ${size.height}`).toBe(0));
        await turnTo(page, '#/method');
      }
    });

    test('text of twice the size makes nothing wider than a phone of 320 px', async ({ page }) => {
      await begin(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await tour(page, async (route) => {
        await page.evaluate(() => {
          document.adoptedStyleSheets = [new CSSStyleSheet()];
          document.adoptedStyleSheets[0].replaceSync(':root { font-size: 200% }');
        });
        expect.soft(await page.evaluate(reachesOut), route).toEqual([]);
        expect.soft(await overflow(page), route).toBe(0);
      });
    });

    test('wider spacing between letters, words and lines cuts nothing off', async ({ page }) => {
      await begin(page);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await tour(page, async (route) => {
          await page.evaluate((rules) => {
            document.adoptedStyleSheets = [new CSSStyleSheet()];
            document.adoptedStyleSheets[0].replaceSync(rules);
          }, WIDE_SPACING);
          expect.soft(await overflow(page), `${route} at ${width}`).toBe(0);
          expect.soft(await page.evaluate(cutOff), `${route} at ${width}`).toEqual([]);
        });
        await turnTo(page, '#/method');
      }
    });

    test('no word of a picture reaches out of it', async ({ page }) => {
      await begin(page);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const route of ['#/result/run-2', '#/progress']) {
          await turnTo(page, route);
          await expect(page.locator('.chart-picture svg text').filter({ visible: true }).first()).toBeVisible();
          expect.soft(await page.evaluate(outOfPictures), `${route} at ${width}`).toEqual([]);
          await turnTo(page, '#/method');
        }
      }
    });

    test('Next is in sight in a low window, also where another part begins', async ({ page }) => {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 665 });
        await page.goto('./#/check');
        for (let step = 1; step <= 26; step += 1) {
          await turnTo(page, '#/method');
          await turnTo(page, `#/check/${step}`);
          await expect.soft(page.locator('.check-buttons [type=submit]'), `${step} at ${width}`).toBeInViewport({ ratio: 1 });
        }
      }
    });

    test('one row holds the name and the pages, and one the buttons of a statement, on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('./#/check');
      const rows = (selector) =>
        page.locator(selector).evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().bottom)).size);
      await expect(page.locator('.check-buttons')).toBeVisible();
      expect(await rows('.site-header :is(.brand, nav a)')).toBe(1);
      expect(await rows('.check-buttons :not(.is-plain)')).toBe(1);
      const top = () => page.locator('.check-buttons').evaluate((element) => element.getBoundingClientRect().height);
      const before = await top();
      await page.locator('.answer input').first().press('Space');
      expect(await top()).toBe(before);
    });
  });
}

/** Runs in the page: the elements whose own text is wider or higher than they show. */
function cutOff() {
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const isSeen = (element) => element.checkVisibility() && !element.closest('svg, .visually-hidden, .skip-link, option, select');
  return [...document.querySelectorAll('#app *')]
    .filter((element) => hasText(element) && isSeen(element) && getComputedStyle(element).display !== 'inline')
    .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 3)
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Runs in the page: the innermost elements that reach out of the window, and how far. */
function reachesOut() {
  const width = document.documentElement.clientWidth;
  const isOut = (element) => {
    const { left, right, width: own } = element.getBoundingClientRect();
    return own > 0 && (right > width + 0.5 || left < -0.5);
  };
  const isSeen = (element) => element.checkVisibility() && !element.closest('svg, .visually-hidden, .skip-link');
  const scrolls = (element) => element && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.querySelectorAll('#app *')]
    .filter((element) => isSeen(element) && isOut(element) && !scrolls(element.parentElement))
    .filter((element) => ![...element.children].some(isOut))
    .map((element) => `${Math.round(element.getBoundingClientRect().right - width)} px: ${element.outerHTML.slice(0, 100)}`);
}

/** Runs in the page: the controls that are smaller than `least`; links inside a sentence are exempt. */
function tooSmall(least) {
  const inSentence = (element) =>
    element.matches('p a, p button, li span a') &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=gridcell]')]
    .filter((element) => element.checkVisibility() && !element.closest('.skip-link') && !inSentence(element))
    .map((element) => element.closest('label:has([type=radio], [type=checkbox], [type=file])') ?? element)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(({ element, box }) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`);
}

/**
 * Runs in the page: the lines of running text with more than `most` letters, spaces included. A word
 * longer than that is broken anywhere, and left out.
 */
function longLines(most) {
  const isRunning = (element) => element.checkVisibility() && !element.closest('table, .visually-hidden');
  return [...document.querySelectorAll('main p')].filter(isRunning).flatMap((paragraph) => {
    const lines = new Map();
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      // What only paper shows has no lines here.
      if (!texts.currentNode.parentElement.checkVisibility()) continue;
      for (const { 0: word, index } of texts.currentNode.data.matchAll(/\S+\s*/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.trimEnd().length);
        const { bottom } = range.getBoundingClientRect();
        lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? '') + word);
      }
    }
    const isLong = (line) => line.length > most && line.includes(' ');
    return [...lines.values()].map((line) => line.trim()).filter(isLong);
  });
}

/** Runs in the page: what only screen readers read, as far as it is drawn, and how much room it takes. */
const unseen = () =>
  [...document.querySelectorAll('.visually-hidden')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
    .map(({ text, box }) => ({ text, room: Math.max(box.width, box.height) }));

test('what only screen readers read takes no room', async ({ page }) => {
  await begin(page);
  let all = 0;
  await tour(page, async (route) => {
    const found = await page.evaluate(unseen);
    all += found.length;
    expect.soft(found.filter(({ room }) => room > 1), route).toEqual([]);
  });
  expect(all).toBeGreaterThan(0);
});

test('on a wide screen lines stay short, and headings begin where titles do', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await begin(page);
  await tour(page, async (route) => {
    expect.soft(await page.evaluate(longLines, 68), route).toEqual([]);
    // What to try next stands beside the profile.
    const edges = page.locator('.brand, .page:not(.check) > h1, .page > section:not(.next-actions) > h2').filter({ visible: true });
    const lefts = await edges.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    expect.soft(new Set(lefts).size, `${route}: ${lefts}`).toBe(1);
  });
});

test('on a phone the name of the site stands beside its mark, and never half', async ({ page }) => {
  const name = page.locator('.brand span');
  for (const [width, isSeen] of [[390, true], [345, false], [320, true]]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./#/method');
    await expect(name).toHaveText(site);
    const shown = await name.evaluate((element) => {
      const [text, link] = [element, element.parentElement].map((one) => one.getBoundingClientRect());
      return [text.bottom <= link.bottom && text.right <= link.right, text.top >= link.bottom];
    });
    expect(shown, `at ${width}`).toEqual([isSeen, !isSeen]);
  }
});

test('what is pressed is at least 24 px wide and high, and 44 px in the check', async ({ page }) => {
  await begin(page);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await tour(page, async (route) => {
      expect.soft(await page.evaluate(tooSmall, 24), `${route} at ${width}`).toEqual([]);
      if (!route.startsWith('#/check')) return;
      expect.soft(await page.evaluate(tooSmall, 44), `${route} at ${width}`).toEqual([]);
    });
    await turnTo(page, '#/method');
  }
});

test('nothing moves where motion is not wanted', async ({ page }) => {
  const moving = () => {
    const seconds = (value) => value.split(',').reduce((most, one) => Math.max(most, parseFloat(one)), 0);
    const styled = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return seconds(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return [...styled.map((element) => element.outerHTML.slice(0, 80)), ...document.getAnimations().map(String)];
  };
  await begin(page);
  await turnTo(page, '#/check');
  expect(await page.evaluate(moving), 'what moves else').not.toEqual([]);
  await turnTo(page, '#/method');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await tour(page, async (route) => expect.soft(await page.evaluate(moving), route).toEqual([]));
});

test('in colours of one’s own the chosen answer can be told from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await begin(page);
  await page.getByLabel(ui.app.theme).selectOption('light');
  await turnTo(page, '#/check');
  await expectStep(page, 1);
  await radio(page, '2').focus();
  await page.keyboard.press('Space');
  const outlines = await page.locator('.answer').evaluateAll((all) =>
    all.map((one) => getComputedStyle(one)).map((style) => `${style.outlineStyle} ${style.borderTopColor}`),
  );
  expect(new Set(outlines).size).toBe(2);
  expect(outlines.filter((one) => one === outlines[2])).toHaveLength(1);
});

test.describe('the first paint', () => {
  for (const [chosen, device] of [['dark', 'light'], ['light', 'dark'], ['system', 'dark']]) {
    test(`${chosen} on a device that is ${device} never flashes`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: device });
      const isDark = (chosen === 'system' ? device : chosen) === 'dark';
      // The page before has the wanted ground, so that every picture on the way must have it.
      const ground = isDark ? '#16181c' : '#fbf9f4';
      await page.route('**/blank', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><html style="background:${ground}"><link rel="icon" href="data:,">` }),
      );
      await page.goto('./blank');
      await page.evaluate((theme) => localStorage.setItem('weft:/:settings', JSON.stringify({ v: 1, theme })), chosen);
      const client = await page.context().newCDPSession(page);
      const pictures = [];
      client.on('Page.screencastFrame', ({ data, sessionId }) => {
        pictures.push(data);
        client.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
      });
      await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
      await page.goto('./');
      await expect(heading(page)).toBeVisible();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await client.send('Page.stopScreencast');
      expect(pictures.length).toBeGreaterThan(0);
      const corners = await page.evaluate(async (all) => {
        const read = async (data) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const drawing = new OffscreenCanvas(1, 1).getContext('2d');
          drawing.drawImage(bitmap, 2 - bitmap.width, 2 - bitmap.height);
          return [...drawing.getImageData(0, 0, 1, 1).data].slice(0, 3).join(' ');
        };
        return Promise.all(all.map(read));
      }, pictures);
      const wanted = isDark ? '22 24 28' : '251 249 244';
      expect([...new Set(corners)]).toEqual([wanted]);
    });
  }
});
