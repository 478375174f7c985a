// Notices that the program has not come, does not run, or has stopped. It cannot say so itself.
import { attempt } from './attempt.js';
import { ask } from './files.js';
import { AS_FILE, SANDBOXED } from './away.js';
import { ALTERED } from './english.js';
import { explain } from './fault_page.js';

let isStarted = false;

export const noteStart = () => {
  isStarted = true;
};

const cannotStart = (says, rest) => explain(says, { title: 'cannot_start', ...rest });

const isFile = document.URL.startsWith('file:');
/** Without an origin the page may not ask for its own files. */
const isAway = window.origin === 'null';

/** Says that the program is not there, or that no file can come at all. */
const notCome = (details, canTryAgain) => {
  if (isAway) cannotStart('away', { details: [isFile ? AS_FILE : SANDBOXED], canTryAgain: false });
  else cannotStart('not_loaded', { details, canTryAgain });
};

/** What is wrong with a file of the program, as the server sends it. */
const faultOf = async ({ href, rel }) => {
  const { why, type } = await ask(href);
  const isMistyped = !why && rel === 'modulepreload' && !/javascript/.test(type);
  return isMistyped ? `the server sent it as “${type}”, but a script is text/javascript` : why;
};

const programFiles = () => document.querySelectorAll('link[rel=modulepreload], link[as][href$=".wasm"]:not([media])');

/** Finds out why the program has not come; if all files are right, `error` is why. */
const explainStart = async (error) => {
  if (isStarted) return;
  const faults = await Promise.all([...programFiles()].map(async (link) => [link.getAttribute('href'), await faultOf(link)]));
  const details = faults.filter(([, fault]) => fault).map((fault) => fault.join(': '));
  // A missing file may come on another try; a wrong type will stay wrong.
  const canTryAgain = details.some((text) => !text.endsWith('text/javascript'));
  if (isStarted) return;
  if (details.length) notCome(details, canTryAgain);
  else if (error) cannotStart('not_run', { details: [String(error)], canTryAgain: false });
};

/** Whether an error is the program's, and not of a foreign script in the page. */
const isOurs = (error) =>
  attempt(() => {
    const { RuntimeError, CompileError, LinkError } = WebAssembly;
    if ([RuntimeError, CompileError, LinkError].some((kind) => error instanceof kind)) return true;
    return /\bwasm\b/.test(error.stack) || [...programFiles()].some(({ href }) => error.stack.includes(href));
  }, false);

const hear = (error) => {
  if (!isOurs(error)) return;
  // A trap of WebAssembly: the program stopped and cannot explain it itself.
  if (isStarted || error instanceof WebAssembly.RuntimeError) explain('crashed', { canStartWithout: true });
  else explainStart(error);
};

const isOwnScript = ({ localName, type, textContent }) => localName === 'script' && type === 'module' && textContent !== '';

export const watchProgram = () => {
  // Removes the notice that index.html shows if this script does not run.
  addEventListener('DOMContentLoaded', () => document.getElementById('unstarted')?.remove());
  // A script that fails to load fires `error` at its element, without bubbling: hence the capture phase.
  addEventListener('error', ({ error, target }) => (isOwnScript(target) ? explainStart() : hear(error)), true);
  addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  addEventListener('securitypolicyviolation', ({ target }) => {
    if (isOwnScript(target)) notCome([ALTERED], false);
  });
  // Some browsers report a failed load like any foreign error: look again after 15 s.
  addEventListener('load', () => setTimeout(explainStart, 15000));
  if (isFile) notCome();
  else if (typeof WebAssembly !== 'object') cannotStart('not_run', { canTryAgain: false });
};
