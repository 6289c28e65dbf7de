// Fingerprints for comparing keys by telephone: four groups of four characters from the Thousand Character Classic (千字文), and hex.

/** 256 distinct characters, one for each byte value. */
export const fingerprintCharacters =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章爱育黎首臣伏戎羌遐迩一体率宾归王鸣凤在竹白驹食场化被草木赖及万方盖此身发四大五常恭惟鞠养岂敢毁伤女慕贞洁男效才良知过必改得能莫忘罔谈彼短靡恃己长信使可覆器欲难量墨悲丝染诗赞羔羊景行维贤克念作圣德建名立形端表正空谷传声虚堂习听祸因恶积福缘善庆尺璧非宝寸阴是竞资父事君曰严与敬孝当竭力忠则尽命临深履薄夙兴温凊似兰斯馨';

const shown = 16;

/** `hash` is the SHA-256 of the key in hex; the first sixteen bytes are used. */
export function fingerprintWords(hash: string): string {
  const characters = [...new Set(fingerprintCharacters)];
  const words = Array.from({ length: shown }, (_, k) => characters[Number.parseInt(hash.slice(2 * k, 2 * k + 2), 16)]);
  return [0, 4, 8, 12].map((from) => words.slice(from, from + 4).join('')).join(' ');
}

/** In groups of four digits. */
export function fingerprintHex(hash: string): string {
  return (hash.slice(0, 2 * shown).match(/.{4}/g) ?? []).join(' ');
}
