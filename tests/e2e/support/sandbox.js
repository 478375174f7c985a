/** Shows the site in a frame that may only run scripts, on the blank page that is open. */
export async function inSandbox(page) {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.src = './index.html';
    frame.width = 800;
    frame.height = 900;
    document.body.append(frame);
  });
  return page.frameLocator('iframe');
}
