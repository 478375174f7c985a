// WebKitGTK, the engine of Safari as Debian packs it, driven through its WebDriver.
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { start } from '../programs.js';
import { Driver } from './driver.js';

const START_MS = 30_000;

/** The address of each command below that of the session. */
const ADDRESSES = {
  Navigate: () => 'url',
  Refresh: () => 'refresh',
  ExecuteScript: () => 'execute/sync',
  ElementClick: ({ id }) => `element/${id}/click`,
  ElementSendKeys: ({ id }) => `element/${id}/value`,
};

/** Starts WebKitGTK on a display that nobody sees; `stop` ends both. */
export async function startWebKit() {
  const folder = mkdtempSync(join(tmpdir(), 'weft-webkit-'));
  const display = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(display.stdout, 'data');
  const port = await freePort();
  const program = start('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, LANG: 'en_GB.UTF-8', TZ: 'Europe/Berlin' },
  });
  const ended = once(program, 'exit');
  const server = `http://127.0.0.1:${port}`;
  const isUp = () => fetch(`${server}/status`).then((response) => response.ok, () => false);
  await expect.poll(isUp, { timeout: START_MS }).toBe(true);
  const { sessionId } = await post(`${server}/session`, { capabilities: {} });
  const session = `${server}/session/${sessionId}`;
  const driver = new Driver((command, parameters) =>
    post(`${session}/${ADDRESSES[command](parameters)}`, parameters),
  );
  return {
    driver,
    /** The file that `click` saves, as the page made it: this browser keeps no downloads. */
    async savedFile(click, name) {
      await driver.evaluate(keepBlobs);
      await click();
      const path = join(folder, name);
      await expect.poll(() => driver.evaluate(() => window.savedText ?? '')).toMatch(/\S/);
      writeFileSync(path, await driver.evaluate(() => window.savedText));
      return path;
    },
    async stop() {
      await fetch(session, { method: 'DELETE' });
      program.kill();
      await ended;
      display.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page. */
function keepBlobs() {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => (window.savedText = text));
    return make.call(URL, blob);
  };
}

async function post(address, body) {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A port that was free a moment ago: this driver cannot choose one itself. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
