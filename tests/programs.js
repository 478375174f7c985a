// The only place where a test starts a program. tests/programs.json lists them all: xtask looks for
// them, or installs them, before the first test.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = JSON.parse(readFileSync(new URL('./programs.json', import.meta.url), 'utf8'));

/** Where a program of the list is. */
export function program(name) {
  const entry = PROGRAMS.find(({ names }) => names[0] === name);
  if (!entry) throw new Error(`${name} is not in tests/programs.json, so nothing would install it.`);
  const chosen = process.env[entry.variable];
  if (chosen) return chosen;
  // Debian keeps servers in a folder that only root has on PATH.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  const found = entry.names.flatMap((it) => folders.map((folder) => join(folder, it))).find((path) => existsSync(path));
  if (!found) throw new Error(`${name} is not installed. ${entry.advice ?? `Debian has it in the package ${entry.package}.`}`);
  return found;
}

/** Starts a program of the list. */
export const start = (name, args, options) => spawn(program(name), args, options);

/** Runs a program of the list to its end. */
export const run = (name, args, options) => spawnSync(program(name), args, options);
