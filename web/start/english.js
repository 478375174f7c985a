// What is said if the app does not start, or stops: these words if no language file came, else those of
// its `interface.app`.

export const ENGLISH = {
  crashed: 'Something went wrong. What you had entered is kept. Please load the page again.',
  cannot_start: 'The check cannot start',
  not_loaded: 'A file of this site did not arrive as it should. What you entered before is kept in this browser.',
  not_run: 'This browser cannot run this site. It may be too old, or WebAssembly is switched off, as in Lockdown Mode. Please use another browser. What you entered before is kept in this one.',
  try_again: 'Try again',
  save_as_is: 'Save everything as it is',
  start_without: 'Start without it',
  set_aside: 'If this happens again, what is stored here may be the cause. Save it as a file, then start without it: it is set aside, kept, and listed under “Your data”.',
};

/** For the publisher. */
export const ALTERED = 'index.html: its script was changed after it was built, so the browser refuses it; have the server send the page as it is (no minifying, no injecting)';
