/** An element with properties and children. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

export const date = (moment) => FORMAT.format(moment);
