// Takes the service worker out again: put this text in the place of service-worker.js. With the
// next start a browser forgets what was kept of the site; what readers entered is not touched.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
// A page that the old worker opened registers this one again, and then sends it a message.
self.addEventListener('message', (event) => event.waitUntil(leave()));

async function leave() {
  const family = `weft ${self.registration.scope} `;
  for (const name of await caches.keys()) {
    if (name.startsWith(family)) await caches.delete(name);
  }
  await self.registration.unregister();
}
