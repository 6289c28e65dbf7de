// Errors of who may do what at the desk.
import type { DeskRole } from './desk.ts';

/** What is to be approved or issued. */
export type SignedThing = 'plan' | 'order' | 'paper';

export type DeskError =
  /** The name is not on the list of officers. */
  | { readonly kind: 'officerUnknown'; readonly name: string }
  | { readonly kind: 'officerTwice'; readonly name: string }
  /** Four eyes need to know who acts. */
  | { readonly kind: 'deskEmpty'; readonly thing: SignedThing; readonly names: readonly string[] }
  /** Who sits here has none of the roles; `names` have one. */
  | {
      readonly kind: 'roleMissing';
      readonly thing: SignedThing;
      readonly name: string;
      readonly roles: readonly DeskRole[];
      readonly names: readonly string[];
    }
  /** Four eyes: who drafted may not approve or issue; `names` may. */
  | {
      readonly kind: 'drafterSigns';
      readonly thing: SignedThing;
      readonly what: string;
      readonly name: string;
      readonly names: readonly string[];
    }
  /** Four eyes: nobody sat at the desk when it was drafted. */
  | { readonly kind: 'drafterUnknown'; readonly thing: SignedThing; readonly what: string };
