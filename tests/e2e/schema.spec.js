// The schemas say what the checks say: what is shipped is right by both, and each mistake is found
// by both. An editor shows the one, the page and `cargo xtask check-content` the other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { areas } from './support/areas.js';
import { addNorthernMentors, publish, readJson } from './support/own_site.js';
import { languages } from './support/words.js';
import { expect, test } from './weft.js';

const CONTENT = new URL('../../content/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, CONTENT), 'utf8'));
const AREAS = [...areas, 'guide', 'people'];
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const schemas = Object.fromEntries(
  ['publisher', 'instrument', 'advisors', ...AREAS.map((area) => `text-${area}`)].map((kind) => [kind, ajv.compile(read(`schema/${kind}.schema.json`))]),
);

/** What a schema has against a file, in words. */
const faults = (kind, value) =>
  schemas[kind](value) ? [] : schemas[kind].errors.map((error) => `${error.instancePath} ${error.message}`);

const SHIPPED = {
  publisher: ['publisher.json'],
  instrument: ['instrument.json'],
  advisors: ['advisors.json'],
  ...Object.fromEntries(AREAS.map((area) => [`text-${area}`, languages.map((tag) => `text/${tag}/${area}.json`)])),
};

for (const [kind, files] of Object.entries(SHIPPED)) {
  for (const file of files) {
    test(`${file} keeps its schema, and names it`, () => {
      const value = read(file);
      expect(faults(kind, value)).toEqual([]);
      expect(read(new URL(value.$schema, new URL(file, CONTENT)).href)).toEqual(read(`schema/${kind}.schema.json`));
    });
  }
}

test('a second instrument keeps the schemas', async () => {
  const site = await publish();
  const content = join(await addNorthernMentors(site, 'mentors'), 'content');
  expect(faults('publisher', await readJson(join(content, 'publisher.json')))).toEqual([]);
  expect(faults('instrument', await readJson(join(content, 'instrument.json')))).toEqual([]);
  for (const tag of ['en-GB', 'de']) {
    for (const area of AREAS) {
      expect(faults(`text-${area}`, await readJson(join(content, `text/${tag}/${area}.json`))), `${tag} ${area}`).toEqual([]);
    }
  }
  await site.close();
});

/** Mistakes, each in a file that is right but for it, and where the page says it is. */
const MISTAKES = [
  ['publisher', 'name', (it) => (it.name = '')],
  ['publisher', 'logo', (it) => (it.logo = 'https://example.org/logo.svg')],
  ['publisher', 'logo', (it) => (it.logo = '../logo.svg')],
  ['publisher', 'icon', (it) => (it.icon = 'data:image/svg+xml,x')],
  ['publisher', 'accent.dark', (it) => (it.accent = { light: '#000000' })],
  ['publisher', 'accent.light', (it) => (it.accent = { light: 'black', dark: '#ffffff' })],
  ['publisher', 'languages', (it) => (it.languages = [])],
  ['publisher', 'links[0].address', (it) => (it.links = [{ label: 'Imprint', address: 'javascript:alert(1)' }])],
  ['publisher', 'links[0].address', (it) => (it.links = [{ label: 'Imprint', address: 'data:text/html,x' }])],
  ['publisher', 'links[0].label', (it) => (it.links = [{ label: {}, address: 'https://example.org' }])],
  ['publisher', 'contact.label', (it) => (it.contact = { address: 'mailto:a@example.org' })],
  ['publisher', 'colour', (it) => (it.colour = 'red')],
  ['instrument', 'id', (it) => (it.id = 'my own')],
  ['instrument', 'networks.personal', (it) => (it.networks.personal = ['p1', 'p2'])],
  ['instrument', 'networks.strategic[0]', (it) => (it.networks.strategic[0] = 'S 1')],
  ['instrument', 'traps[0].actions', (it) => (it.traps[0].actions = [])],
  ['instrument', 'actions.personal.regular[0].theme', (it) => (it.actions.personal.regular[0].theme = 'luck')],
  ['instrument', 'actions.personal.regular[0].serves', (it) => (it.actions.personal.regular[0].serves = [])],
  ['instrument', 'scoring.cuts', (it) => (it.scoring.cuts = [0, 60])],
  ['instrument', 'scoring.reliability', (it) => (it.scoring.reliability = 1)],
  ['instrument', 'scoring.minimum_answered', (it) => (it.scoring.minimum_answered = 5.5)],
  ['instrument', 'actions.personal.regular', (it) => (it.actions.personal.regular = [])],
  ['instrument', 'patterns[0].when', (it) => (it.patterns[0].when = {})],
  ['instrument', 'statements', (it) => (it.statements = {})],
  ['text-start', 'language', (it) => delete it.language],
  ['text-start', 'direction', (it) => (it.direction = 'up')],
  ['text-start', 'statements.o1', (it) => (it.statements.o1 = ' ')],
  ['text-start', 'interface.home.title', (it) => delete it.interface.home.title],
  ['text-start', 'interface.home.titel', (it) => (it.interface.home.titel = 'Title')],
  ['text-start', 'interface.check.step', (it) => (it.interface.check.step = '{step} of {total}')],
  ['text-results', 'interface.review.open.other', (it) => delete it.interface.review.open.other],
  ['text-results', 'interface.review.open.plenty', (it) => (it.interface.review.open.plenty = 'Many')],
];

for (const [kind, field, spoil] of MISTAKES) {
  const file = SHIPPED[kind][0];
  test(`${file}: ${spoil.toString().replace(/^\(it\) => /, '')} is a mistake by the schema and on the page`, async ({ page }) => {
    const value = read(file);
    spoil(value);
    expect(faults(kind, value)).not.toEqual([]);
    // What only the start script reads keeps no reader from the check: cargo xtask check-content names it.
    if (/^(icon|accent|languages)/.test(field)) return;
    await page.route(`**/content/${file}`, (route) => route.fulfill({ json: value }));
    // The first pages look at what they need alone.
    await page.goto('./#/progress');
    const named = page.getByRole('alert').getByRole('listitem').filter({ hasText: `content/${file}: ${field}: ` });
    await expect(named.first()).toBeVisible();
  });
}
