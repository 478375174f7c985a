// The workflows in .github/: what runs is named exactly, and only what was tested is published.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const FOLDER = '.github/workflows/';
const workflows = readdirSync(new URL(FOLDER, root)).map((name) => [name, read(FOLDER + name)]);

/** The lines of a job, up to the next one. */
const job = (text, name) => new RegExp(`^  ${name}:\\n((?:(?!  \\S).*\\n)*)`, 'm').exec(text)[1];

for (const [name, text] of workflows) {
  test(`${name} names each action by its commit`, () => {
    const uses = [...text.matchAll(/uses: (\S+)(.*)/g)].map(([, action, rest]) => action + rest);
    expect(uses.length).toBeGreaterThan(0);
    const isExact = (action) => action.startsWith('./') || /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action);
    expect(uses.filter((action) => !isExact(action))).toEqual([]);
  });

  test(`${name} lets Cargo use nothing but what Cargo.lock names`, () => {
    const commands = text.match(/cargo .*/g) ?? [];
    expect(commands.filter((command) => !command.includes('--locked'))).toEqual([]);
  });
}

test('what CI runs begins with a command that refuses a lock file that does not fit', () => {
  expect(read('.ci/run').match(/^cargo .*/gm)[0]).toContain('--locked');
});

test('every program that a test starts is there: with the machine, installed, or named', () => {
  const text = read(`${FOLDER}test.yml`);
  const ofTheMachine = ['cargo', 'node', 'npm', 'chromium', 'chromedriver', 'firefox-esr'];
  const programs = JSON.parse(read('tests/programs.json')).filter(({ names }) => !ofTheMachine.includes(names[0]));
  const installed = text.match(/apt-get install .*/)[0].split(' ');
  const isThere = ({ package: name, variable }) => installed.includes(name) || text.includes(`  ${variable}: /`);
  expect(programs.filter((program) => !isThere(program))).toEqual([]);
});

test('the compiler is a certain one, that the app says it needs', () => {
  const [, pinned] = /RUSTUP_TOOLCHAIN: (\d+\.\d+)\.\d+\n/.exec(read(`${FOLDER}test.yml`));
  expect(read('Cargo.toml')).toContain(`rust-version = "${pinned}"`);
});

test('what may publish runs no code of the project, and only after the tests', () => {
  const text = read(`${FOLDER}pages.yml`);
  const deploy = job(text, 'deploy');
  expect(deploy).toMatch(/needs: \[.*\btest\b.*\]/);
  expect(deploy).not.toMatch(/run:|checkout|cache@/);
  const mayPublish = workflows.flatMap(([, it]) => it.match(/pages: write/g) ?? []);
  expect(mayPublish).toHaveLength(1);
  expect(deploy).toContain('pages: write');
  expect(job(text, 'test')).toContain('uses: ./.github/workflows/test.yml');
});
