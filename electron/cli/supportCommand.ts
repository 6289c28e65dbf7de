// `support list` and `support reply NUMBER --out FILE`: requests for support with their age, and the reply to one as a page.
import { err, ok } from '../../shared/base/result.ts';
import { outcomeOf, replyNumberText } from '../../shared/support/supportDecision.ts';
import { createNames } from '../../shared/text/datasetNames.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { supportCliText } from '../../shared/text/supportCliText.ts';
import { withOffice } from './formCommand.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { writeNew } from './writeNew.ts';

export interface SupportOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
}

/** Errors: `noOffice`, `noDataset`; those of opening the office. */
export async function supportListCommand(options: SupportOptions): Promise<Outcome> {
  return withOffice(options.data, async (call) => {
    const list = await call('support.list', {});
    if (!list.ok) return list;
    const dataset = await call('dataset.get', {});
    if (!dataset.ok) return dataset;
    const names = createNames(dataset.value, options.lang);
    const text = supportCliText[options.lang];
    const lines = list.value.states.map(({ request, decision, ageDays }) => {
      const who = request.unit === null ? names.place(request.city) : `${names.place(request.city)} ${request.unit.name}`;
      const asked = text.asked(who, names.productInFull(request.product), groupedDigits(request.quantityPieces), request.askedOn);
      const said =
        decision === null
          ? text.open(ageDays ?? 0)
          : text[outcomeOf(decision)](replyNumberText(decision.number), groupedDigits(decision.capPieces));
      return `${asked}${said}`;
    });
    return ok({ data: { ...list.value }, lines: lines.length === 0 ? [text.none] : lines });
  });
}

/** `number` is that of the reply; of several years, the last. Errors: as above, and `decisionNotFound`, `outputExists`, `cannotWrite`. */
export async function supportReplyCommand(number: string, options: SupportOptions & { readonly out: string }): Promise<Outcome> {
  return withOffice(options.data, async (call) => {
    const list = await call('support.list', {});
    if (!list.ok) return list;
    const decision = list.value.decisions.findLast(({ number: { running } }) => String(running) === number);
    if (decision === undefined) return err({ kind: 'decisionNotFound', decision: number });
    const file = await call('report.file', { report: { reply: decision.id, language: options.lang }, format: 'html' });
    if (!file.ok) return file;
    const written = await writeNew(options.out, Buffer.from(file.value.base64, 'base64'));
    if (!written.ok) return written;
    const text = supportCliText[options.lang];
    return ok({ data: { out: options.out, decision }, lines: [text.written(replyNumberText(decision.number), options.out)] });
  });
}
