// Builds the peer into the folder named by the first argument: minified, tree-shaken, with content
// hashes for names. The charts come when a page needs them, unless a second argument says `whole`.
import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const [target, shape = 'split'] = process.argv.slice(2);
const content = new URL('../../content/', import.meta.url);
const read = async (path) => JSON.parse(await readFile(new URL(path, content), 'utf8'));

/** The statements and the words that the peer needs, and nothing else of the content. */
async function words() {
  const instrument = await read('instrument.json');
  const { statements, interface: ui } = await read('text/en/start.json');
  const worded = (ids) => ids.map((id) => ({ id, text: statements[id] }));
  return {
    stem: ui.check.stem,
    title: ui.home.title,
    lead: ui.home.lead,
    answers: [ui.answer.never, ui.answer.once, ui.answer.a_few_times, ui.answer.several_times, ui.answer.often],
    doesNotFit: ui.answer.does_not_fit,
    networks: Object.entries(instrument.networks).map(([name, ids]) => ({ name, statements: worded(ids) })),
  };
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { metafile } = await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/main.js'],
  outdir: target,
  bundle: true,
  splitting: shape !== 'whole',
  minify: true,
  format: 'esm',
  target: 'es2022',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  legalComments: 'none',
  define: { WORDS: JSON.stringify(await words()), 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  logLevel: 'warning',
});
const written = Object.entries(metafile.outputs);
const entry = written.find(([, output]) => output.entryPoint === 'src/main.js');
const preloads = entry[1].imports
  .filter(({ kind }) => kind === 'import-statement')
  .map(({ path }) => `<link rel="modulepreload" href="./${basename(path)}">`);
await writeFile(
  join(target, 'index.html'),
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Peer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="./${basename(entry[1].cssBundle)}">
${preloads.join('\n')}
<script type="module" src="./${basename(entry[0])}"></script>
<main id="app"></main>
`,
);
