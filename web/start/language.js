// Which language the page is read in: the reader's own choice, else what the browser asks for.
// The first use of `Intl` takes longer than all of this script, so the plain cases do without.
import { attempt } from './attempt.js';
import { root } from './page.js';
import { settings } from './stored.js';

/** Returns a tag in its present form: pt-BR for pt_br.UTF-8; undefined for what is no tag. */
const canonical = (tag) =>
  attempt(() => {
    const [named] = tag.replace(/_/g, '-').match(/^[a-z\d-]+/i);
    return /^(?!iw|in|ji)[a-z]{2}(-[A-Z]{2})?$/.test(named) ? named : Intl.getCanonicalLocales(named)[0];
  });

/** The script that a language is written in: Hant for zh-TW. */
const scriptOf = (tag) => attempt(() => new Intl.Locale(tag).maximize().script);
const languageOf = (tag) => tag.split('-')[0];
/** A publisher's link may name one, such as ?lang=de. */
const named = attempt(() => new URLSearchParams(location.search).get('lang'));
const wanted = [named, settings.language, ...(navigator.languages ?? [navigator.language])].filter(Boolean).map(canonical).filter(Boolean);

/** Of the languages that the build, or the publisher's own file, lists. */
export const bestLanguage = () => {
  const offered = root.dataset.languages.split('|').map((pair) => pair.split(':')[0]);
  const best = (tag) => {
    const near = offered.filter((one) => languageOf(canonical(one) ?? one) === languageOf(tag));
    if (near.length < 2) return near[0];
    const alike = near.filter((one) => scriptOf(one) === scriptOf(tag)).sort((one, other) => one.length - other.length);
    return near.find((one) => canonical(one) === tag) ?? alike[0] ?? near[0];
  };
  return wanted.map(best).find(Boolean) ?? offered[0];
};
