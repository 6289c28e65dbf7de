// Who may approve and issue: the officer at the desk, by the roles on the list and, with four eyes, not who drafted.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { DeskRole } from '../../../shared/domain/desk.ts';
import type { DeskError, SignedThing } from '../../../shared/domain/deskError.ts';
import { loadSignings, seatedOfficer } from '../db/deskTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { defaultSettings } from './defaultSettings.ts';

/** Who checks may approve a plan, as may who signs. */
const rolesFor: Readonly<Record<SignedThing, readonly DeskRole[]>> = { plan: ['check', 'sign'], order: ['sign'], paper: ['sign'] };

export function officerAtDesk(db: ReadableDatabase): string | null {
  return seatedOfficer(db, loadSettings(db, defaultSettings).desk);
}

/**
 * The officer who may approve or issue these drafts; null in an office where nobody sits at the desk and nobody has to. `name` is what an
 * error calls a draft.
 */
export function officerFor<Draft extends { readonly id: string }>(
  db: ReadableDatabase,
  thing: SignedThing,
  drafts: readonly Draft[],
  name: (draft: Draft) => string,
): Result<string | null, DeskError> {
  const { desk } = loadSettings(db, defaultSettings);
  const roles = rolesFor[thing];
  const able = desk.officers.filter((officer) => officer.roles.some((role) => roles.includes(role))).map((officer) => officer.name);
  const officer = seatedOfficer(db, desk);
  if (officer === null) return desk.fourEyes ? err({ kind: 'deskEmpty', thing, names: able }) : ok(null);
  if (!able.includes(officer)) return err({ kind: 'roleMissing', thing, name: officer, roles, names: able });
  if (!desk.fourEyes) return ok(officer);
  for (const draft of drafts) {
    const drafter = loadSignings(db, thing, draft.id).draft;
    if (drafter === null) return err({ kind: 'drafterUnknown', thing, what: name(draft) });
    const names = able.filter((one) => one !== drafter);
    if (drafter === officer) return err({ kind: 'drafterSigns', thing, what: name(draft), name: officer, names });
  }
  return ok(officer);
}
