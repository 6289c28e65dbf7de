// Who may approve and issue: the officer at the desk, by the roles on the list and, with four eyes, not who drafted.
import { err, ok, type Result } from '../base/result.ts';
import type { DeskRole, DeskSettings } from './desk.ts';
import type { DeskError, SignedThing } from './deskError.ts';

/** Who checks may approve a plan, as may who signs. */
const rolesFor: Readonly<Record<SignedThing, readonly DeskRole[]>> = { plan: ['check', 'sign'], order: ['sign'], paper: ['sign'] };

/** What an error calls a draft, and who drafted it; null where nobody sat at the desk. */
export interface Drafted {
  readonly name: string;
  readonly draftedBy: string | null;
}

/** `seat` is who sits at the desk. Gives null in an office where nobody does and nobody has to. */
export function officerToAct(
  desk: DeskSettings,
  seat: string | null,
  thing: SignedThing,
  drafts: readonly Drafted[],
): Result<string | null, DeskError> {
  const roles = rolesFor[thing];
  const able = desk.officers.filter((officer) => officer.roles.some((role) => roles.includes(role))).map((officer) => officer.name);
  if (seat === null) return desk.fourEyes ? err({ kind: 'deskEmpty', thing, names: able }) : ok(null);
  if (!able.includes(seat)) return err({ kind: 'roleMissing', thing, name: seat, roles, names: able });
  if (!desk.fourEyes) return ok(seat);
  for (const { name, draftedBy } of drafts) {
    if (draftedBy === null) return err({ kind: 'drafterUnknown', thing, what: name });
    const names = able.filter((one) => one !== draftedBy);
    if (draftedBy === seat) return err({ kind: 'drafterSigns', thing, what: name, name: seat, names });
  }
  return ok(seat);
}
