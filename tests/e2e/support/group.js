// Group files, as participants give them.
import { sheet, storedAnswers } from './sheets.js';
import { instrument, ui } from './words.js';

/** A group file with these letters for every statement; see support/sheets.js. */
export const groupFile = (letters, changed = {}) =>
  JSON.stringify({
    format: 'weft-group',
    v: 1,
    instrument: instrument.id,
    version: instrument.version,
    month: '2026-05',
    answers: storedAnswers(sheet(typeof letters === 'string' ? all(letters) : letters)),
    ...changed,
  });

const all = (letter) => ({ operational: letter, personal: letter, strategic: letter, traps: letter });

/** As many files as wanted, all different: who answers how often is told by `letterOf`. */
export const groupFiles = (count, letterOf) =>
  Array.from({ length: count }, (_, index) => {
    const letter = letterOf(index);
    // The habits, which have no score, are the number of the file in base 5.
    const traps = index.toString(5).padStart(6, '0');
    return groupFile({ operational: letter, personal: letter, strategic: letter, traps });
  });

/** Hands texts over as files; all participants' files have one name. */
export async function handOver(page, texts, name = 'weft-group.json') {
  const files = texts.map((text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) }));
  await page.getByLabel(ui.group.choose).setInputFiles(files);
}
