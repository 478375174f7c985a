// The files of the later pages. Their style waits for their code; as Trunk serves it, it is there at once.
import { isAt } from './page.js';

/** Whoever opens one of the later pages needs their files at once. */
export const askForLaterPages = () => {
  if (isAt(/^[#/]*(check.*)?$/)) return;
  for (const link of document.querySelectorAll('[media="not all"]')) link.media = 'all';
};

/** For the app: resolves when the style of the later pages is in effect. Two may wait for one attempt. */
let styleAwaited;
window.weftLaterStyle = () => (styleAwaited = styleAwaited || new Promise((resolve, reject) => {
  const waiting = document.getElementById('later-style');
  if (!waiting || !waiting.disabled) return resolve();
  // An element of its own for each attempt: one that was disabled keeps the file that failed.
  const link = waiting.cloneNode();
  const giveUp = () => {
    link.replaceWith(waiting);
    styleAwaited = undefined;
    reject();
  };
  link.disabled = false;
  // Where a preload got an error, Chromium may call the empty answer loaded.
  link.onload = () => (link.sheet && link.sheet.cssRules.length ? resolve() : giveUp());
  link.onerror = giveUp;
  waiting.replaceWith(link);
}));
