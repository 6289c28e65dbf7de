// Entry point of the screens: creates the stores over this host's transport and renders the page.
import '@fontsource-variable/noto-sans-sc';
import './theme.css';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/contract/client.ts';
import { App } from './App.tsx';
import { createI18n } from './i18n.ts';
import { hearNews } from './news.ts';
import { followChanges, newsOfRefusals } from './state/followChanges.ts';
import { createStores } from './state/stores.ts';
import { createTransport, windowName } from './transport.ts';
import { holdMarkup } from './trustedTypes.ts';

holdMarkup();

const pauseMilliseconds = 100;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMilliseconds));
/** Long work advances slowly, so this is often enough for its progress. */
const glanceMilliseconds = 500;
const glance = () => new Promise<void>((resolve) => setTimeout(resolve, glanceMilliseconds));
const begin = () => window.location.reload();
const plain = createClient(createTransport());
const client = newsOfRefusals(plain, (news) => follow(news));
const stores = createStores(client, pause, begin, glance);
const screen = {
  page: () => window.location.hash.slice(1).split('?')[0],
  isTyping: () => document.activeElement?.closest('[role="grid"]') != null && document.activeElement.matches('input, textarea'),
  begin,
};
const follow = followChanges(plain, stores, windowName, screen, pause);
hearNews(follow);
const i18n = createI18n(navigator.language.startsWith('en') ? 'en' : 'zh');

// A snapshot opened with a double click.
window.tongdiaoFiles?.((file) => {
  window.location.hash = '#/snapshots';
  void stores.snapshots.getState().open(file, null);
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App stores={stores} i18n={i18n} />);
