// The sentence that says how far back edits can be undone, in both languages.
import type { EditBound, EditBoundKind } from '../domain/editBound.ts';
import type { Language } from '../domain/office.ts';

const sentences: { readonly [Name in Language]: { readonly [What in EditBoundKind]: (name: string) => string } } = {
  zh: {
    'order.issue': (name) => `撤销到此为止：调拨单 ${name} 已开出。再要改，请直接修改表格。`,
    'paper.issue': (name) => `撤销到此为止：单据 ${name} 已下达。再要改，请直接修改表格。`,
    'report.issue': (name) => `撤销到此为止：报表 ${name} 已印发。再要改，请直接修改表格。`,
    'ledger.closeCycle': (name) => `撤销到此为止：台账已于 ${name} 结账，欠交和履约系数随结账写入。记错的用冲销，其余直接修改表格。`,
    'snapshot.export': (name) => `撤销到此为止：第 ${name} 号数据包已导出，对方可能已导入。再要改，请直接修改表格，再导出一次。`,
    'snapshot.apply': (name) => `撤销到此为止：已导入${name}的数据包。要退回导入前，请在“数据包”页撤销导入。`,
    'snapshot.undo': (name) => `撤销到此为止：导入${name}的数据包已撤销。再要改，请直接修改表格。`,
  },
  en: {
    'order.issue': (name) => `Undo ends here: order ${name} was issued. Change the table itself instead.`,
    'paper.issue': (name) => `Undo ends here: paper ${name} was issued. Change the table itself instead.`,
    'report.issue': (name) => `Undo ends here: report ${name} was issued. Change the table itself instead.`,
    'ledger.closeCycle': (name) =>
      `Undo ends here: the account was closed on ${name}, which wrote arrears and ratings. Reverse lines that are wrong, and change the table for the rest.`,
    'snapshot.export': (name) =>
      `Undo ends here: data package ${name} was exported, and the other office may have imported it. Change the table itself and export another.`,
    'snapshot.apply': (name) => `Undo ends here: a data package of ${name} was imported. Undo the import on the page Packages.`,
    'snapshot.undo': (name) => `Undo ends here: the import of ${name}'s data package was undone. Change the table itself instead.`,
  },
};

export function editBoundSentence({ what, name }: EditBound, language: Language): string {
  return sentences[language][what](name);
}
