// The page as the server sent it.

export const root = document.documentElement;

/** The language of the Home that stands in the page. */
export const writtenLanguage = root.lang;

export const isAt = (address) => address.test(location.hash);
