// Says why the app did not start, or stopped, and shows the ways out.
import { parsed } from './files.js';
import { element, root } from './page.js';
import { ASIDE, records } from './stored.js';
import { AWAY } from './away.js';
import { ENGLISH } from './english.js';
import { reload, saveAsIs, startWithout } from './ways_out.js';

/** More are folded: one slip in a file may cause a hundred problems. */
const MOST_SHOWN = 10;

let isExplained = false;

/**
 * Shows a sentence, and with a title in the place of the app. Both are keys of ENGLISH or AWAY, or English
 * words; `details` are for the publisher.
 */
export const explain = async (says, { title, details = [], canTryAgain = true, canStartWithout = false } = {}) => {
  if (isExplained) return;
  isExplained = true;
  if (!document.getElementById('app')) await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  const text = await window.weftContent.then(([, text]) => parsed(text)).catch(() => {});
  const app = { ...AWAY[root.lang], ...text?.interface?.app, paper: text?.interface?.questionnaire?.title };
  const words = (tag, key, properties) =>
    element(tag, { lang: app[key] ? root.lang : 'en', textContent: app[key] ?? ENGLISH[key] ?? AWAY.en[key] ?? key, ...properties });
  const button = (key, onclick) => words('button', key, { type: 'button', className: 'button is-quiet', onclick });
  const keys = records().map(([key]) => key);
  const isInUse = canStartWithout && keys.some((key) => !key.startsWith(ASIDE));
  const line = (text) => element('li', {}, element('code', { textContent: text }));
  const note = element(title ? 'main' : 'section', { id: 'fault', className: 'page' });
  if (title) note.append(words('h1', title));
  const list = (lines) => (lines.length ? [element('ul', { lang: 'en' }, ...lines.map(line))] : []);
  const more = details.slice(MOST_SHOWN);
  const folded = more.length
    ? [element('details', { lang: 'en' }, element('summary', { textContent: `and ${more.length} more` }), ...list(more))]
    : [];
  note.append(element('div', { role: 'alert' }, words('p', says), ...list(details.slice(0, MOST_SHOWN)), ...folded));
  if (isInUse) note.append(words('p', 'set_aside'));
  note.append(element('div', { className: 'buttons' },
    ...(says === 'away' && document.URL.startsWith('http') ? [element('a', { href: '', target: '_blank', textContent: document.URL })] : []),
    ...(canTryAgain ? [button('try_again', reload)] : []),
    ...(title === 'cannot_start' && app.paper ? [button('paper', () => import('./paper.js').then(({ showPaper }) => showPaper(note)).catch(reload))] : []),
    ...(keys.length ? [button('save_as_is', saveAsIs)] : []),
    ...(isInUse ? [button('start_without', startWithout)] : []),
  ));
  // Keeps what the app still shows, so that it can be read and copied.
  if (!title) return document.body.prepend(note);
  document.title = note.firstChild.textContent;
  delete root.dataset.firstPaint;
  const place = document.getElementById('app');
  place.textContent = '';
  place.append(note);
};

/** For the app: its content cannot be used; what is stored is not the reason. */
window.weftExplain = (title, says, details, canTryAgain) => {
  isExplained = false; // the app may have been drawn since
  return explain(says, { title, details, canTryAgain });
};
