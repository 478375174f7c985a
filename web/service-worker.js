// Keeps the site on the device, so that it opens without a network. It fetches the
// site's own files and nothing else; what readers enter does not pass through here. docs/hosting.md is its manual.
//
// - Each build has a cache of its own, and is used only when every file of it is there with its hash,
//   wherever the file came from.
// - It never opens the caches of other sites and programs of the same origin.
// - A tab keeps to the build that it was opened with: no tab ever runs files of two builds.
// - A publisher may edit the content at any time: it is asked for first, and kept for later.
//
// The step after Trunk's build writes BUILD above this text: { id, start, lazy, content }. `start` holds the
// files that index.html names and `lazy` the others, each with its hash.

const SCOPE = self.registration.scope;
// The caches belong to the whole origin, which may hold several such sites.
const FAMILY = `weft ${SCOPE} `;
const CACHE = FAMILY + BUILD.id;
const FILES = { ...BUILD.start, ...BUILD.lazy };
const IS_CODE = /(^snippets\/.+|-[0-9a-f]{16}(_bg)?)\.(js|wasm|css)$/;
/** What a publisher edits; `own.css` is the style sheet that docs/hosting.md speaks of, the pictures are logo and icon. */
const IS_CONTENT = /^(content\/.+\.json|own\.css|(?!icons\/)[\w./-]+\.(svg|png|webp|jpe?g|avif))$/i;
/** How long a start waits for content that it could also take from the cache, in milliseconds. */
const PATIENCE_MS = 2000;

const at = (name) => SCOPE + name;
const PAGE = at('index.html');
const nameOf = (url) => (url.startsWith(SCOPE) ? url.slice(SCOPE.length).split(/[?#]/)[0] : '?');
const markOf = (tab) => at(`tab/${tab}`);
const kept = (cache, name) => cache.match(at(name), { ignoreVary: true });
const ask = (name, cache, priority = 'auto') =>
  fetch(at(name), { cache, priority, credentials: 'same-origin', referrerPolicy: 'no-referrer' });

self.addEventListener('install', (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => event.waitUntil(keepContent(event.data)));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const name = nameOf(url);
  if (method !== 'GET') return;
  if (mode === 'navigate') {
    if (name === '' || name === 'index.html') event.respondWith(page(event));
  } else if (IS_CODE.test(name)) {
    event.respondWith(code(event.request));
  } else if (IS_CONTENT.test(name)) {
    event.respondWith(content(event, name));
  }
});

/** Brings every file of this build into its cache, or fails; what was used before stays in use. */
async function fill() {
  const cache = await caches.open(CACHE);
  const deployed = await deployedPage();
  if (!deployed) throw new Error('index.html is not the page of this build');
  await Promise.all([
    cache.put(PAGE, deployed),
    ...Object.entries(FILES).map(async ([name, hash]) => {
      await cache.put(at(name), (await keptFile(name, hash)) ?? (await checkedFile(name, hash)));
    }),
    carryContent(cache),
  ]);
}

/** A file of this build from what an earlier one kept, if it is still what the name says. */
async function keptFile(name, hash) {
  for (const other of await otherCaches()) {
    const response = await kept(await caches.open(other), name);
    if (response && (await isThisFile(hash, response.clone()))) return response;
  }
  return null;
}

/** A file of this build from the server. Rejects a page in its place, such as “not found”. */
async function checkedFile(name, hash) {
  for (const mode of ['default', 'reload']) {
    const response = await ask(name, mode, 'low');
    if (response.ok && (await isThisFile(hash, response.clone()))) return response;
  }
  throw new Error(`${name} is not the file of this build`);
}

async function isThisFile(hash, response) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

/** The page that the server has now; null if it belongs to another build. */
async function deployedPage() {
  const response = await ask('index.html', 'no-cache');
  const text = response.ok ? await response.clone().text() : '';
  if (!Object.keys(BUILD.start).every((name) => text.includes(name))) return null;
  // A page that came by a redirect is refused as the answer to a navigation.
  return response.redirected ? new Response(text, { headers: response.headers }) : response;
}

/** The content that earlier builds kept, in the publisher's present words. */
async function carryContent(cache) {
  const names = new Set();
  for (const name of await otherCaches()) {
    const requests = await (await caches.open(name)).keys();
    requests.map(({ url }) => nameOf(url)).filter((file) => IS_CONTENT.test(file)).forEach((file) => names.add(file));
  }
  for (const name of names) {
    const response = await ask(name, 'no-cache');
    if (response.status >= 500) throw new Error(`${name}: status ${response.status}`);
    if (await isContent(name, response)) await cache.put(at(name), response);
  }
}

/** The caches that other builds of this site have. */
async function otherCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CACHE);
}

