// In a release, Home stands in the page as a new reader sees it; anybody else sees no more of it than
// is right. style/components/first_paint.css hides the rest, src/start.rs ends it.
import { isAt, root, writtenLanguage } from './page.js';
import { isNew } from './stored.js';

/** `elsewhere` is how much of it is right if this reader is not to see Home. */
export const showOfHome = (elsewhere) => {
  const { firstPaint } = root.dataset;
  if (!firstPaint || firstPaint === 'none') return;
  const isHome = isNew && isAt(/^[#/]*$/);
  root.dataset.firstPaint = root.lang !== writtenLanguage ? 'brand' : isHome ? 'home' : elsewhere;
};

export const followFirstLink = () => addEventListener('hashchange', () => showOfHome('turned'));
