// One look at one page in a browser made slow, and what it cost.
import { setTimeout as pause } from 'node:timers/promises';

const CPU_SLOWER = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SETTLED_MS = 500;
const GIVEN_UP_MS = 120_000;

/** Runs in the page before anything of it: says when `isReady` holds and is painted. */
function announceWhen(isReady) {
  const memories = new Set();
  window.benchMemoryBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
      return made;
    };
  }
  // A task that is posted in a frame runs after that frame is painted.
  const channel = new MessageChannel();
  channel.port1.onmessage = () => window.benchReady(String(performance.now()));
  // To look in every frame would cost more than some of what is measured.
  const observer = new MutationObserver(() => {
    if (!isReady()) return;
    observer.disconnect();
    requestAnimationFrame(() => channel.port2.postMessage(null));
  });
  const attributeFilter = ['data-first-paint', 'style'];
  observer.observe(document, { subtree: true, childList: true, attributeFilter });
}

/** Adds up what comes over the wire, heads of answers included. */
function countBytes(session) {
  const bytes = new Map();
  const add = ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, (bytes.get(requestId) ?? 0) + encodedDataLength);
  session.on('Network.responseReceived', ({ requestId, response }) =>
    bytes.set(requestId, response.encodedDataLength),
  );
  session.on('Network.dataReceived', add);
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  );
  return () => ({ bytes: [...bytes.values()].reduce((sum, each) => sum + each, 0), requests: bytes.size });
}

export class Visit {
  /** Opens an empty page of `context`; `isReady` runs in what is opened in it. */
  static async begin(context, isReady) {
    const visit = new Visit();
    visit.page = await context.newPage();
    visit.session = await context.newCDPSession(visit.page);
    const { session } = visit;
    for (const domain of ['Network', 'Performance', 'Runtime']) await session.send(`${domain}.enable`);
    await session.send('Runtime.addBinding', { name: 'benchReady' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await visit.page.addInitScript(`(${announceWhen})(${isReady})`);
    visit.counted = countBytes(session);
    return visit;
  }

  /** Goes to `url`, and returns when it was ready, in milliseconds since it was asked for. */
  async open(url) {
    const announced = this.#announcement();
    await this.page.goto(url, { waitUntil: 'commit' });
    return announced;
  }

  #announcement() {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.page.url()} is not ready`)), GIVEN_UP_MS);
      this.session.on('Runtime.bindingCalled', ({ name, payload }) => {
        if (name !== 'benchReady') return;
        clearTimeout(timer);
        resolve(Number(payload));
      });
    });
  }

  async metrics() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** Script, style and layout on the main thread so far, in milliseconds. */
  async workMs() {
    const { ScriptDuration, LayoutDuration, RecalcStyleDuration } = await this.metrics();
    return 1000 * (ScriptDuration + LayoutDuration + RecalcStyleDuration);
  }

  /** What is left on the heap after a collection, and the memory of WASM modules. */
  async heapBytes() {
    await this.session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize } = await this.metrics();
    return JSHeapUsedSize + (await this.page.evaluate(() => window.benchMemoryBytes()));
  }

  /** The first contentful paint, in milliseconds since the page was asked for. */
  firstPaintMs() {
    return this.page.evaluate(
      () =>
        new Promise((resolve) => {
          const observer = new PerformanceObserver((list) => {
            const [entry] = list.getEntriesByName('first-contentful-paint');
            if (entry) resolve(entry.startTime);
          });
          observer.observe({ type: 'paint', buffered: true });
        }),
    );
  }

  /** Until nothing is to be expected any more. */
  settle() {
    return pause(SETTLED_MS);
  }

  /** Takes no file from the browser's cache, nor from a service worker's. */
  async forgetFiles() {
    await this.session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await this.session.send('Network.setBypassServiceWorker', { bypass: true });
  }

  async fastNetwork() {
    const fast = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await this.session.send('Network.emulateNetworkConditions', fast);
  }

  end() {
    return this.page.close();
  }
}
