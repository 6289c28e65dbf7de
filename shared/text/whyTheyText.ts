// Words of why another city got goods and ours did not: one sentence with its number.
import type { RegionCode } from '../domain/ids.ts';
import type { Group } from '../plan/plan.ts';
import type { WhyThey } from '../plan/whyThey.ts';
import { monthDay } from './chineseDate.ts';
import type { Names } from './datasetNames.ts';
import { groupedDigits, percentText } from './quantityText.ts';

/** `why` is null where the plan gives no ground. */
export function whyTheyText(why: WhyThey | null, us: Group, they: RegionCode, names: Names): string {
  const place = names.place(they);
  return names.language === 'zh' ? chinese(why, us, place, names) : english(why, us, place, names);
}

function chinese(why: WhyThey | null, us: Group, they: string, names: Names): string {
  if (why === null) return `方案里找不到${they}优先的依据，请重新编制方案。`;
  const pieces = (count: number) => `${groupedDigits(count)} 只`;
  switch (why.kind) {
    case 'nothing':
      return why.pieces === 0 ? `${they}没有分到统调的货。` : `${they}分到的 ${pieces(why.pieces)}都是别的品种，顶不了这里缺的。`;
    case 'own':
      return why.donated === 0
        ? `${they}用的 ${pieces(why.pieces)}全是本市自产自用，不经省级统调。`
        : `${they}用的 ${pieces(why.pieces)}全是本市自有的，其中至多 ${pieces(why.donated)}是捐赠人指定给${they}的，不能改给别处。`;
    case 'promised':
      return `${they}的 ${pieces(why.pieces)}已签收、在途或已下达（${names.tier(why.tier)}），不再改派。`;
    case 'tier':
      return `${they}分到的 ${pieces(why.pieces)}都用于排在前面的层级，其中排得最后的是${names.tier(why.tier)}，仍在${names.tier(us.tier)}之前。`;
    case 'worseOff': {
      const [theirs, after, ours] = fills(why);
      return `同为${names.tier(why.tier)}。从${they}的${names.product(why.product)}调一箱（${pieces(why.cartonPieces)}）过来，${they}的保障率从 ${theirs} 降到 ${after}，低于我们的 ${ours}。`;
    }
    case 'source':
      return '这里缺的部分限定用本市自产的货，统调的货不能用。';
    case 'eligibility':
      return `本市自给率 ${percentText(why.ratio)}，没有认定为自给困难市，${names.tier(us.tier)}不安排统调的货。`;
    case 'pin':
      return why.bound === 'ourMax' ? `人工指定了这里不超过 ${pieces(why.pieces)}。` : `人工指定了${they}不少于 ${pieces(why.pieces)}。`;
    case 'timing':
      return `${they}的货最早 ${monthDay(why.leaves)} 发出，这里要求 ${monthDay(why.due)} 前到。`;
    case 'carton':
      return `能调过来的只有 ${pieces(why.pieces)}，不足一箱（${pieces(why.cartonPieces)}），不拆箱。`;
  }
}

function english(why: WhyThey | null, us: Group, they: string, names: Names): string {
  if (why === null) return `The plan gives no ground for ${they} to come first: make the plan anew.`;
  const pieces = (count: number) => (count === 1 ? '1 piece' : `${groupedDigits(count)} pieces`);
  switch (why.kind) {
    case 'nothing':
      return why.pieces === 0
        ? `${they} gets nothing from the pool.`
        : `${they} gets ${pieces(why.pieces)}, all of other products, which cannot stand in for what is short here.`;
    case 'own':
      return why.donated === 0
        ? `${they} uses ${pieces(why.pieces)}, all made and kept by the city itself, not from the pool.`
        : `${they} uses ${pieces(why.pieces)}, all its own; up to ${pieces(why.donated)} of them were given to ${they} by donors and may go nowhere else.`;
    case 'promised':
      return `${pieces(why.pieces)} for ${they} have been received, are on the road or ordered (${names.tier(why.tier)}); they are not taken back.`;
    case 'tier':
      return `${pieces(why.pieces)} go to ${they} for earlier tiers; the last of them is ${names.tier(why.tier)}, still before ${names.tier(us.tier)}.`;
    case 'worseOff': {
      const [theirs, after, ours] = fills(why);
      return `The tier is the same (${names.tier(why.tier)}). One carton (${pieces(why.cartonPieces)}) of ${names.product(why.product)} moved from ${they} to us would lower its coverage from ${theirs} to ${after}, below our ${ours}.`;
    }
    case 'source':
      return 'What is short here may only be met by goods of the city itself, not from the pool.';
    case 'eligibility':
      return `Our city can meet ${percentText(why.ratio)} itself and is not eligible for support: ${names.tier(us.tier)} gets nothing from the pool.`;
    case 'pin':
      return why.bound === 'ourMax'
        ? `A pin allows us at most ${pieces(why.pieces)}.`
        : `A pin gives ${they} at least ${pieces(why.pieces)}.`;
    case 'timing':
      return `The goods of ${they} leave on ${why.leaves} at the earliest; they are due here by ${why.due}.`;
    case 'carton':
      return `Only ${pieces(why.pieces)} could be moved, less than a carton (${pieces(why.cartonPieces)}), and cartons are not opened for it.`;
  }
}

/** Theirs, theirs after the move, ours: with as many decimals as it takes to tell the last two apart, at most four. */
function fills({ theirs, after, ours }: Extract<WhyThey, { readonly kind: 'worseOff' }>): string[] {
  for (let decimals = 1; ; decimals += 1) {
    const [a, b, c] = [theirs, after, ours].map((fill) => `${(fill * 100).toFixed(decimals)}%`);
    if (b !== c || decimals === 4) return [a, b, c];
  }
}
