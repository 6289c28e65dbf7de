// Shows where data are stored.
import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../../electron/node/host/dataFolder.ts';

describe('The default data folder', () => {
  it("is where each system keeps an app's files", () => {
    const of = (platform: NodeJS.Platform, home: string, environment: Record<string, string> = {}) =>
      defaultDataFolder({ platform, home, environment });
    expect(of('linux', '/home/li')).toBe('/home/li/.local/share/tongdiao');
    expect(of('linux', '/home/li', { XDG_DATA_HOME: '/data' })).toBe('/data/tongdiao');
    expect(of('darwin', '/Users/li')).toBe('/Users/li/Library/Application Support/Tongdiao');
    expect(of('win32', 'C:\\Users\\li', { APPDATA: 'D:\\Roaming' })).toBe('D:\\Roaming\\Tongdiao');
    expect(of('win32', 'C:\\Users\\li')).toBe('C:\\Users\\li\\AppData\\Roaming\\Tongdiao');
  });

  it('does not depend on where the app was started', () => {
    expect(defaultDataFolder({ platform: 'linux', home: '/home/li', environment: { XDG_DATA_HOME: 'data' } })).toBe(
      '/home/li/.local/share/tongdiao',
    );
  });
});
