// A browser that is driven by the commands of WebDriver (https://www.w3.org/TR/webdriver2/), and
// what a reader does with it. Playwright brings patched browsers of its own for this; the ones that
// readers have are tested here.
import { expect } from '@playwright/test';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const TIMEOUT_MS = 15_000;

export class Driver {
  #send;

  /** `send` takes a command and its parameters, and returns its value. */
  constructor(send) {
    this.#send = send;
  }

  open = (url) => this.#send('Navigate', { url });
  reload = () => this.#send('Refresh', {});

  /** What a function of the page returns; `work` may use nothing but its arguments. */
  evaluate = (work, ...args) =>
    this.#send('ExecuteScript', { script: `return (${work})(...arguments)`, args });

  /** The first element that is seen and fits; with `text`, the first with exactly this text. */
  async find(selector, text) {
    let found;
    const look = async () => {
      found = await this.evaluate(visible, selector, text ?? null);
      return found !== null;
    };
    await expect.poll(look, { message: `${selector} ${text ?? ''}`, timeout: TIMEOUT_MS }).toBe(true);
    return found[ELEMENT];
  }

  async click(selector, text) {
    const id = await this.find(selector, text);
    await this.#send('ElementClick', { id });
  }

  async type(selector, text) {
    const id = await this.find(selector);
    await this.#send('ElementSendKeys', { id, text });
  }

  /** Presses a key where the focus is. */
  async press(key) {
    const { [ELEMENT]: id } = await this.evaluate(() => document.activeElement);
    await this.#send('ElementSendKeys', { id, text: key });
  }

  /** Goes on in a frame of the page, until another page is opened; in Marionette's own words. */
  async enterFrame(selector) {
    await this.#send('SwitchToFrame', { element: await this.find(selector) });
  }

  /** Expects that a text is seen. */
  async sees(selector, text) {
    await this.find(selector, text);
  }
}

/** Runs in the page. */
function visible(selector, text) {
  const isMeant = (element) =>
    (element.checkVisibility() || element.type === 'file') &&
    (text === null || element.textContent.replace(/\s+/g, ' ').trim() === text);
  return [...document.querySelectorAll(selector)].find(isMeant) ?? null;
}
