// The files of the lazy pages. Their style waits for their code; as Trunk serves it, it is there at once.
import { isAt } from './page.js';

/** Loads the files of the lazy pages at once if the address names one of them. */
export const askForLazyPages = () => {
  if (isAt(/^[#/]*(check.*)?$/)) return;
  for (const link of document.querySelectorAll('[media="not all"]')) link.media = 'all';
};

let awaitedStyle;
/**
 * For the app: resolves when the style of the lazy pages is in effect. One attempt is shared: while it
 * runs the link is already enabled, and a second call would take it for loaded.
 */
window.weftLazyStyle = () => {
  awaitedStyle = awaitedStyle || new Promise((resolve, reject) => {
    const link = document.getElementById('lazy-style');
    if (!link || !link.disabled) return resolve();
    link.onload = resolve;
    link.onerror = () => {
      link.disabled = true;
      awaitedStyle = undefined;
      reject();
    };
    link.disabled = false;
  });
  return awaitedStyle;
};
