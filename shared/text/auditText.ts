// What an entry of the audit log says, as a sentence in names, and beside it which values changed and who decided it why.
import type { AuditTold } from '../domain/auditTold.ts';
import type { Language } from '../domain/office.ts';
import { messages } from './messages/messages.ts';
import { groupedDigits } from './quantityText.ts';

interface AuditLine {
  readonly who: string;
  /** `who` is the machine's user. */
  readonly isAccount: boolean;
  /** The channel that made the change. */
  readonly what: string;
  /** JSON as written. */
  readonly after: string | null;
  readonly told: AuditTold;
}

type Words = Readonly<Record<string, unknown>>;

/** `after` is JSON as it was written. A plan that set the plan in force aside says so. */
export function doingText({ what, after }: { readonly what: string; readonly after: string | null }, language: Language): string {
  const { doings, setAside } = messages[language].audit;
  const [room, act] = what.split('.');
  const words = (doings as Readonly<Record<string, Readonly<Record<string, string>>>>)[room]?.[act] ?? what;
  return what === 'plan.save' && after?.includes('"leastChange":false') === true ? `${words}${setAside}` : words;
}

/** 张华批准分配方案 P-0302-2，代替 P-0302-1. */
export function auditSentence(line: AuditLine, language: Language): string {
  const { audit, data, orders } = messages[language];
  const { told, isAccount } = line;
  const who = isAccount ? fill(audit.account, { name: line.who }) : line.who;
  const table = told.table === null ? [] : [(data.tableNames as Readonly<Record<string, string>>)[told.table] ?? told.table];
  const happened = told.event === null ? [] : [(orders.happened as Readonly<Record<string, string>>)[told.event] ?? told.event];
  const count = told.count === null ? [] : [fill(audit.counted, { count: groupedDigits(told.count) })];
  const about = [...told.subject, ...happened, ...table, ...count].join(audit.separator);
  const done = fill(isAccount ? audit.sentenceByAccount : audit.sentence, { who, doing: doingText(line, language), about });
  const whole = about === '' ? done.replace(/[：:]?\s*$/, '') : done;
  const capital = whole.charAt(0).toUpperCase() + whole.slice(1);
  return told.replaced === null ? capital : `${capital}${fill(audit.replaced, { before: told.replaced })}`;
}

/** Which values changed, who decided it and why; '' if there is nothing more to say. */
export function auditDetail({ told }: Pick<AuditLine, 'told'>, language: Language): string {
  const { audit } = messages[language];
  const changes = told.changes.map(({ part, now, yours }) =>
    fill(audit.changed, { part: partText(part, language), now: valueText(now, language), next: valueText(yours, language) }),
  );
  const more = told.more === 0 ? [] : [fill(audit.moreChanges, { count: String(told.more) })];
  const by = told.by === null ? [] : [fill(audit.by, { by: told.by })];
  const reason = told.reason === null ? [] : [fill(audit.reason, { reason: told.reason })];
  const account = told.account === null ? [] : [fill(audit.account, { name: told.account })];
  return [...changes, ...more, ...by, ...reason, ...account].join(audit.detailSeparator);
}

/** order.urgency → 紧急程度, by the words that the settings page uses for it. */
function partText(part: string, language: Language): string {
  const { audit, settings } = messages[language];
  const [first, last = first] = part.split('.');
  const own = (audit.parts as Readonly<Record<string, string>>)[part] ?? (audit.parts as Readonly<Record<string, string>>)[last];
  const word = own ?? (settings as Words)[last] ?? (settings as Words)[first];
  return typeof word === 'string' ? word : part;
}

function valueText(value: string, language: Language): string {
  const { audit } = messages[language];
  if (value === 'true' || value === 'false') return audit[value === 'true' ? 'yes' : 'no'];
  if (value === '' || value === 'null' || value === '[]') return audit.none;
  if (value.startsWith('data:')) return audit.picture;
  return value.replace(/\b[a-z]\w+\b/g, (word) => (audit.values as Readonly<Record<string, string>>)[word] ?? word);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}
