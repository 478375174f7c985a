/** Runs in the page: from the next `event` until `state` is another one and painted. */
export function timeOne(event, state) {
  const before = state();
  window.benchAnswered = new Promise((resolve) => {
    addEventListener(
      event,
      ({ timeStamp }) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
        const look = () => (state() === before ? requestAnimationFrame(look) : channel.port2.postMessage(null));
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}
