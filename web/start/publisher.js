// What a publisher's own file changes before anything is drawn: languages, name, colour, icon.
// core/src/content/publisher.rs checks the file.
import { root } from './page.js';

const isText = (value) => typeof value === 'string' && value !== '';
const isColour = (value) => /^#[0-9a-f]{6}$/i.test(value);

/** Leaves out what cannot be used; #/publisher says what to mend. */
export const dress = ({ name, languages, accent, icon }) => {
  const isListed = Array.isArray(languages) && languages.length && languages.every((entry) => isText(entry?.tag) && isText(entry.name));
  if (isListed) root.dataset.languages = languages.map(({ tag, name }) => `${tag}:${name}`).join('|');
  // The first paint has another name.
  const brand = document.querySelector('.brand');
  if (brand && brand.textContent !== name && root.dataset.firstPaint) root.dataset.firstPaint = 'none';
  for (const theme of ['light', 'dark']) if (isColour(accent?.[theme])) root.style.setProperty(`--accent-${theme}`, accent[theme]);
  if (icon && /^[\w-][\w./-]*$/.test(icon)) for (const link of document.querySelectorAll('link[rel=icon]')) link.href = icon;
};
