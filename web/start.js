// The start script. Before anything is drawn it asks for the content files, which arrive beside the
// WASM, and chooses the colours. It stands in the page itself: a file would come a round trip later.
// src/browser/start_script.rs waits for weftContent.
(() => {
  const root = document.documentElement;
  const written = root.lang;
  const load = async (name) => {
    const response = await fetch(name).catch(() => null);
    if (!response?.ok) {
      const status = response ? ` (status ${response.status})` : '';
      throw new Error(`${name}: expected this file beside index.html, but it could not be loaded${status}`);
    }
    return [name, await response.arrayBuffer()];
  };
  const isAt = (page) => page.test(location.hash);
  // Whoever opens one of the later pages needs their files at once.
  if (!isAt(/^[#/]*(check.*)?$/)) for (const link of document.querySelectorAll('[media="not all"]')) link.media = 'all';
  const [instrument, host] = [load('content/instrument.json'), load('content/host.json')];
  // What the keys of this copy of the app begin with, as in core/src/records/key.rs.
  const PREFIX = `weft:${location.pathname.replace(/[^/]*$/, '').replaceAll(':', '%3A')}:`;
  let [settings, hasRuns, isNew] = [null, false, false];
  try {
    const has = (kind) => Object.keys(localStorage).some((key) => key.startsWith(PREFIX + kind));
    settings = JSON.parse(localStorage.getItem(`${PREFIX}settings`));
    hasRuns = has('run:');
    isNew = !settings?.keeps_nothing && !hasRuns && !has('draft:');
  } catch {
    // Blocked or damaged storage: the app says so; here the defaults serve.
  }
  const { theme = 'system', language = null } = settings ?? {};
  root.dataset.theme = theme;
  // Which languages there are, the build has written down; the host's own file may say otherwise.
  const bestLanguage = () => {
    const offered = root.dataset.languages.split('|').map((pair) => pair.split(':')[0]);
    const wanted = [language, ...navigator.languages].map(String);
    const tags = wanted.flatMap((tag) => [tag, tag.split('-')[0]]);
    return tags.find((tag) => offered.includes(tag)) ?? offered[0];
  };
  root.lang = bestLanguage();
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
  const dress = ({ name, languages, accent, icon }) => {
    if (languages?.length) root.dataset.languages = languages.map(({ tag, name }) => `${tag}:${name}`).join('|');
    // The Home in the page is that of another name.
    const brand = document.querySelector('.brand');
    if (brand && brand.textContent !== name) root.dataset.firstPaint &&= 'none';
    if (accent) root.style.setProperty('--accent', `light-dark(${accent.light}, ${accent.dark})`);
    if (icon && /^[\w-][\w./-]*$/.test(icon)) for (const link of document.querySelectorAll('link[rel=icon]')) link.href = icon;
  };
  window.weftLoad = (tag) => Promise.all([instrument, load(`content/text/${tag}.json`), host]);
  const first = window.weftLoad(root.lang);
  first.catch(() => {}); // the app names the fault
  const parsed = ([, bytes]) => JSON.parse(new TextDecoder().decode(bytes));
  window.weftContent = host.then((file) => {
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
  window.weftContent.catch(() => {}); // the app names the fault
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
  // A fault of the program itself stops the WASM, which then cannot explain it any more.
  const crashed = () =>
    window.weftContent
      .then(([, text]) => parsed(text).interface.app.crashed)
      .catch(() => 'Something went wrong. What you had entered is kept. Please load the page again.');
  const explain = async () => {
    const textContent = await crashed();
    if (document.getElementById('crash')) return;
    const note = Object.assign(document.createElement('p'), { id: 'crash', textContent });
    note.setAttribute('role', 'alert');
    document.body.prepend(note);
  };
  // A script that does not come tells nobody but itself, on the way down.
  window.addEventListener('error', ({ error, target }) => {
    if (error instanceof WebAssembly.RuntimeError || target.localName === 'script') explain();
  }, true);
  window.addEventListener('unhandledrejection', explain);
  // The only markup made from text is what core/src/chart draws, the only scripts the two workers.
  const firstDate = './first-date.js';
  window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (/^(<svg |$)/.test(markup) ? markup : null),
    createScriptURL: (url) => ([root.dataset.worker, firstDate].includes(url) ? url : null),
  });
  // Whoever has a result is shown a date.
  if (hasRuns) new Worker(firstDate);
  // After the start, so that it costs the start nothing. Where a browser keeps no worker, the
  // site needs a network, and nothing else is amiss.
  window.weftStarted = () => window.weftContent.then(() => {
    const { serviceWorker } = navigator;
    if (!root.dataset.worker || !serviceWorker) return;
    setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => {
      const loaded = () => performance.getEntriesByType('resource').map(({ name }) => name);
      serviceWorker.register(root.dataset.worker).catch(() => {});
      serviceWorker.ready.then(({ active }) => active.postMessage(loaded()));
    }), 3000);
  }, () => {});
})();
