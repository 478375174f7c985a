// What a publisher's own file changes before anything is drawn: languages, name, colour, icon.
// core/src/content/publisher.rs checks the file.
import { root } from './page.js';

export const dress = ({ name, languages, accent, icon }) => {
  if (languages?.length) root.dataset.languages = languages.map(({ tag, name }) => `${tag}:${name}`).join('|');
  // The Home in the page is that of another name.
  const brand = document.querySelector('.brand');
  if (brand && brand.textContent !== name && root.dataset.firstPaint) root.dataset.firstPaint = 'none';
  if (accent) for (const theme of ['light', 'dark']) root.style.setProperty(`--accent-${theme}`, accent[theme]);
  if (icon && /^[\w-][\w./-]*$/.test(icon)) for (const link of document.querySelectorAll('link[rel=icon]')) link.href = icon;
};
