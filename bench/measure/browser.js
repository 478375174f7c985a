// The Chromium that is measured.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { program } from '../../tests/programs.js';

const isRoot = process.getuid?.() === 0;
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];
const OPTIONS = {
  executablePath: program('chromium'),
  args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET,
};

/** For first visits: each context of it is a private window, in which nothing is kept. */
export const launch = () => chromium.launch(OPTIONS);

/** Calls `measure` with such a window. */
export async function inNewContext(browser, measure) {
  const context = await browser.newContext();
  try {
    return await measure(context);
  } finally {
    await context.close();
  }
}

/**
 * Calls `measure` with a window as readers have it, in a profile of its own. Private windows keep
 * no compiled code, so in them nobody ever comes back.
 */
export async function inNewProfile(measure) {
  const folder = await mkdtemp(join(tmpdir(), 'weft-bench-'));
  const context = await chromium.launchPersistentContext(folder, OPTIONS);
  try {
    return await measure(context);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}
