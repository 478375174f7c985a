// Makes a release small: `node xtask/shrink.mjs code FOLDER` before names are given, `pack FOLDER` after,
// and `zip FOLDER` for one file of it, target/dist.zip.
// Trunk shortens what it writes itself; the program's script is written after it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

const [stage, folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** What rustc's wasm target uses; wasm-opt refuses a module with features it was not told of. */
const FEATURES = [
  '--enable-bulk-memory',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
  '--enable-multivalue',
  '--enable-reference-types',
];

const wasmOpt = (from, to, ...options) =>
  execFileSync(process.execPath, ['node_modules/binaryen/bin/wasm-opt', '-q', ...options, ...FEATURES, '-o', to, from]);

/** What wasm-bindgen calls the functions that the program and its script have of each other. */
const BOUND = /\b(?:__wbg_|wasm_bindgen_)\w+/g;

/** Gives these functions short names: theirs have hashes, which do not pack, and are in both files. wasm-opt can do
 * that for the module alone, and writes it as text for it. */
function nameShort(module, script) {
  const names = new Map();
  const short = (name) => names.get(name) ?? names.set(name, `f${names.size}`).get(name);
  const text = `${module}.wat`;
  wasmOpt(module, text, '-S');
  for (const file of [text, script]) writeFileSync(file, readFileSync(file, 'utf8').replace(BOUND, short));
  wasmOpt(text, module);
  rmSync(text);
}

const shorten = (files, rest) =>
  build({ entryPoints: files, outdir: folder, allowOverwrite: true, minify: true, logLevel: 'warning', ...rest });

/** Chromium reads this hint: the start calls nearly all functions of the program's script, so they are
 * compiled while it arrives, beside the main thread. */
const ALL_AT_ONCE = { js: '//# allFunctionsCalledOnLoad' };

/** Browsers that are too old for the program must be able to read the script that says so. */
const OLD_BROWSERS = 'es2020';

/** Browsers with cascade layers; the first of them cannot read nested rules, which are written out. */
const WITHOUT_NESTING = ['chrome99', 'firefox97', 'safari15.4'];

/** Content has no packed copy: a publisher edits it, and the copy would go on being served. */
const PACKED = ['.html', '.css', '.js', '.wasm', '.svg', '.webmanifest', '.txt', '.xml'];

function pack(file) {
  const contents = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(contents, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length };
  writeFileSync(`${file}.br`, brotliCompressSync(contents, { params }));
}

/**
 * The files carry the date of the build: behind a server without Cache-Control, browsers keep a file for a
 * tenth of its age, and content/ of 1980 for years. With SOURCE_DATE_EPOCH, the same bytes from the same
 * contents. index.html last, as it should be uploaded.
 */
function zip() {
  const nameOf = (file) => relative(folder, file).split(sep).join('/');
  const isPage = (file) => Number(nameOf(file).startsWith('index.html'));
  const entries = files.sort().sort((a, b) => isPage(a) - isPage(b)).map((file) => [nameOf(file), readFileSync(file)]);
  writeFileSync('target/dist.zip', zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000) * 1000) }));
}

const ofKind = (kinds) => files.filter((file) => kinds.includes(extname(file)));
if (stage === 'code') {
  ofKind(['.wasm']).forEach((module) => wasmOpt(module, module, '-Oz'));
  nameShort(join(folder, 'weft_bg.wasm'), join(folder, 'weft.js'));
  await shorten([join(folder, 'weft.js')], { banner: ALL_AT_ONCE, target: 'es2022' });
  await shorten(['start.js', 'paper.js'].map((name) => join(folder, name)), { target: OLD_BROWSERS });
  await shorten(['first.css', 'lazy.css'].map((name) => join(folder, name)), { target: WITHOUT_NESTING });
} else if (stage === 'pack') {
  ofKind(PACKED).forEach(pack);
} else {
  zip();
}
