// English words for one thing: the texts say "{{count}} orders", and one of them is "1 order".

const nouns: Readonly<Record<string, string>> = { cities: 'city', entries: 'entry', copies: 'copy', people: 'person' };
const plain =
  'arrivals|backups|books|cartons|cells|changes|characters|codes|conflicts|counts|days|demands|drafts|enterprises|files|groups|hours|' +
  'lines|makers|names|orders|outlets|papers|pieces|pins|places|problems|quotas|records|reports|requests|rows|sheets|weeks';
const verbs: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  come: 'comes',
  differ: 'differs',
  gain: 'gains',
  hold: 'holds',
  lose: 'loses',
};

const one = new RegExp(
  `(?<![\\d.,–-])1 ((?:empty|more|new|other) )?(${Object.keys(nouns).join('|')}|${plain})\\b(?: (${Object.keys(verbs).join('|')})\\b)?`,
  'g',
);

/** "1 orders" → "1 order", "1 rows were" → "1 row was"; 21 and 0.1 stay with the plural. */
export function singularOfOne(text: string): string {
  return text.replace(one, (_, before: string | undefined, noun: string, verb: string | undefined) => {
    const single = nouns[noun] ?? noun.slice(0, -1);
    return `1 ${before ?? ''}${single}${verb === undefined ? '' : ` ${verbs[verb]}`}`;
  });
}
