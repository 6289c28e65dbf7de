// Owns what goods are made of and stand in for: bills of materials, linkage materials, substitutes.
import type { Checking } from './checking.ts';

export function checkGoods(checking: Checking): void {
  checkBom(checking);
  checkLinkage(checking);
  checkSubstitutes(checking);
}

function checkBom({ tables, report, resolve }: Checking): void {
  for (const row of tables.bom.rows) {
    resolve('products', row.cells.product, (problem) => report('bom', row, 'product', problem));
    resolve('materials', row.cells.material, (problem) => report('bom', row, 'material', problem));
  }
}

function checkLinkage({ tables, report, resolve }: Checking): void {
  const uses = new Set(tables.bom.rows.map(({ cells }) => `${cells.product}|${cells.material}`));
  for (const row of tables.products.rows) {
    const { code, linkageMaterial } = row.cells;
    const material = resolve('materials', linkageMaterial, (problem) => report('products', row, 'linkageMaterial', problem));
    if (material === null) continue;
    if (material.cells.scarce === false) report('products', row, 'linkageMaterial', { kind: 'linkageNotScarce' });
    if (code !== undefined && tables.bom.isComplete && !uses.has(`${code}|${linkageMaterial}`)) {
      report('products', row, 'linkageMaterial', { kind: 'linkageNotInBom' });
    }
  }
}

function checkSubstitutes({ tables, report, resolve }: Checking): void {
  for (const row of tables.substitutes.rows) {
    const { product, serves } = row.cells;
    resolve('products', product, (problem) => report('substitutes', row, 'product', problem));
    resolve('products', serves, (problem) => report('substitutes', row, 'serves', problem));
    if (product !== undefined && product === serves) report('substitutes', row, 'serves', { kind: 'selfSubstitute' });
  }
}
