// The Firefox that is installed, driven through Marionette: the commands of WebDriver, each as a
// line of JSON with its length before it (https://firefox-source-docs.mozilla.org/testing/marionette/).
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { start } from '../programs.js';
import { Driver } from './driver.js';

const START_MS = 30_000;

/** A profile that asks the network for nothing by itself, and saves files where `folder` says. */
const preferences = (folder) => ({
  'marionette.port': 0,
  'browser.download.dir': folder,
  'browser.download.folderList': 2,
  'browser.download.always_ask_before_handling_new_types': false,
  'intl.accept_languages': 'en-GB',
  'layout.css.prefers-color-scheme.content-override': 1,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
});

/** Starts Firefox in a profile of its own, with these preferences; `stop` ends it and removes the profile. */
export async function startFirefox(more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'weft-firefox-'));
  const lines = Object.entries({ ...preferences(folder), ...more }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join('\n'));
  const program = start(
    'firefox-esr',
    ['--headless', '--marionette', '--no-remote', '--profile', folder],
    { stdio: 'ignore', env: { ...process.env, TZ: 'Europe/Berlin' } },
  );
  const ended = once(program, 'exit');
  const portFile = join(folder, 'MarionetteActivePort');
  await expect.poll(() => existsSync(portFile), { timeout: START_MS }).toBe(true);
  const { send, close } = marionette(Number(readFileSync(portFile, 'utf8')));
  await send('NewSession', { capabilities: {} });
  return {
    driver: new Driver(send),
    /** The text of the file that `click` saves. */
    async savedFile(click, name) {
      const path = join(folder, name);
      await click();
      await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toMatch(/\S/);
      return path;
    },
    async stop() {
      close();
      program.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Talks with Marionette: `[0, id, command, parameters]` is answered by `[1, id, error, value]`. */
function marionette(port) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let rest = Buffer.alloc(0);
  let lastId = 0;
  socket.on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || rest.length < end) return;
      const message = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      if (Array.isArray(message)) answer(message);
    }
  });
  const answer = ([, id, error, result]) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else resolve(result?.value ?? null);
  };
  const send = (command, parameters) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const text = JSON.stringify([0, lastId, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return { send, close: () => socket.destroy() };
}
