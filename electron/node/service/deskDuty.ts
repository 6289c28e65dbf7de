// Who sits at the desk, and whether that officer may approve or issue these drafts.
import type { Result } from '../../../shared/base/result.ts';
import { officerToAct } from '../../../shared/domain/deskDuty.ts';
import type { DeskError, SignedThing } from '../../../shared/domain/deskError.ts';
import { loadSignings, seatedOfficer } from '../db/deskTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { defaultSettings } from './defaultSettings.ts';

export function officerAtDesk(db: ReadableDatabase): string | null {
  return seatedOfficer(db, loadSettings(db, defaultSettings).desk);
}

/** `name` is what an error calls a draft. */
export function officerFor<Draft extends { readonly id: string }>(
  db: ReadableDatabase,
  thing: SignedThing,
  drafts: readonly Draft[],
  name: (draft: Draft) => string,
): Result<string | null, DeskError> {
  const { desk } = loadSettings(db, defaultSettings);
  const drafted = desk.fourEyes ? drafts.map((draft) => ({ name: name(draft), draftedBy: loadSignings(db, thing, draft.id).draft })) : [];
  return officerToAct(desk, seatedOfficer(db, desk), thing, drafted);
}
