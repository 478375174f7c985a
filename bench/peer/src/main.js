// The peer's pages by their address. Charts come when a page needs them.
import 'survey-core/survey-core.fontless.min.css';
import './style.css';
import { showCheck } from './check.js';
import { showStart } from './start.js';

const app = document.getElementById('app');

async function show() {
  const [, page = '', id] = location.hash.split('/');
  app.replaceChildren();
  if (page === 'check') {
    showCheck(app);
  } else if (page === 'result') {
    const { showResult } = await import('./result.js');
    showResult(app, id);
  } else if (page === 'progress') {
    const { showProgress } = await import('./progress.js');
    showProgress(app);
  } else {
    showStart(app);
  }
}

addEventListener('hashchange', show);
show();
