// A language as one object, and as the files of its areas.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const areas = ['start', 'results', 'data', 'method'];

const shipped = (area) => JSON.parse(readFileSync(new URL(`../../../content/text/en/${area}.json`, import.meta.url), 'utf8'));

/** The area of each sentence, as `group.key`. */
const areaOf = Object.fromEntries(
  areas.flatMap((area) =>
    Object.entries(shipped(area).interface).flatMap(([group, keys]) =>
      Object.keys(keys).map((key) => [`${group}.${key}`, area]),
    ),
  ),
);

/** All areas in one object: the fields of each, and the groups of all below `interface`. */
export function joined(files) {
  const whole = { interface: {} };
  for (const { interface: groups, ...rest } of files) {
    Object.assign(whole, rest);
    for (const [group, keys] of Object.entries(groups)) {
      whole.interface[group] = { ...whole.interface[group], ...keys };
    }
  }
  return whole;
}

/** The files of a whole language. A sentence that is not shipped goes with the start. */
export function split({ statements, actions, patterns, interface: groups, ...rest }) {
  const files = {
    start: { ...rest, statements, interface: {} },
    results: { format: 1, actions, patterns, interface: {} },
    data: { format: 1, interface: {} },
    method: { format: 1, interface: {} },
  };
  for (const [group, keys] of Object.entries(groups)) {
    for (const [key, sentence] of Object.entries(keys)) {
      const file = files[areaOf[`${group}.${key}`] ?? 'start'];
      (file.interface[group] ??= {})[key] = sentence;
    }
  }
  for (const file of Object.values(files)) delete file.$schema;
  return files;
}

/** Has the page get this language in the place of the one that is published. */
export function serveLanguage(page, language, whole) {
  const files = split(whole);
  return page.route(`**/content/text/${language}/*.json`, (route) => {
    const area = new URL(route.request().url()).pathname.match(/(\w+)\.json$/)[1];
    return files[area] ? route.fulfill({ json: files[area] }) : route.fallback();
  });
}

/** Reads a whole language from a folder of content. */
export async function readLanguage(content, language) {
  const read = async (area) => JSON.parse(await readFile(join(content, `text/${language}/${area}.json`), 'utf8'));
  return joined(await Promise.all(areas.map(read)));
}

/** Writes a whole language, with its guide and what is said about people, into a folder of content. */
export async function writeLanguage(content, language, whole, guide, people = shipped('people')) {
  for (const [area, file] of Object.entries({ ...split(whole), guide, people })) {
    const path = join(content, `text/${language}/${area}.json`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(file));
  }
}