/** From now on new tabs get this build; those that are open keep theirs. */
async function takeOver() {
  await self.clients.claim();
  const marked = await tidy();
  const cache = await caches.open(CACHE);
  for (const { id } of await self.clients.matchAll()) {
    if (!marked.includes(id)) await cache.put(markOf(id), new Response());
  }
}

/** Removes the builds that no tab needs any more, and returns the tabs that need one of the others. */
async function tidy() {
  const marked = [];
  for (const name of await otherCaches()) {
    const open = await openTabs(await caches.open(name));
    if (open.length === 0) await caches.delete(name);
    marked.push(...open);
  }
  return marked;
}

/** The tabs that were opened with the build of this cache and are still there. */
async function openTabs(cache) {
  const open = [];
  for (const request of await cache.keys()) {
    const tab = nameOf(request.url).match(/^tab\/(.+)$/)?.[1];
    if (tab && (await self.clients.get(tab))) open.push(tab);
  }
  return open;
}

/** The page from the cache, at once; an edited one is kept for the next start. */
async function page(event) {
  look();
  const cache = await caches.open(CACHE);
  const ready = await kept(cache, 'index.html');
  if (!ready) {
    // The browser has evicted it.
    event.waitUntil(fill());
    return fetch(event.request);
  }
  event.waitUntil(looked.page.then((deployed) => deployed && cache.put(PAGE, deployed.clone())));
  // A build that is being installed has no tab yet, but is needed.
  if (!self.registration.installing) event.waitUntil(tidy());
  if (event.resultingClientId) event.waitUntil(cache.put(markOf(event.resultingClientId), new Response()));
  return ready;
}

/** The last look at the server's page: one for all content files of a start. */
let looked = { at: 0, page: null };

function look() {
  looked = { at: Date.now(), page: deployedPage().catch(() => null) };
}

/** Code by its name, from whichever build has it; from this one first. */
async function code(request) {
  for (const name of [CACHE, ...(await otherCaches())]) {
    const response = await (await caches.open(name)).match(request, { ignoreVary: true });
    if (response) return response;
  }
  return fetch(request);
}

/** Content from the server, if it answers in time and still has this build; else from the cache. */
async function content(event, name) {
  for (const other of await otherCaches()) {
    const cache = await caches.open(other);
    if (await cache.match(markOf(event.clientId))) return (await kept(cache, name)) ?? fetch(event.request);
  }
  const cache = await caches.open(CACHE);
  const ready = await kept(cache, name);
  const asked = freshContent(cache, name, ready);
  if (!ready) return asked;
  event.waitUntil(asked.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, ready));
  return Promise.race([asked.catch(() => ready), late]).then((response) => response.clone());
}

async function freshContent(cache, name, ready) {
  if (Date.now() - looked.at > PATIENCE_MS) look();
  const [response, deployed] = await Promise.all([ask(name, 'no-cache'), looked.page]);
  const isGone = [404, 410].includes(response.status) && !BUILD.content.includes(name);
  if (isGone) await cache.delete(at(name));
  const isPage = /^text\/html\b/.test(response.headers.get('Content-Type'));
  if (!isGone && ready && (!deployed || !response.ok || isPage)) return ready;
  if (deployed && (await isContent(name, response))) await cache.put(at(name), response.clone());
  return response;
}

/** Keeps the content that a page had loaded before this worker was there to see it, or may need. */
async function keepContent(urls) {
  const cache = await caches.open(CACHE);
  for (const name of urls.map(nameOf).filter((name) => IS_CONTENT.test(name))) {
    if (await kept(cache, name)) continue;
    // A file that fails does not stop the others.
    const response = await ask(name, 'default').catch(() => null);
    if (response && (await isContent(name, response))) await cache.put(at(name), response);
  }
}

/** Whether this is content, and not a page in its place. */
async function isContent(name, response) {
  if (!response.ok) return false;
  if (!/\.(json|css)$/.test(name)) return /^image\//.test(response.headers.get('Content-Type'));
  if (name.endsWith('.css')) return /^text\/css\b/.test(response.headers.get('Content-Type'));
  return response.clone().json().then(() => true, () => false);
}
