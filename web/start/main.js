// The start script. Before anything is drawn it asks for the content files, which arrive beside the
// WASM, and chooses colours and language; if the app cannot start, it says why. It is inline in
// the page, joined by xtask/src/page_parts.rs: a file would come a round trip later.
// src/browser/start_script.rs waits for weftContent.
//
// Nothing here may throw, whatever is stored and whatever the browser refuses: without weftContent
// there is no app (tests/e2e/start.spec.js). An old browser must be able to read it, so that it can say
// that the browser is too old: no syntax and no function that is younger than 2020.
import './files.js';
import { askForLazyPages } from './lazy_pages.js';
import { chooseTheme } from './stored.js';
import { followFirstLink } from './first_paint.js';
import { loadContent } from './content.js';
import { noteStart, watchProgram } from './program_faults.js';
import { followTranslator } from './translator.js';
import { limitMarkup } from './trusted_types.js';
import { keepOfflineSoon } from './offline.js';
import { fitIntoFrame } from './embedding.js';

askForLazyPages();
chooseTheme();
loadContent();
followFirstLink();
watchProgram();
followTranslator();
limitMarkup();
fitIntoFrame();

/** For the app: it has been drawn. */
window.weftStarted = () => {
  noteStart();
  return window.weftContent.then(keepOfflineSoon, () => {});
};
