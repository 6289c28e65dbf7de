// The reply to a request for support (批复) as a paper: what is decided, with the arithmetic and the evidence, and whom it costs what.
import type { Dataset } from '../domain/dataset.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { securedStates } from '../domain/rowKinds.ts';
import { outcomeOf, replyNumberText, type SupportCost, type SupportDecision } from '../support/supportDecision.ts';
import { createNames, type Names } from '../text/datasetNames.ts';
import { groupedDigits, percentText } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { supportText } from '../text/supportText.ts';
import { change, figure, heads, row, share, words, type Paper, type PaperTable } from './paper.ts';

export function supportReply(decision: SupportDecision, dataset: Dataset, language: Language, agency: string): Paper {
  const text = supportText[language];
  const { day } = reportText[language];
  const names = createNames(dataset, language);
  const { request, capPieces, evidence, number, revoked } = decision;
  const asked = groupedDigits(request.quantityPieces);
  const city = nameInFull(request.city, dataset, names);
  const product = names.productInFull(request.product);
  const terms = {
    cap: groupedDigits(capPieces),
    asked,
    part: percentText(capPieces / request.quantityPieces),
    from: day(decision.from),
    to: day(decision.to),
  };
  return {
    language,
    agency,
    title: text.title(city, product),
    subtitle: text.subtitle(replyNumberText(number), decision.decidedBy),
    paragraphs: [
      ...(revoked === null ? [] : [text.revoked(day(revoked.on), revoked.by, revoked.reason)]),
      text.addressee(city),
      text.lead({
        product,
        unit: request.unit?.name ?? null,
        asked,
        on: day(request.askedOn),
        from: day(request.from),
        to: day(request.to),
        reason: request.reason,
        ownEffort: request.ownEffort,
      }),
      text[outcomeOf(decision)](terms),
      text.reason(decision.reason),
      text.ratio({
        stock: pieces(evidence.stock),
        potential: pieces(evidence.potential),
        need: pieces(evidence.need),
        ratio: percentText(evidence.ratio),
        threshold: evidence.threshold === null ? null : percentText(evidence.threshold),
        isEligible: evidence.isEligibleByRule,
      }),
    ],
    tables: [evidenceTable(decision, language), costTable(decision.costs, names)],
    signed: day(decision.decidedOn),
  };
}

/** What a decision in force says, in one sentence, for those who have not read the reply. */
export function decisionSentence({ request, capPieces, number, to }: SupportDecision, names: Names): string {
  const text = supportText[names.language];
  const [city, product] = [names.place(request.city), names.productInFull(request.product)];
  const day = reportText[names.language].day(to);
  return capPieces === 0
    ? text.inForceRefused(replyNumberText(number), city, product, day)
    : text.inForce(replyNumberText(number), city, product, groupedDigits(capPieces), day);
}

function evidenceTable({ evidence }: SupportDecision, language: Language): PaperTable {
  const text = supportText[language];
  const { day } = reportText[language];
  const { need, stock, potential, ratio, trend, daysLeft, fill, got } = evidence;
  const ratioCell = (value: number) => ({ text: percentText(value), value, source: null });
  return {
    title: text.evidence,
    heads: heads(...text.evidenceHeads),
    rows: [
      row([words(text.need), figure(Math.floor(need))]),
      row([words(text.stock), figure(Math.floor(stock))]),
      row([words(text.potential), figure(Math.floor(potential))]),
      ...trend.map((one) => row([words(text.trend(one.on)), ratioCell(one.ratio)])),
      row([words(text.ratioRow), ratioCell(ratio)]),
      row([words(text.daysLeft), daysLeft === null ? words(text.noUse) : figure(daysLeft, null, 1)]),
      ...(fill === null
        ? [row([words(text.fill), words(text.noPlan)])]
        : [row([words(text.fillNeed), figure(fill.needPieces)]), row([words(text.fill), ratioCell(fill.fill)])]),
      ...securedStates.map((state) => row([words(text.got[state]), figure(got[state])])),
    ],
    note: text.evidenceNote(day(evidence.on)),
  };
}

function costTable(costs: readonly SupportCost[], names: Names): PaperTable {
  const text = supportText[names.language];
  return {
    title: text.costs,
    heads: heads(...text.costHeads),
    rows: costs.map((cost) =>
      row([
        words(names.tier(cost.tier)),
        words(names.place(cost.region)),
        words(names.product(cost.product)),
        figure(cost.needPieces),
        share(cost.before, 1),
        share(cost.after, 1),
        change(Math.round((cost.after - cost.before) * cost.needPieces)),
      ]),
    ),
    note: costs.length === 0 ? text.noCosts : '',
  };
}

/** 南昌市, as a letter addresses it, where pages say 南昌. */
function nameInFull(region: RegionCode, { regions }: Dataset, names: Names): string {
  const name = regions.find(({ code }) => code === region)?.name;
  return name === undefined || names.language === 'en' ? names.place(region) : name;
}

/** Parts of pieces are nothing to people. */
function pieces(amount: number): string {
  return groupedDigits(Math.floor(amount));
}
