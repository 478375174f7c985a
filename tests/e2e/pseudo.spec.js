// Every page in a language that nobody speaks (support/pseudo.js), once from left to right and once
// from right to left, in a copy of the release: nothing is cut off, nothing sticks out, nothing is
// left in English.
import { join } from 'node:path';
import { readLanguage, writeLanguage } from './support/areas.js';
import { heading } from './support/check.js';
import { addRelease, change, publish, readJson } from './support/own_site.js';
import { pseudoGuide, pseudoLanguage, pseudoPeople } from './support/pseudo.js';
import { seed, SPRING, SUMMER, MIXED, sheet } from './support/sheets.js';
import { advisorSheet, worksheet } from './support/people.js';
import { expect, test as base } from './weft.js';

const DIRECTIONS = ['ltr', 'rtl'];

const test = base.extend({
  site: [
    async ({}, use) => {
      const site = await publish();
      for (const direction of DIRECTIONS) {
        const copy = await addRelease(site, direction);
        const content = join(copy, 'content');
        const english = await readLanguage(content, 'en');
        const language = pseudoLanguage(english, { language: 'qps', direction });
        const guide = await readJson(join(content, 'text/en/guide.json'));
        const people = pseudoPeople(await readJson(join(content, 'text/en/people.json')));
        await writeLanguage(content, 'qps', language, pseudoGuide(guide, 'qps'), people);
        await change(join(copy, 'content/publisher.json'), (it) => {
          it.languages = [{ tag: 'qps', name: language.name }, { tag: 'nl', name: '⟦Nederlands⟧' }];
        });
      }
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

// A reader whose language is not offered gets the first one. Months come from the browser.
test.use({ locale: 'en-GB' });

const RUNS = [
  { finished: new Date('2026-01-02T09:30:00Z'), answers: MIXED, note: '⟦ñöţê⟧' },
  { finished: new Date('2026-03-02T09:30:00Z'), answers: SPRING, note: '⟦ñöţê⟧' },
  { finished: new Date('2026-06-02T17:45:00Z'), answers: SUMMER },
  { finished: new Date('2026-07-02T17:45:00Z'), answers: sheet({ operational: '1', personal: '4', strategic: '2', traps: '4' }) },
];

const SHEETS = { 'people:w': worksheet(), 'advisors:s': advisorSheet() };

/** The pages, and what is opened on them first. */
const PAGES = {
  '#/': [],
  '#/check': ['summary', '[type=submit]'],
  '#/check/review': [],
  '#/result/run-1': ['summary'],
  '#/result/run-4': ['summary'],
  '#/result/none': [],
  '#/progress': ['summary', '.runs .button'],
  '#/data': ['summary'],
  '#/networks': ['summary'],
  '#/advisors': [],
  '#/people': [],
  '#/people/1': [],
  '#/people/7': [],
  '#/people/10': [],
  '#/people/11': [],
  '#/people/reading': ['summary'],
  '#/method': [],
  '#/questionnaire': [],
  '#/nowhere': [],
};

const SIZES = [{ width: 390, height: 844 }, { width: 1280, height: 900 }];

for (const direction of DIRECTIONS) {
  for (const size of SIZES) {
    test(`every page, ${direction}, ${size.width} px`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize(size);
      await seed(page, RUNS);
      await page.evaluate((texts) => {
        for (const [key, text] of Object.entries(texts)) {
          for (const folder of ['ltr', 'rtl']) localStorage.setItem(`weft:/${folder}/:${key}`, text);
        }
      }, SHEETS);
      for (const [route, opened] of Object.entries(PAGES)) {
        await page.goto(`./${direction}/${route}`);
        await expect(heading(page)).toContainText('⟦');
        await expect(page.locator('html')).toHaveAttribute('dir', direction);
        for (const selector of opened) {
          for (const control of await page.locator(`main ${selector}`).filter({ visible: true }).all()) await control.click();
        }
        expect.soft(await faultsOfLayout(page), `${route}, ${direction}, ${size.width} px`).toEqual([]);
        expect.soft(await untranslated(page), `in English on ${route}`).toEqual([]);
      }
    });
  }
}

test('what is too wide, cut off or in English is found', async ({ page }) => {
  await page.goto('./ltr/#/method');
  await expect(heading(page)).toContainText('⟦');
  await page.evaluate(() => {
    const add = (html, css) => {
      const element = document.createElement(html);
      element.textContent = 'Plain English';
      for (const [name, value] of Object.entries(css)) element.style.setProperty(name, value);
      document.querySelector('main').append(element);
    };
    add('button', { width: '2rem', overflow: 'hidden', 'white-space': 'nowrap' });
    add('p', { 'min-width': '200vw' });
  });
  expect(await faultsOfLayout(page)).toHaveLength(4);
  expect(await untranslated(page)).toEqual(['Plain English', 'Plain English']);
});

/** What makes the page wider than the window, and text that its box cuts off. */
function faultsOfLayout(page) {
  return page.evaluate(() => {
    const faults = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    const name = (element) => `${element.tagName}.${element.getAttribute('class')} “${element.textContent.trim().slice(0, 40)}”`;
    const isHidden = (element) => !element.checkVisibility() || element.closest('.visually-hidden, .skip-link:not(:focus), svg');
    for (const element of document.querySelectorAll('#app *')) {
      if (isHidden(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const isFramed = element.closest('.table-frame');
      if (width > 0 && !isFramed && (left < -1 || right > clientWidth + 1)) faults.push(`out of the window: ${name(element)}`);
      const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (!hasWords || getComputedStyle(element).display === 'inline' || element.matches('option, textarea')) continue;
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 4;
      if (isCut && getComputedStyle(element).overflow !== 'visible') faults.push(`cut off: ${name(element)}`);
      if (isCut && element.matches('button, a, label, summary, th, legend')) faults.push(`too small for its words: ${name(element)}`);
    }
    return faults;
  });
}

/** Words that stand outside the brackets: no sentence of the language has them. */
function untranslated(page) {
  return page.evaluate(() => {
    // Not of a language: policies, records, ids, addresses, dates, names, and what we typed.
    const ours = 'code, pre, script, textarea, .raw, .records, .policy, .sources, time';
    const months = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element.checkVisibility() || element.closest(ours)) continue;
      const whole = element.closest('text') ?? element;
      const outside = node.data.replace(/⟦[^⟧]*⟧/g, '').replace(months, '');
      const isInside = whole.textContent.includes('⟦') && !/^[^⟦]*[A-Za-z]{3}/.test(node.data);
      if (/[A-Za-z]{3,}/.test(outside) && !isInside && outside.trim() !== 'Weft') found.push(node.data.trim());
    }
    return found;
  });
}
