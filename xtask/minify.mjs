// Rewrites every script and style sheet of a folder, named as the only argument, as short as esbuild
// can make it. Through its interface and not its command: that is a script on some systems and a
// program on others.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
await build({
  entryPoints: files.map((name) => join(folder, name)),
  outdir: folder,
  allowOverwrite: true,
  minify: true,
  // A hint that Chromium reads: the start calls nearly all functions of the script, so they are
  // compiled while it arrives, beside the main thread, and not one by one as they are called.
  banner: { js: '//# allFunctionsCalledOnLoad' },
  // What every browser that can run Weft reads, so that nothing is rewritten for older ones.
  target: 'es2022',
  logLevel: 'warning',
});
