// A release that differs from dist/ in its code: what the tests of an update update to.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ADDITIONS = {
  js: "\ndocument.documentElement.dataset.build = 'second';\n",
  css: '\n/* The second build. */\n',
};

const digest = (text) => createHash('sha256').update(text);
const hash = (text) => digest(text).digest('hex').slice(0, 16);

/** Copies `first` to `folder`, if that has not been done, and changes its scripts and style sheets. */
export function makeSecondBuild(first, folder) {
  if (existsSync(folder)) return folder;
  // Two workers may do this at once; the one that is done first gives it its name.
  const own = `${folder}-${process.pid}`;
  cpSync(first, own, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  change(own);
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true });
  }
  return folder;
}

function change(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const renamed = [];
  for (const name of readdirSync(folder)) {
    const [, stem, kind] = name.match(/^(.+)-[0-9a-f]{16}\.(js|css)$/) ?? [];
    if (!kind) continue;
    const text = read(name) + ADDITIONS[kind];
    const newName = `${stem}-${hash(text)}.${kind}`;
    rmSync(join(folder, name));
    writeFileSync(join(folder, newName), text);
    renamed.push({ name, newName, hash: hash(text) });
  }
  const withNewNames = (text) => renamed.reduce((all, it) => all.replaceAll(it.name, it.newName), text);

  const page = read('index.html');
  let newPage = withNewNames(page);
  for (const [, script] of page.matchAll(/<script[^>]*>([^]+?)<\/script>/g)) {
    newPage = newPage.replace(digest(script).digest('base64'), digest(withNewNames(script)).digest('base64'));
  }
  writeFileSync(join(folder, 'index.html'), newPage);

  const [, list, worker] = withNewNames(read('service-worker.js')).match(/^const BUILD = (.+);\n([^]+)$/);
  const build = JSON.parse(list);
  for (const it of renamed) {
    for (const group of [build.start, build.lazy]) if (it.newName in group) group[it.newName] = it.hash;
  }
  build.id = hash(newPage);
  writeFileSync(join(folder, 'service-worker.js'), `const BUILD = ${JSON.stringify(build)};\n${worker}`);
}
