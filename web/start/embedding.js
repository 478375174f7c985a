// In a frame of another page. docs/hosting.md says what that page can do with the height.
import { root } from './page.js';

/** Whoever shows this page knows whom to believe by the origin of what they hear; a height is no secret. */
const tellHeight = () => parent.postMessage({ weft: 'height', height: Math.ceil(root.getBoundingClientRect().height) }, '*');

/** Pages that are turned here would be entries in the history of the page around. */
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
