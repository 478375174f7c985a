// The start script. Before anything is drawn it asks for the content files, which arrive beside the
// WASM, and chooses colours and language; where the app cannot start, it says why. It stands in the
// page itself: a file would come a round trip later. src/browser/start_script.rs waits for weftContent.
// Nothing here may throw, whatever is stored and whatever the browser refuses: without weftContent
// there is no app (tests/e2e/start.spec.js).
(() => {
  const root = document.documentElement;
  const written = root.lang;
  const attempt = (action, otherwise) => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };

  // --- The content files ---

  /** The bytes of a file and its type, or why it is none of ours. */
  const ask = async (name) => {
    const response = await fetch(name).catch(() => null);
    if (!response) return { why: 'it could not be loaded' };
    if (!response.ok) return { why: `it could not be loaded (status ${response.status})` };
    const bytes = await response.arrayBuffer();
    // JSON never begins with <, and neither does a program.
    if (new Uint8Array(bytes)[0] === 0x3c) return { why: 'the server sent a page in its place' };
    return { bytes, type: response.headers.get('Content-Type') };
  };
  const load = async (name) => {
    const { bytes, why } = await ask(name);
    if (why) throw new Error(`${name}: expected this file beside index.html, but ${why}`);
    return [name, bytes];
  };
  const parsed = ([, bytes]) => JSON.parse(new TextDecoder().decode(bytes));
  const isAt = (page) => page.test(location.hash);
  // Whoever opens one of the later pages needs their files at once.
  if (!isAt(/^[#/]*(check.*)?$/)) for (const link of document.querySelectorAll('[media="not all"]')) link.media = 'all';
  const [instrument, publisher] = [load('content/instrument.json'), load('content/publisher.json')];

  // --- What is stored. Of a wrong kind, it counts as missing; the app says what it cannot read. ---

  // What the keys of this copy of the app begin with, as in core/src/records/key.rs.
  const PREFIX = `weft:${location.pathname.replace(/[^/]*$/, '').replaceAll(':', '%3A')}:`;
  const ASIDE = `${PREFIX}aside:`;
  const read = (key) => localStorage.getItem(PREFIX + key);
  /** null where nothing is stored, undefined where it cannot be read. */
  const stored = attempt(() => JSON.parse(read('settings')));
  const settings = Object(stored);
  const isNew = attempt(
    () =>
      stored !== undefined &&
      !settings.keeps_nothing &&
      !Object.keys(localStorage).some((key) => ['run:', 'draft:'].some((kind) => key.startsWith(PREFIX + kind))),
    false,
  );
  root.dataset.theme = ['light', 'dark'].find((theme) => theme === settings.theme) ?? 'system';

  // --- The language ---

  // The first use of `Intl` takes longer than all of this script, so the plain cases do without.
  /** A tag as it is written today: pt-BR for pt_br.UTF-8; nothing for what is no tag. */
  const canonical = (tag) =>
    attempt(() => {
      const [named] = tag.replaceAll('_', '-').match(/^[a-z\d-]+/i);
      return /^(?!iw|in|ji)[a-z]{2}(-[A-Z]{2})?$/.test(named) ? named : Intl.getCanonicalLocales(named)[0];
    });
  /** The script that a language is written in: Hant for zh-TW. */
  const scriptOf = (tag) => attempt(() => new Intl.Locale(tag).maximize().script);
  const languageOf = (tag) => tag.split('-')[0];
  const wanted = [settings.language, ...(navigator.languages ?? [navigator.language])].map(canonical).filter(Boolean);
  /** Of the languages that the build, or the publisher's own file, lists. */
  const bestLanguage = () => {
    const offered = root.dataset.languages.split('|').map((pair) => pair.split(':')[0]);
    const best = (tag) => {
      const near = offered.filter((one) => languageOf(canonical(one) ?? one) === languageOf(tag));
      if (near.length < 2) return near[0];
      const written = near.filter((one) => scriptOf(one) === scriptOf(tag)).sort((one, other) => one.length - other.length);
      return near.find((one) => canonical(one) === tag) ?? written[0] ?? near[0];
    };
    return wanted.map(best).find(Boolean) ?? offered[0];
  };
  root.lang = bestLanguage();

  // --- The first paint ---

  // In a release, Home stands in the page as a new reader sees it; anybody else sees no more
  // of it than is right. style/screen.css hides the rest, src/start.rs ends it.
  const showOfHome = (elsewhere) => {
    const { firstPaint } = root.dataset;
    if (!firstPaint || firstPaint === 'none') return;
    const isHome = isNew && isAt(/^[#/]*$/);
    root.dataset.firstPaint = root.lang !== written ? 'brand' : isHome ? 'home' : elsewhere;
  };
  showOfHome('frame');
  addEventListener('hashchange', () => showOfHome('turned'));

  // --- Who publishes the site, and in which language it is read ---

  const dress = ({ name, languages, accent, icon }) => {
    if (languages?.length) root.dataset.languages = languages.map(({ tag, name }) => `${tag}:${name}`).join('|');
    // The Home in the page is that of another name.
    const brand = document.querySelector('.brand');
    if (brand && brand.textContent !== name) root.dataset.firstPaint &&= 'none';
    if (accent) root.style.setProperty('--accent', `light-dark(${accent.light}, ${accent.dark})`);
    if (icon && /^[\w-][\w./-]*$/.test(icon)) for (const link of document.querySelectorAll('link[rel=icon]')) link.href = icon;
  };
  // Asked for once, and again if it did not come.
  const texts = {};
  window.weftArea = (tag, area) => {
    const name = `content/text/${tag}/${area}.json`;
    return (texts[name] ??= load(name).catch((fault) => {
      delete texts[name];
      throw fault;
    }));
  };
  window.weftLoad = (tag) => Promise.all([instrument, window.weftArea(tag, 'start'), publisher]);
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

  // The style of the later pages waits for their code. As Trunk serves it, it is there at once.
  window.weftLaterStyle = () => new Promise((resolve, reject) => {
    const link = document.getElementById('later-style');
    if (!link?.disabled) return resolve();
    link.onload = resolve;
    link.onerror = () => {
      link.disabled = true;
      reject();
    };
    link.disabled = false;
  });

  // --- Where the app does not start, or stops: why, and the ways out ---

  /** Said as it stands here where no language file came; else in the words of its `interface.app`. */
  const ENGLISH = {
    crashed: 'Something went wrong. What you had entered is kept. Please load the page again.',
    cannot_start: 'The check cannot start',
    not_loaded: 'A file of this site did not arrive as it should. What you entered before is kept in this browser.',
    not_run: 'This browser does not run the program of this site. It may be too old, or WebAssembly is switched off, as in Lockdown Mode. Please use another browser. What you entered before is kept in this one.',
    try_again: 'Try again',
    save_as_is: 'Save everything as it is',
    start_without: 'Start without it',
    set_aside: 'If this comes again, what is stored here may be the cause. Save it as a file, then start without it: it is set aside, kept, and listed under “Your data”.',
  };
  const AS_FILE = 'This page was opened as a file, and browsers run the program only when it comes from a web server. Put the folder on one; on your own machine, run “python3 -m http.server” in it and open localhost:8000.';
  const ALTERED = 'index.html: its script was changed after it was built, so the browser refuses it; have the server send the page as it is (no minifying, no injecting)';

  const reload = () => location.reload();
  const records = () => attempt(() => Object.entries(localStorage).filter(([key]) => key.startsWith(PREFIX)), []);
  const saveAsIs = () => {
    const file = { format: 'weft-records', v: 1, made: Date.now(), records: Object.fromEntries(records()) };
    const href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href, download: 'weft-records.json' }).click();
  };
  /** Moves what is stored to where the app only lists it. The wish to keep nothing stays. */
  const startWithout = () => {
    for (const [key, text] of records().filter(([key]) => !key.startsWith(ASIDE))) {
      const asideAt = (number) => `${ASIDE}${number}:${key.slice(PREFIX.length)}`;
      let number = 1;
      while (localStorage.getItem(asideAt(number)) !== null) number += 1;
      localStorage.removeItem(key); // before it is written: there may be room for it only once
      localStorage.setItem(asideAt(number), text);
    }
    if (settings.keeps_nothing === true) localStorage.setItem(`${PREFIX}settings`, '{"v":1,"keeps_nothing":true}');
    location.hash = '#/data';
    reload();
  };

  let [isStarted, isExplained] = [false, false];
  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  /**
   * Shows a sentence, and with a title in the place of the app. Both are keys of ENGLISH, or English
   * words; `details` are for whoever publishes the site.
   */
  const explain = async (says, { title, details = [], canTryAgain = true, canStartWithout = false } = {}) => {
    if (isExplained) return;
    isExplained = true;
    if (!document.getElementById('app')) await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
    const app = await window.weftContent.then(([, text]) => Object(parsed(text).interface.app)).catch(() => ({}));
    const words = (tag, key, properties) =>
      element(tag, { lang: app[key] ? root.lang : 'en', textContent: app[key] ?? ENGLISH[key] ?? key, ...properties });
    const button = (key, onclick) => words('button', key, { type: 'button', className: 'button is-quiet', onclick });
    const keys = records().map(([key]) => key);
    const isInUse = canStartWithout && keys.some((key) => !key.startsWith(ASIDE));
    const line = (text) => element('li', {}, element('code', { textContent: text }));
    const note = element(title ? 'main' : 'section', { id: 'fault', className: 'page' });
    if (title) note.append(words('h1', title));
    const list = details.length ? [element('ul', { lang: 'en' }, ...details.map(line))] : [];
    note.append(element('div', { role: 'alert' }, words('p', says), ...list));
    if (isInUse) note.append(words('p', 'set_aside'));
    note.append(element('div', { className: 'buttons' },
      ...(canTryAgain ? [button('try_again', reload)] : []),
      ...(keys.length ? [button('save_as_is', saveAsIs)] : []),
      ...(isInUse ? [button('start_without', startWithout)] : []),
    ));
    // What the app still shows can be read and copied.
    if (!title) return document.body.prepend(note);
    document.title = note.firstChild.textContent;
    delete root.dataset.firstPaint;
    document.getElementById('app').replaceChildren(note);
  };
  /** For the app: its content cannot be used, in which what is stored has no part. */
  window.weftExplain = (title, says, details, canTryAgain) => {
    isExplained = false; // the app may have been drawn since
    return explain(says, { title, details, canTryAgain });
  };

  const cannotStart = (says, rest) => explain(says, { title: 'cannot_start', ...rest });
  /** What is wrong with a file of the program, as the server sends it. */
  const faultOf = async ({ href, rel }) => {
    const { why, type } = await ask(href);
    const isMistyped = !why && rel === 'modulepreload' && !/javascript/.test(type);
    return isMistyped ? `the server sent it as “${type}”, but a script is text/javascript` : why;
  };
  const programFiles = () => document.querySelectorAll('link[rel=modulepreload], link[as][href$=".wasm"]:not([media])');
  /** Looks why the program has not come; where all files are right, it is that `error`. */
  const explainStart = async (error) => {
    if (isStarted) return;
    const faults = await Promise.all([...programFiles()].map(async (link) => [link.getAttribute('href'), await faultOf(link)]));
    const details = faults.filter(([, fault]) => fault).map((fault) => fault.join(': '));
    // A file that did not come may come; one that comes with a wrong type will do so again.
    const canTryAgain = details.some((text) => !text.endsWith('text/javascript'));
    if (isStarted) return;
    if (details.length) cannotStart('not_loaded', { details, canTryAgain });
    else if (error) cannotStart('not_run', { details: [String(error)], canTryAgain: false });
  };
  /** Of the program, as opposed to a script that somebody else put into the page. */
  const isOurs = (error) =>
    attempt(() => {
      const { RuntimeError, CompileError, LinkError } = WebAssembly;
      if ([RuntimeError, CompileError, LinkError].some((kind) => error instanceof kind)) return true;
      return /\bwasm\b/.test(error.stack) || [...programFiles()].some(({ href }) => error.stack.includes(href));
    }, false);
  const hear = (error) => {
    if (!isOurs(error)) return;
    // A trap: the program stopped, and cannot explain it any more.
    if (isStarted || error instanceof WebAssembly.RuntimeError) explain('crashed', { canStartWithout: true });
    else explainStart(error);
  };
  // It says that this script did not run.
  addEventListener('DOMContentLoaded', () => document.getElementById('unstarted')?.remove());
  const isOwnScript = ({ localName, type, textContent }) => localName === 'script' && type === 'module' && textContent !== '';
  // A script that does not come tells nobody but itself, on the way down.
  addEventListener('error', ({ error, target }) => (isOwnScript(target) ? explainStart() : hear(error)), true);
  addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  addEventListener('securitypolicyviolation', ({ target }) => {
    if (isOwnScript(target)) cannotStart('not_loaded', { details: [ALTERED], canTryAgain: false });
  });
  // Some browsers say of a file that did not come nothing that can be told from others' faults.
  addEventListener('load', () => setTimeout(explainStart, 15_000));
  if (document.URL.startsWith('file:')) cannotStart(AS_FILE, { canTryAgain: false });
  else if (typeof WebAssembly !== 'object') cannotStart('not_run', { canTryAgain: false });

  // --- A browser's translator ---

  // It takes a text out of the page and puts a <font> in its place. What the app writes into that text
  // then is seen by nobody, and a place before it cannot be found. So the text goes back, empty, before
  // its <font>, which leaves when the app writes the text anew or removes it.
  const translated = new Map();
  const release = (font) => {
    for (const [text, its] of translated) {
      if (its.font !== font) continue;
      translated.delete(text);
      if (text.data === '') text.data = its.said;
    }
    font.remove();
  };
  const isFont = ({ localName }) => localName === 'font';
  const follow = (records) => {
    const fonts = new Set(records.flatMap(({ addedNodes }) => [...addedNodes].filter(isFont)));
    if (fonts.size + translated.size === 0) return;
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (target.data && translated.has(target)) release(translated.get(target).font);
      for (const node of [...removedNodes].filter((node) => !node.isConnected)) {
        const font = [...addedNodes, previousSibling, nextSibling].find((it) => fonts.has(it) && it.isConnected);
        if (isFont(node)) {
          // The original is shown again.
          release(node);
        } else if (translated.has(node)) {
          release(translated.get(node).font);
        } else if (node.nodeType === Node.TEXT_NODE && font) {
          translated.set(node, { font, said: node.data });
          node.data = '';
          font.before(node);
        }
      }
    }
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(follow).observe(document.body, { childList: true, characterData: true, subtree: true });
  });

  // --- What text may become ---

  // The only markup made from text is one picture as core/src/chart draws it, the only script the worker.
  const ATTRIBUTES = '(?: (?!on|href)[a-z][a-zA-Z-]*="[^"<>]*")*';
  const PICTURE = new RegExp(`^<svg${ATTRIBUTES}>(.*)</svg>\\s*$`, 's');
  const PART = new RegExp(`<(?:/(?:g|text)|(?:circle|g|line|path|polygon|polyline|rect|text)${ATTRIBUTES} ?/?)>`, 'g');
  const isPicture = (markup) => PICTURE.exec(markup)?.[1].replace(PART, '').includes('<') === false;
  attempt(() => window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (markup === '' || isPicture(markup) ? markup : null),
    createScriptURL: (url) => (url === root.dataset.worker ? url : null),
  }));

  // --- Offline use ---

  // After the start, so that it costs the start nothing. Where a browser keeps no worker, the
  // site needs a network, and nothing else is amiss.
  const keepOffline = async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.register(root.dataset.worker);
    const { active } = await serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const areas = ['start', 'results', 'data', 'method', 'guide'];
    const texts = areas.map((area) => new URL(`content/text/${root.lang}/${area}.json`, document.baseURI).href);
    active.postMessage([...loaded, ...texts]);
  };
  window.weftStarted = () => {
    isStarted = true;
    return window.weftContent.then(() => {
      if (!root.dataset.worker) return;
      setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => keepOffline().catch(() => {})), 3000);
    }, () => {});
  };
})();
