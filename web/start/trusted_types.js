// What text may become: the only markup made from text is one picture as core/src/chart draws it, the
// only script the worker.
import { attempt } from './attempt.js';
import { root } from './page.js';

const ATTRIBUTES = '(?: (?!on|href)[a-z][a-zA-Z0-9-]*="[^"<>]*")*';
const PICTURE = new RegExp(`^<svg${ATTRIBUTES}>(.*)</svg>\\s*$`, 's');
const PART = new RegExp(`<(?:/(?:g|text)|(?:circle|g|line|path|polygon|polyline|rect|text)${ATTRIBUTES} ?/?)>`, 'g');
const isPicture = (markup) => PICTURE.exec(markup)?.[1].replace(PART, '').includes('<') === false;

export const limitMarkup = () => {
  attempt(() => window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (markup === '' || isPicture(markup) ? markup : null),
    createScriptURL: (url) => (url === root.dataset.worker ? url : null),
  }));
};
