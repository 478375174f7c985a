// Asks for files, and at once for the two that every start needs.

/** Fetches a file: its bytes and type, or why it is not ours. */
export const ask = async (name) => {
  // A publisher's edit is seen with the next start, whatever cache headers the server sends.
  const response = await fetch(name, { cache: 'no-cache' }).catch(() => null);
  if (!response) return { why: 'it could not be loaded' };
  if (!response.ok) return { why: `it could not be loaded (status ${response.status})` };
  const bytes = await response.arrayBuffer();
  // JSON never begins with <, and neither does a program.
  if (new Uint8Array(bytes)[0] === 0x3c) return { why: 'the server sent a page in its place' };
  return { bytes, type: response.headers.get('Content-Type') };
};

/** Name and bytes of a content file. */
export const load = async (name) => {
  const { bytes, why } = await ask(name);
  if (why) throw new Error(`${name}: expected this file beside index.html, but ${why}`);
  return [name, bytes];
};

export const parsed = ([, bytes]) => JSON.parse(new TextDecoder().decode(bytes));

export const instrument = load('content/instrument.json');
export const publisher = load('content/publisher.json');
