// Offline use, set up after the start so that it does not slow it down. Without a worker the site needs
// a network, and works otherwise.
import { root } from './page.js';

/** The files of a language, as core/src/content/text.rs names them. */
const AREAS = ['start', 'results', 'data', 'method', 'guide', 'people'];

const keepOffline = async () => {
  const { serviceWorker } = navigator;
  await serviceWorker.register(root.dataset.worker);
  const { active } = await serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const texts = AREAS.map((area) => new URL(`content/text/${root.lang}/${area}.json`, document.baseURI).href);
  const advisors = new URL('content/advisors.json', document.baseURI).href;
  active.postMessage([...loaded, ...texts, advisors]);
};

export const keepOfflineSoon = () => {
  if (!root.dataset.worker) return;
  const keep = () => keepOffline().catch(() => {});
  // A busy device may have no idle moment for minutes.
  setTimeout(() => (window.requestIdleCallback?.(keep, { timeout: 5000 }) ?? keep()), 3000);
};
