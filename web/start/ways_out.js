// What a reader can do if the app does not start: try again, save what is stored, start without it.
import { ASIDE, PREFIX, SETTINGS, records, settings } from './stored.js';

export const reload = () => location.reload();

export const saveAsIs = () => {
  const file = { format: 'weft-records', v: 1, made: Date.now(), records: Object.fromEntries(records()) };
  const href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href, download: 'weft-records.json' }).click();
};

/** Moves what is stored to where the app only lists it, except the wish to keep nothing. */
export const startWithout = () => {
  for (const [key, text] of records().filter(([key]) => !key.startsWith(ASIDE))) {
    const asideAt = (number) => `${ASIDE}${number}:${key.slice(PREFIX.length)}`;
    let number = 1;
    while (localStorage.getItem(asideAt(number)) !== null) number += 1;
    localStorage.removeItem(key); // before it is written: there may be room for it only once
    localStorage.setItem(asideAt(number), text);
  }
  if (settings.keeps_nothing === true) localStorage.setItem(SETTINGS, '{"v":1,"keeps_nothing":true}');
  location.hash = '#/data';
  reload();
};
