// What an entry of the audit log says was done, in words.
import type { Language } from '../domain/office.ts';
import { messages } from './messages/messages.ts';

/** `after` is JSON as it was written. A plan that set the plan in force aside says so. */
export function doingText({ what, after }: { readonly what: string; readonly after: string | null }, language: Language): string {
  const { doings, setAside } = messages[language].audit;
  const [room, act] = what.split('.');
  const words = (doings as Readonly<Record<string, Readonly<Record<string, string>>>>)[room]?.[act] ?? what;
  return what === 'plan.save' && after?.includes('"leastChange":false') === true ? `${words}${setAside}` : words;
}
