// A browser's translator takes a text node out of the page and puts a <font> in its place. What the app
// then writes into that node is not shown, and inserting before it fails. So the node goes back, empty,
// before its <font>, which is removed when the app writes the text anew or removes it.

/** Each text that was translated, with its <font> and what it said. */
const translated = new Map();

const release = (font) => {
  for (const [text, its] of translated) {
    if (its.font !== font) continue;
    translated.delete(text);
    if (text.data === '') text.data = its.said;
  }
  font.remove();
};

/** Shows what the app wrote, also if that is empty. */
const rewrite = (text) => {
  const { font } = translated.get(text);
  translated.delete(text);
  release(font);
};

const isFont = ({ localName }) => localName === 'font';

const follow = (mutations) => {
  const fonts = new Set(mutations.flatMap(({ addedNodes }) => [...addedNodes].filter(isFont)));
  if (fonts.size + translated.size === 0) return;
  for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of mutations) {
    if (translated.has(target)) rewrite(target);
    for (const node of [...removedNodes].filter((node) => !node.isConnected)) {
      const font = [...addedNodes, previousSibling, nextSibling].find((it) => fonts.has(it) && it.isConnected);
      if (isFont(node)) {
        // The original is shown again.
        release(node);
      } else if (translated.has(node)) {
        release(translated.get(node).font);
      } else if (node.nodeType === Node.TEXT_NODE && font) {
        translated.set(node, { font, said: node.data });
        node.data = '';
        font.before(node);
      }
    }
  }
};

export const followTranslator = () => {
  addEventListener('DOMContentLoaded', () => {
    const observer = new MutationObserver((mutations) => {
      follow(mutations);
      // Our own changes are not the app's.
      observer.takeRecords();
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
};
