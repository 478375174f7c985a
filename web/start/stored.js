// What is stored. A value of a wrong kind counts as missing; the app says what it cannot read.
import { attempt } from './attempt.js';
import { root } from './page.js';

/** What the keys of this copy of the app begin with, as in core/src/records/key.rs. */
export const PREFIX = `weft:${location.pathname.replace(/[^/]*$/, '').replace(/:/g, '%3A')}:`;
export const SETTINGS = `${PREFIX}settings`;
export const ASIDE = `${PREFIX}aside:`;
const OF_A_CHECK = ['run:', 'draft:'];

/** null if nothing is stored, undefined if it cannot be read. */
const stored = attempt(() => JSON.parse(localStorage.getItem(SETTINGS)));
export const settings = Object(stored);

/** Whether this browser holds no check, as far as can be seen. */
export const isNew = attempt(
  () =>
    stored !== undefined &&
    !settings.keeps_nothing &&
    !Object.keys(localStorage).some((key) => OF_A_CHECK.some((kind) => key.startsWith(PREFIX + kind))),
  false,
);

/** Key and text of everything that this copy of the app has stored. */
export const records = () => attempt(() => Object.entries(localStorage).filter(([key]) => key.startsWith(PREFIX)), []);

export const chooseTheme = () => {
  root.dataset.theme = ['light', 'dark'].find((theme) => theme === settings.theme) ?? 'system';
};
