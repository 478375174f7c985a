// A page as it comes out of the printer.
import { run } from '../../programs.js';

/** Runs a program of poppler-utils. */
function poppler(program, args, input) {
  const ended = run(program, args, { input, maxBuffer: 64 * 1024 * 1024 });
  if (ended.status !== 0) throw new Error(`${program} failed: ${ended.error ?? ended.stderr}`);
  if (ended.stdout.length === 0) throw new Error(`${program} wrote nothing: ${ended.stderr}`);
  return ended.stdout;
}

/** Prints the page as a reader would, with backgrounds off, and reads what stands on it. */
export async function print(page, format) {
  const pdf = await page.pdf({ format, printBackground: false });
  const text = poppler('pdftotext', ['-raw', '-', '-'], pdf).toString('utf8');
  const pages = text.split('\f').slice(0, -1);
  return { pdf, pages: pages.length, text: text.replace(/\s+/g, ' ') };
}

/** The words of a PDF, each with its height in points. */
export function words(pdf) {
  const boxes = poppler('pdftotext', ['-bbox', '-', '-'], pdf).toString('utf8');
  const word = /<word [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g;
  return [...boxes.matchAll(word)].map(([, top, bottom, text]) => ({ text, height: bottom - top }));
}

/** The first page of a PDF as a PNG picture. */
export const picture = (pdf, dotsPerInch) =>
  poppler('pdftoppm', ['-png', '-singlefile', '-r', String(dotsPerInch), '-'], pdf);
