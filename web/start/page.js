// The page as the server sent it.

export const root = document.documentElement;

/** The language of the first paint. */
export const writtenLanguage = root.lang;

export const isAt = (address) => address.test(location.hash);

export const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
