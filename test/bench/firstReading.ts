// Measures how long a city's new office takes to read a year of the province's papers for the first time, and to undo that.
import type { UploadedFile } from '../../shared/contract/files.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { CallFigures } from './callFigures.ts';

const city = '360100';

export async function firstReading(dataDir: string, file: UploadedFile): Promise<CallFigures[]> {
  const figures: CallFigures[] = [];
  let ids = 0;
  const service = createService({ dataDir, sampleDir: dataDir, clock: () => new Date(), newId: () => `city-${++ids}`, who: 'bench' });
  const call = createClient(service.dispatch);
  const timed = async <T extends { readonly ok: boolean }>(name: string, answer: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await answer();
    const refused = result.ok ? '' : (result as unknown as { readonly error: { readonly kind: string } }).error.kind;
    const megabytes = process.memoryUsage().rss / 1e6;
    figures.push({ call: `${name}, new city (MB: of the process)`, seconds: (performance.now() - begun) / 1000, megabytes, refused });
    return result;
  };
  try {
    await call('office.create', { name: '市', kind: 'city', region: city, language: 'zh', start: 'empty' });
    const opened = await timed('snapshot.open', () => call('snapshot.open', { file, passphrase: null }));
    if (!opened.ok) return figures;
    const { token } = opened.value;
    await timed('snapshot.trust', () => call('snapshot.trust', { token }));
    await timed('snapshot.apply', () => call('snapshot.apply', { token, decisions: {}, withoutRefused: true }));
    await timed('snapshot.undo', () => call('snapshot.undo', {}));
    return figures;
  } finally {
    await service.close();
  }
}
