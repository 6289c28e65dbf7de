// Owns the start of the screens: the stores over this host's transport, and the page they are drawn on.
import '@fontsource-variable/noto-sans-sc';
import './theme.css';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/contract/client.ts';
import { App } from './App.tsx';
import { createI18n } from './i18n.ts';
import { createStores } from './state/stores.ts';
import { createTransport } from './transport.ts';
import { holdMarkup } from './trustedTypes.ts';

holdMarkup();

const pauseMilliseconds = 100;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMilliseconds));
/** Long work moves slowly: who waits for it is told often enough. */
const glanceMilliseconds = 500;
const glance = () => new Promise<void>((resolve) => setTimeout(resolve, glanceMilliseconds));
const stores = createStores(createClient(createTransport()), pause, () => window.location.reload(), glance);
const i18n = createI18n(navigator.language.startsWith('en') ? 'en' : 'zh');

// A snapshot that was opened with a double click.
window.tongdiaoFiles?.((file) => {
  window.location.hash = '#/snapshots';
  void stores.snapshots.getState().open(file, null);
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App stores={stores} i18n={i18n} />);
