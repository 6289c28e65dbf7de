// What an issued order says besides its content, kept with it from its issue on: letterhead, marks, names and contacts. It prints alike later,
// and at offices that receive it, whatever their settings say. Orders issued before there was one print in the form of their time.
import { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import { unsigned, type SignedBy } from '../domain/desk.ts';
import { secrecies, type OrderMarks, type OrderSettings } from '../domain/office.ts';
import type { Contact } from '../domain/tables.ts';
import { freeTextValue } from '../domain/valueSchema.ts';
import { contactFor, contactSchema } from './orderContacts.ts';

export const issuedFormSchema = z.strictObject({
  /** Of the form's look. 1 is the look of orders without a form of their own. */
  format: z.literal(2),
  /** Fingerprint of the office that issued it, as the QR code has it. */
  office: freeTextValue,
  planLabel: freeTextValue,
  agency: freeTextValue,
  urgency: freeTextValue,
  secrecy: z.enum(secrecies),
  /** 1年; empty where no term is set. */
  period: freeTextValue,
  basis: freeTextValue,
  arrivalHour: z.int().min(0).max(23),
  responsible: freeTextValue,
  draftedBy: freeTextValue,
  /** Empty where it is written by hand. */
  checkedBy: freeTextValue,
  signedBy: freeTextValue,
  copies: freeTextValue,
  /** Null where nobody is known. */
  sender: contactSchema.nullable(),
  receiver: contactSchema.nullable(),
});

export type IssuedForm = DeepReadonly<z.infer<typeof issuedFormSchema>>;

export interface FormSource {
  readonly settings: OrderSettings;
  /** Plan number as officers quote it: P-0302-1. */
  readonly planLabel: string;
  /** The office's fingerprint, for the QR code. */
  readonly office: string;
  /** Who drafted, checked and signed it. If missing, the drafter is the one of the settings, and the others write by hand. */
  readonly signedBy?: SignedBy;
  readonly contacts?: readonly Contact[];
}

/** The form of an order that is issued now, or shown as a draft. `marks` are those of the settings unless others were chosen. */
export function formNow(
  { sender, receiver }: { readonly sender: string; readonly receiver: string },
  { settings, planLabel, office, signedBy = unsigned, contacts = [] }: FormSource,
  marks: OrderMarks = settings,
): IssuedForm {
  const { agency, basis, arrivalHour, responsible, draftedBy, copies } = settings;
  const { urgency, secrecy, period } = marks;
  return {
    format: 2,
    office,
    planLabel,
    agency,
    urgency,
    secrecy,
    period,
    basis,
    arrivalHour,
    responsible,
    draftedBy: signedBy.draft ?? draftedBy,
    checkedBy: signedBy.check ?? '',
    signedBy: signedBy.sign ?? '',
    copies,
    sender: contactFor(contacts, sender, 'sends'),
    receiver: contactFor(contacts, receiver, 'receives'),
  };
}
