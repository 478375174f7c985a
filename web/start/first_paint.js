// In a release, the page holds Home as a new reader sees it; other readers see only what is right for
// them. style/components/first_paint.css hides the rest, src/start.rs ends it.
import { isAt, root, writtenLanguage } from './page.js';
import { isNew } from './stored.js';

/** `elsewhere` is how much of it is right if this reader does not see Home. */
export const showOfHome = (elsewhere) => {
  const { firstPaint } = root.dataset;
  if (!firstPaint || firstPaint === 'none') return;
  const isHome = isNew && isAt(/^[#/]*$/);
  root.dataset.firstPaint = root.lang !== writtenLanguage ? 'brand' : isHome ? 'home' : elsewhere;
};

export const followFirstLink = () => addEventListener('hashchange', () => showOfHome('turned'));
