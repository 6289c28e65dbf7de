// Checks what goods are made of and what they replace: linkage materials and substitutes.
import type { Checking } from './checking.ts';

export function checkGoods(checking: Checking): void {
  checkLinkage(checking);
  checkSubstitutes(checking);
}

function checkLinkage({ tables, report, find }: Checking): void {
  const uses = new Set(tables.bom.rows.map(({ cells }) => `${cells.product}|${cells.material}`));
  for (const row of tables.products.rows) {
    const { code, linkageMaterial } = row.cells;
    const material = find('materials', linkageMaterial);
    if (material === null) continue;
    if (material.cells.scarce === false) report('products', row, 'linkageMaterial', { kind: 'linkageNotScarce' });
    if (code !== undefined && tables.bom.isComplete && !uses.has(`${code}|${linkageMaterial}`)) {
      report('products', row, 'linkageMaterial', { kind: 'linkageNotInBom' });
    }
  }
}

function checkSubstitutes({ tables, report }: Checking): void {
  for (const row of tables.substitutes.rows) {
    const { product, serves } = row.cells;
    if (product !== undefined && product === serves) report('substitutes', row, 'serves', { kind: 'selfSubstitute' });
  }
}
