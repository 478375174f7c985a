// Folders of publishers, as they publish them: a copy of the release with files of their own over it,
// several below one origin, as on a publisher that gives every project a folder.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readLanguage, writeLanguage } from './areas.js';

const root = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
export const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));
const writeJson = (path, value) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** A folder that is served as long as it is needed. */
export async function publish() {
  const folder = await mkdtemp(join(tmpdir(), 'weft-sites-'));
  const server = createServer(sirv(folder, { dev: true, etag: true }));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  };
  return { folder, url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** Copies the release into a folder of a site, and returns the path of the copy. */
export async function addRelease(site, name) {
  const copy = join(site.folder, name);
  await cp(process.env.WEFT_DIST, copy, { recursive: true });
  return copy;
}

/** Changes a JSON file. */
export async function change(file, edit) {
  const value = await readJson(file);
  await writeJson(file, edit(value) ?? value);
}

/**
 * The publisher of tests/fixtures/northern-mentors, made as docs/guide-for-publishers.md says: each language
 * is a copy of a shipped one in which only what is the publisher's own was written anew.
 */
export async function addNorthernMentors(site, name) {
  const own = root('tests/fixtures/northern-mentors');
  const copy = await addRelease(site, name);
  for (const file of ['northern-mentors.svg', 'content/instrument.json', 'content/publisher.json']) {
    await cp(join(own, file), join(copy, file));
  }
  for (const [tag, origin] of Object.entries({ 'en-GB': 'en', de: 'de' })) {
    const changes = await readJson(join(own, `content/text/${tag}.own.json`));
    const text = await readLanguage(root('content'), origin);
    const { interface: groups, ...rest } = changes;
    for (const [group, words] of Object.entries(groups)) Object.assign(text.interface[group], words);
    delete text.patterns;
    const guide = await readJson(root(`content/text/${origin}/guide.json`));
    const people = await readJson(root(`content/text/${origin}/people.json`));
    await writeLanguage(join(copy, 'content'), tag, { ...text, ...rest }, { ...guide, language: tag, actions: {} }, people);
  }
  return copy;
}
