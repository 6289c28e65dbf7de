// The keys of a data folder in tests, where no keychain seals them.
import { officeKeys, type OfficeKeys } from '../../../../electron/node/sync/officeKeys.ts';

export function keysOf(dataDir: string): OfficeKeys {
  const keys = officeKeys(dataDir, null, null);
  if (!keys.ok) throw new Error(keys.error.kind);
  return keys.value;
}
