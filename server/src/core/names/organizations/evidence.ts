import type { Span } from '../../model.ts';
import { isHeadlineVerb, Role } from './lexicon.ts';
import type { KnownName } from './names.ts';
import type { Word } from './runs.ts';

const opening = /(?:^|[.!?:;•·*\n“"‘(—–|-])[\s“"‘'(]*$/;

/** True where a capital at `at` is due anyway: at the start of the text, of a sentence, a quote or a list item. */
export function startsSentence(text: string, at: number): boolean {
  return opening.test(text.slice(Math.max(0, at - 4), at));
}

const said =
  'said|says|announced|announces|reported|reports|told|tells|confirmed|added|claimed|denied|launched|published|revealed|wrote|warned|declined|responded|unveiled|acquired|bought|sells|sold|makes|employs|insisted|declared|pledged|hired|quoted|cited|printed|accused|accuses|rejected|rejects|welcomed|welcomes|condemned|condemns|criticised|criticized|urged|urges|demanded|demands|vowed|posted|recalled|recalls|sued|owns|operates|arrested|arrest|arrests|seized|seize|seizes|raided|raid|swooped|swoop|detained|dismantled|intercepted|confiscated|busted|nabbed|investigated|probed|fined|issued|estimates|expects|plans';
const staff =
  'spokes(?:man|woman|person|people)|chief executive|chief|CEO|boss|chairman|chairwoman|director|founder|co-founder|executives?|employees?|workers?|staff|shares?|stock|shareholders?|headquarters|factory|plant|stores?|leader|leadership|MPs?|MEPs?|MSPs?|TDs?|peers?|senators?|lawmakers?|frontbenchers?|backbenchers?|councillors?|candidates?|voters?|manifesto|analysts?|economists?|strategists?|correspondent|reporters?|journalists?|editors?|columnists?|newspaper|officers?|officials?|agents?|fighters?|militants?|gunmen|commanders?|investigators?|customers|subsidiary|players?|striker|defender|midfielder|goalkeeper|troops|soldiers';
const behind = new RegExp(
  `^(?:['’]s?)?,? (?:has |have |had |also )?(?:(?:former|new|deputy|senior|chief|global|local|political) )?(?:${said}|${staff})\\b`,
);
const before =
  /(?:\b(?:told|CEO of|chairman of|head of|founder of|spokes(?:man|woman|person) for|shares (?:of|in)|owned by|subsidiary of|employed by|(?:work(?:ed|s|ing)?) (?:for|at)|acquired by|the company|firm|car ?maker|retailer|newspaper|broadcaster|supermarket|website|media outlet|news agency|airline|manufacturer|group|giant|oil company|according to|reported (?:by|in)|published (?:by|in)|interview with|asked by|leader of|(?:[Ee]xecutives|[Mm]anagers|[Bb]osses) (?:of|at|from)|MP for|report (?:by|in)) (?:the |The |<i>|<em>)*)$/;
const capitalBehind = /^[ -](?!MPs?\b|CEO\b)\p{Lu}/u;
const placeBehind = /^ (?:province|district|region|county|state|city)/;
const articleWithin = /[\p{Ll},]\s+[“"‘']?The\s$/u;
/** What stands before a car: `a Ford Ranger`, `two stolen Fords`. */
const product = /\b(?:an?|his|her|two|three|stolen|white|black|red|blue|silver|gr[ae]y|green|parked) $/;
/** `Duggins (Labour)`. */
const inBrackets = (text: string, { start, end }: Span): boolean => text[start - 1] === '(' && text[end] === ')';

/** `Labour’s Marie Sherlock`. */
const memberBehind = /^['’]s \p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}/u;
const paper = /(?:news)?(?:paper|magazine|tabloid|broadsheet|daily|weekly)\s$/u;
const articleBefore = /\b[Tt]he\s$/;

/** True where the words right before or behind the span speak of a body: `said`, `’s director`, `shares of`, `the airline`. */
export function speaksOfBody(text: string, { start, end }: Span): boolean {
  return behind.test(text.slice(end, end + 40)) || before.test(text.slice(Math.max(0, start - 40), start));
}

/**
 * Whether a listed name means its body where it stands. Silent behind a given name (`George McGill`) and, for names that are
 * common words, wherever they may be part of another name or nothing around them speaks of a body.
 */
export function isMeant(text: string, span: Span, known: KnownName, inTitle: boolean, previous: Word | undefined): boolean {
  const single = !known.surface.includes(' ');
  const person = previous !== undefined && previous.gap === 'space' && (previous.roles & Role.given) !== 0;
  if (single && person && known.surface !== known.surface.toUpperCase()) return false;
  if (known.when === 'always') return !(single && known.kind === 'media' && placeBehind.test(text.slice(span.end, span.end + 10)));
  const lead = text.slice(Math.max(0, span.start - 28), span.start);
  const titled = known.name.startsWith('The ');
  if (titled && articleWithin.test(lead)) return true;
  if (known.kind === 'parties' && (memberBehind.test(text.slice(span.end, span.end + 24)) || inBrackets(text, span))) return true;
  if (known.kind === 'companies' && known.when === 'evidence' && product.test(lead)) return true;
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(text.slice(span.end, span.end + 20))?.[1];
  if (inTitle && known.when === 'middle' && previous === undefined && next !== undefined && isHeadlineVerb(next)) return true;
  if (capitalBehind.test(text.slice(span.end, span.end + 5))) return false;
  if (previous?.gap === 'space' && (previous.roles & (Role.stop | Role.title | Role.headline)) === 0) return false;
  if (known.when === 'middle' && !inTitle && !startsSentence(text, span.start)) {
    const article = articleBefore.test(lead);
    if (titled ? article : !(article && known.kind === 'companies')) return true;
  }
  return speaksOfBody(text, span) && (!titled || articleBefore.test(lead) || paper.test(lead));
}

const otherThing =
  /(?: \p{Lu}[\p{L}’'-]*){0,2} (?:Cup|Festival|Park|Stadium|Street|Square|Avenue|Road|Prize|Award|Awards|Championships?|Act|Bridge|Arena|Trophy|Marathon|Games)\b| (?:(?:deputy leadership|leadership|by-|mid-?term|special|presidential|general|primary) ?)?(?:elections?|primar(?:y|ies)|run-?offs?|races?)\b| (?:Runoff|Race)\b/uy;

/** True where what follows makes the name part of another: `FIFA World Cup`, `Senate election`. */
export function isPartOfOtherThing(text: string, end: number): boolean {
  if (text[end] === '$') return true;
  if (text[end] === '.' || text[end] === ',') return amountRunsOn.test(text.slice(end - 1, end + 2));
  if (text[end] !== ' ') return false;
  otherThing.lastIndex = end;
  return otherThing.test(text) || (isDigitCode(text.charCodeAt(end + 1)) && moneyRunsOn.test(text.slice(end - 3, end + 24)));
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Codes of currencies that are also names of bodies: `PKR 3 crore`, `NPR 1,200`. */
const moneyRunsOn = /^(?:PKR|NPR|AMD) \d[\d.]{0,6}(?:,\d{3}| ?(?:million|billion|trillion|crore|lakh|bn|m)\b)/;

/** The inside of `N1.10` or `R2,500`: amounts that begin like a name in the gazetteer. */
const amountRunsOn = /^\d[.,]\d$/;
