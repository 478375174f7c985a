// The content files that the app waits for, in the language of the reader.
import { instrument, load, parsed, publisher } from './files.js';
import { root } from './page.js';
import { bestLanguage } from './language.js';
import { showOfHome } from './first_paint.js';
import { dress } from './publisher.js';

// Fetched once, and again if that failed.
const files = {};

/** For the app: a content file. */
window.weftFile = (name) => {
  if (!files[name]) {
    files[name] = load(name).catch((fault) => {
      delete files[name];
      throw fault;
    });
  }
  return files[name];
};

/** For the app: the files of a start in a language. */
window.weftLoad = (tag) => Promise.all([instrument, window.weftFile(`content/text/${tag}/start.json`), publisher]);

/** Chooses the language, and asks for its files; the publisher's file may name another one. */
export const loadContent = () => {
  root.lang = bestLanguage();
  showOfHome('frame');
  const first = window.weftLoad(root.lang);
  window.weftContent = publisher.then((file) => {
    try {
      dress(parsed(file));
    } catch {
      return first; // the app names the fault here, too
    }
    const tag = bestLanguage();
    if (tag === root.lang) return first;
    root.lang = tag;
    showOfHome('frame');
    return window.weftLoad(tag);
  });
  for (const promise of [first, window.weftContent]) promise.catch(() => {}); // the app names the fault
};
