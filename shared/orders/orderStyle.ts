// The style sheet of the printed order: black on white, lines of 0.35 mm, colour only in the head of an issued order.
import { block, cell, page, partyColumns, type } from './formLayout.ts';
import { goodsColumns } from './orderPages.ts';

export const orderFontFamily = 'Noto Serif SC';

export const orderStyle = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; background: #fff; color: #000; }
body { font: 400 ${type.table}pt/1 '${orderFontFamily}', 'Tongdiao Rare Han', 'FangSong', 'STFangsong', 'SimSun', serif; font-variant-numeric: lining-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.page { position: relative; width: ${page.width}mm; height: ${page.height - 0.1}mm; overflow: hidden; background: #fff; white-space: nowrap; break-after: page; break-inside: avoid; }
.page:last-child { break-after: auto; }
.area { position: absolute; left: ${page.left}mm; top: ${page.top}mm; width: ${page.areaWidth}mm; height: ${page.areaHeight}mm; display: flex; flex-direction: column; }
.area > * { flex: none; }
.area > .rest { flex: 1 1 0; min-height: 0; }
.watermark { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; color: #e9e9e9; font-size: 190pt; font-weight: 700; letter-spacing: 0.2em; text-indent: 0.2em; transform: rotate(-35deg); }
.code { position: absolute; right: ${page.width - page.left - page.areaWidth}mm; top: 13mm; width: 22mm; height: 22mm; }
.receipt .area { white-space: normal; }
.receipt .slip th, .receipt .slip td { height: 9mm; }
.receipt .slip col:nth-child(1) { width: 10mm; } .receipt .slip col:nth-child(2) { width: 46mm; } .receipt .slip col:nth-child(3) { width: 11mm; }
.receipt .slip col:nth-child(4), .receipt .slip col:nth-child(5) { width: 23mm; } .receipt .slip col:nth-child(6), .receipt .slip col:nth-child(7) { width: 14mm; } .receipt .slip col:nth-child(8) { width: 15mm; }
.receipt .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 8mm; margin-top: 8mm; font-size: ${type.signature}pt; }
.receipt .fields div { height: 16mm; border-bottom: 0.25mm solid #000; }
.receipt .small { margin: 6mm 0 0; line-height: 5mm; }
.marks { height: ${block.marks}mm; display: flex; justify-content: space-between; font-size: 16pt; line-height: ${block.marks}mm; font-weight: 700; }
.marks span { max-width: 100mm; overflow: hidden; text-overflow: ellipsis; }
.marks .serial { font-weight: 400; letter-spacing: 0.04em; }
.agency { margin: ${block.agencyAbove}mm 0 0; text-align: center; font-weight: 700; line-height: ${block.agencyLine}; letter-spacing: 0.05em; text-indent: 0.05em; }
.issued .agency { color: #c00000; }
.number { height: ${block.number}mm; line-height: ${block.number}mm; text-align: center; }
.rule { height: ${block.rule}mm; }
.rule::after { content: ''; display: block; border-bottom: 0.7mm solid #000; padding-top: 2mm; }
.issued .rule::after { border-color: #c00000; }
.title { margin: 0; height: ${block.title}mm; line-height: ${block.title}mm; text-align: center; font-size: ${type.title}pt; font-weight: 700; letter-spacing: 0.14em; text-indent: 0.14em; }
.lead { margin: 0; font-size: ${type.lead}pt; line-height: ${block.leadLine}mm; white-space: pre; }
.gap { height: ${block.gap}mm; }
.running { height: ${block.runningHead}mm; display: flex; justify-content: space-between; font-size: ${type.table}pt; line-height: 6mm; }
.running .between { max-width: 95mm; overflow: hidden; text-overflow: ellipsis; }
table { width: ${page.areaWidth}mm; border-collapse: collapse; table-layout: fixed; }
table + table { margin-top: -0.35mm; }
th, td { border: 0.35mm solid #000; padding: 0 ${cell.padding}mm; line-height: ${cell.line}mm; font-weight: 400; text-align: left; vertical-align: middle; }
th, td.mid { text-align: center; padding: 0; }
td.num { text-align: right; }
.total th, .total td { font-weight: 700; }
.wide { letter-spacing: 0.5em; text-indent: 0.5em; }
${columnWidths('party', [partyColumns.label, partyColumns.left, partyColumns.label, partyColumns.right])}
${columnWidths('goods', Object.values(goodsColumns))}
.closing { height: ${block.closing}mm; display: flex; justify-content: space-between; }
.signing { padding-top: 1mm; font-size: ${type.signature}pt; }
.signing div { display: flex; align-items: flex-end; height: 10.2mm; line-height: 5mm; }
.signing .label { width: 15mm; padding-bottom: 0.8mm; text-align: justify; text-align-last: justify; }
.signing .name { width: 44mm; margin-left: 2mm; padding: 0 1mm 0.8mm; border-bottom: 0.25mm solid #000; text-align: center; font-size: ${type.table}pt; }
.signature { position: relative; width: ${block.signatureWidth}mm; display: flex; flex-direction: column; justify-content: center; text-align: center; font-size: ${type.signature}pt; line-height: 6mm; }
.signature .date { margin-top: 3mm; white-space: pre; }
.seal { position: absolute; left: 50%; top: 1mm; width: 42mm; height: 42mm; margin-left: -21mm; border: 0.25mm dashed #767676; border-radius: 50%; color: #767676; font-size: 9pt; padding-top: 1.5mm; }
.issued .seal { display: none; }
.stamp { position: absolute; left: 50%; top: 1mm; width: 42mm; height: 42mm; margin-left: -21mm; object-fit: contain; mix-blend-mode: multiply; }
.gloss { display: block; font-style: normal; font-weight: 400; font-size: 6pt; line-height: 2.2mm; letter-spacing: 0; text-indent: 0; }
.title:has(.gloss) { line-height: 9.5mm; }
.title .gloss { font-size: 8pt; line-height: 4.5mm; }
.fields .gloss { display: inline; margin-left: 1mm; }
.copies { display: flex; border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; padding: ${(block.copiesVertical - 0.7) / 2}mm 1mm; font-size: ${type.copies}pt; line-height: ${block.copiesLine}mm; }
.imprint { border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; font-size: ${type.imprint}pt; line-height: ${block.imprintLine}mm; }
.imprint > div { display: flex; padding: 0 1em; }
.imprint .copied { border-bottom: 0.25mm solid #000; }
.imprint .issuer { justify-content: space-between; }
.foot { position: absolute; top: ${page.top + page.areaHeight + page.numberGap}mm; left: ${page.left}mm; width: ${page.areaWidth}mm; display: flex; justify-content: space-between; align-items: center; font-size: 9pt; line-height: 5mm; }
.foot.even { flex-direction: row-reverse; }
.foot .folio { font-size: 14pt; margin: 0 1em; }
@media screen {
  html, body { background: #f3f5f6; }
  .page { margin: 6mm auto; outline: 1px solid #c6cdd2; }
  .issued .seal { display: block; }
}
`;

function columnWidths(name: string, widths: readonly number[]): string {
  return widths.map((width, index) => `.${name} col:nth-child(${index + 1}) { width: ${width}mm; }`).join('\n');
}
