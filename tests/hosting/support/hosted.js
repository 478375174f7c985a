// The test of a spec about the published samples: a server of its own, and its worker is let in.
import { test as base } from '../../e2e/weft.js';
import { serve } from './servers.js';

export const test = base.extend({
  /** A name of SERVERS. */
  server: ['Caddy', { option: true }],
  /** The folder on the server that the release lies in. */
  sitePath: ['/', { option: true }],
  /** What every reader has to enter, with the name “reader”. */
  password: [null, { option: true }],
  /** The site that may show the check in a frame; the sample's own where there is none. */
  portal: async ({}, use) => use(undefined),

  site: async ({ server, sitePath, password, portal }, use) => {
    let hosted = await serve(server, { path: sitePath, password, portal });
    await use({
      url: hosted.url,
      /** Cuts the network: from now on nobody answers. */
      async close() {
        await hosted?.stop();
        hosted = null;
      },
    });
    await hosted?.stop();
  },
  baseURL: async ({ site }, use) => use(site.url),
  serviceWorkers: 'allow',
});
