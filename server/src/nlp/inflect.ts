import nlp from 'compromise';

/** The forms of a verb or a phrase that opens with one, in lower case. */
export interface VerbForms {
  /** `freeze`, `freezes`. */
  readonly present: readonly string[];
  /** `froze`, `frozen`: forms that tell of the past or make a passive. */
  readonly past: readonly string[];
  readonly gerund: string;
}

/** Forms that compromise's rules get wrong or leave out, among the verbs of the lexicon. */
const irregularPast: Readonly<Record<string, readonly string[]>> = {
  axe: ['axed'],
  burn: ['burned', 'burnt'],
  cancel: ['cancelled', 'canceled'],
  cast: ['cast'],
  char: ['charred'],
  defraud: ['defrauded'],
  down: ['downed'],
  gun: ['gunned'],
  gut: ['gutted'],
  hang: ['hanged', 'hung'],
  intercept: ['intercepted'],
  kidnap: ['kidnapped', 'kidnaped'],
  knife: ['knifed'],
  level: ['levelled', 'leveled'],
  loot: ['looted'],
  plead: ['pleaded', 'pled'],
  rip: ['ripped'],
  scam: ['scammed'],
  shield: ['shielded'],
  siphon: ['siphoned'],
  slay: ['slew', 'slain'],
  uproot: ['uprooted'],
};
const irregularGerund: Readonly<Record<string, string>> = {
  axe: 'axing',
  char: 'charring',
  defraud: 'defrauding',
  down: 'downing',
  intercept: 'intercepting',
  knife: 'knifing',
  scam: 'scamming',
  shield: 'shielding',
  snap: 'snapping',
};
const irregularPresent: Readonly<Record<string, string>> = { down: 'downs', intercept: 'intercepts', shield: 'shields' };
const irregularPlural: Readonly<Record<string, string>> = {
  'asylum-seeker': 'asylum-seekers',
  'bail-out': 'bail-outs',
  'case of infection': 'cases of infection',
  child: 'children',
  grant: 'grants',
  human: 'humans',
  schoolchild: 'schoolchildren',
  staff: 'staff',
};

interface Conjugation {
  readonly PastTense: string;
  readonly PresentTense: string;
  readonly Gerund: string;
  readonly Participle?: string;
}

/** Inflects the verb of a phrase (`take down`: takes down, took down, taken down; `badly injure`: badly injured). */
export function conjugate(phrase: string): VerbForms {
  const [, adverb = '', verb = '', rest = ''] = /^(\w+ly )?(\S+)(.*)$/.exec(phrase) ?? [];
  const read = nlp(verb);
  read.tag('Verb');
  const [forms] = read.verbs().conjugate() as Conjugation[];
  const whole = (word: string): string => `${adverb}${word}${rest}`;
  const past = irregularPast[verb] ?? [...new Set([forms?.PastTense, forms?.Participle].filter((form) => form !== undefined))];
  return {
    present: [whole(verb), whole(irregularPresent[verb] ?? forms?.PresentTense ?? `${verb}s`)],
    past: past.map(whole),
    gerund: whole(irregularGerund[verb] ?? forms?.Gerund ?? `${verb}ing`),
  };
}

/** The plural of a noun or of the last word of a noun phrase (`guilty plea`: guilty pleas). */
export function pluralOf(phrase: string): string {
  const known = irregularPlural[phrase];
  if (known !== undefined) return known;
  if (/[a-z]man$/.test(phrase)) return phrase.replace(/an$/, 'en');
  const words = phrase.split(' ');
  const last = words.pop() ?? '';
  const read = nlp(last);
  read.tag('Noun');
  return [...words, read.nouns().toPlural().text() || `${last}s`].join(' ');
}
