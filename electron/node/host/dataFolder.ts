// Finds the default folder for an office's data: each system's usual place for an app's files.
import path from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** An absolute path; the folder need not exist. */
export function defaultDataFolder({ platform, home, environment }: Machine): string {
  if (platform === 'win32') return path.win32.join(environment.APPDATA ?? path.win32.join(home, 'AppData', 'Roaming'), 'Tongdiao');
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Tongdiao');
  const named = environment.XDG_DATA_HOME;
  // by the XDG rules, relative paths are ignored
  const base = named !== undefined && path.posix.isAbsolute(named) ? named : path.posix.join(home, '.local', 'share');
  return path.posix.join(base, 'tongdiao');
}
