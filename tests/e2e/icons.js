// The pictures of web/icons/: `cargo xtask icons` runs this and nothing else.
//
// Each is drawn in an SVG file of this repository and only rendered here, once, so that a build
// needs no browser.
import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';

const PICTURES = [
  { drawing: 'icons/icon.svg', picture: 'icon-192', width: 192 },
  { drawing: 'icons/icon.svg', picture: 'icon-512', width: 512 },
  { drawing: 'drawings/maskable.svg', picture: 'maskable-512', width: 512 },
  { drawing: 'drawings/apple-touch-icon.svg', picture: 'apple-touch-icon', width: 180 },
  { drawing: 'drawings/preview.svg', picture: 'preview', width: 1200, height: 630 },
];

for (const { drawing, picture, width, height = width } of PICTURES) {
  test(picture, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const svg = readFileSync(`web/${drawing}`, 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${width}px }</style>${svg}`);
    await page.screenshot({ path: `web/icons/${picture}.png`, omitBackground: true });
  });
}
