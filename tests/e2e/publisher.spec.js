// A publisher looks through a copy as it is served, without a compiler.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from './weft.js';
import { button } from './support/check.js';
import { addRelease, change, publish, readJson } from './support/own_site.js';
import { fill, languages, ui } from './support/words.js';

const test = base.extend({
  site: async ({}, use) => {
    const site = await publish();
    await use(site);
    await site.close();
  },
});

const findings = (page) => page.locator('.findings li');
const faults = (page) => page.locator('.findings .is-fault');

async function look(page, address = './') {
  await page.goto(`${address}#/publisher`);
  await button(page, ui.publisher.look).click();
  await expect(page.locator('#publisher-said')).toBeFocused();
}

test('what is shipped has nothing to mend, in any of its languages', async ({ page }) => {
  await look(page);
  await expect(page.locator('#publisher-said')).toHaveText(ui.publisher.no_faults);
  await expect(page.getByText(fill(ui.publisher.languages, { languages: languages.join(', ') }))).toBeVisible();
  await expect(faults(page)).toHaveCount(0);
});

test('while it looks the button keeps the focus', async ({ page }) => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.goto('./#/publisher');
  await page.route('**/content/**', async (route) => {
    await released;
    await route.continue();
  });
  await button(page, ui.publisher.look).press('Enter');
  await expect(page.getByText(ui.publisher.looking)).toBeVisible();
  await expect(button(page, ui.publisher.look)).toBeFocused();
  await page.keyboard.press('Enter');
  release();
  await expect(page.locator('#publisher-said')).toBeFocused();
});

test.describe('a copy with mistakes', () => {
  test.use({ expectedNoise: [/404|request to another origin/] });

  test('names every one of them, and what is only to be known', async ({ page, site }) => {
    const copy = await addRelease(site, 'wrong');
    const content = join(copy, 'content');
    await change(join(content, 'publisher.json'), (it) => {
      it.logo = 'logo.svg';
      it.accent = { light: '#777777', dark: '#ffffff' };
      it.links = [
        { label: 'Imprint', address: 'imprint.html' },
        { label: 'Call', address: 'tel:+4930123456' },
      ];
    });
    await change(join(content, 'instrument.json'), (it) => void (it.id = 'northern'));
    await change(join(content, 'text/de/start.json'), (it) => void (it.interface.answer.never = 'Kein Mal'));
    await change(join(content, 'text/de/results.json'), (it) => void (it.interface.result.uneven = 'Dies ist „Nie“.'));
    const fr = await readJson(join(content, 'text/fr/method.json'));
    delete fr.interface.method.lead;
    writeFileSync(join(content, 'text/fr/method.json'), JSON.stringify(fr));
    await look(page, `${site.url}wrong/`);
    for (const text of [
      'content/publisher.json: accent.light: expected a contrast of at least 4.5 with paper (#fbf9f4), found 4.26',
      'content/text/fr/method.json: interface.method.lead: expected a text, found nothing',
      'logo.svg: expected this file beside index.html, but it could not be loaded (status 404)',
      'imprint.html: expected this file beside index.html, but it could not be loaded (status 404)',
    ]) {
      await expect(faults(page).filter({ hasText: text }), text).toHaveCount(1);
    }
    await expect(faults(page)).toHaveCount(4);
    await expect(page.locator('#publisher-said')).toHaveText(fill(ui.publisher.faults, { count: 4 }));
    await expect(findings(page).filter({ hasText: 'the id is “northern”' })).toHaveCount(1);
    await expect(findings(page).filter({ hasText: 'you call it “Kein Mal” (answer.never)' })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'tel:+4930123456' })).toBeVisible();
  });
});
