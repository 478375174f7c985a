// In a frame of another page. docs/hosting.md says what that page can do with the height.
import { root } from './page.js';

/** The page around identifies us by origin, and a height is no secret, so any origin may hear it. */
const tellHeight = () => parent.postMessage({ weft: 'height', height: Math.ceil(root.getBoundingClientRect().height) }, '*');

/** Replaces the address: new entries would be in the history of the page around. */
const followWithin = (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || link.target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const href = link.getAttribute('href');
  if (!href.startsWith('#')) {
    link.target = '_blank';
    return;
  }
  event.preventDefault();
  location.replace(href);
};

export const fitIntoFrame = () => {
  if (window.parent === window) return;
  root.dataset.framed = '';
  addEventListener('click', followWithin);
  if (window.ResizeObserver) new ResizeObserver(tellHeight).observe(root);
};
