import type { Span } from '../../model.ts';

const opening = /(?:^|[.!?:;•·*\n“"‘(—–|-])[\s“"‘'(]*$/;

/** True where a capital at `at` is due anyway: at the start of the text, of a sentence, a quote or a list item. */
export function startsSentence(text: string, at: number): boolean {
  return opening.test(text.slice(Math.max(0, at - 4), at));
}

const said =
  'said|says|announced|announces|reported|reports|told|tells|confirmed|added|claimed|denied|launched|published|revealed|wrote|warned|declined|responded|tweeted|unveiled|acquired|bought|sells|sold|makes|employs|insisted|declared|pledged|agreed|hired|plans|won|lost';
const staff =
  'spokes(?:man|woman|person|people)|chief executive|chief|CEO|boss|chairman|chairwoman|chair|president|director|founder|co-founder|executives?|employees?|workers?|staff|shares?|stock|shareholders?|headquarters|factory|plant|stores?|leader|leadership|MPs?|peer|councillors?|candidates?|voters?|government|minister|manifesto|conference|correspondent|reporters?|journalists?|editors?|columnists?|newspaper|officers?|officials?|agents?|fighters?|militants?|gunmen|commanders?|investigators?|customers|subsidiary|pilots?|bank|players?|coach|manager|striker|defender|midfielder|goalkeeper|fans?';
const behind = new RegExp(
  `^(?:['’]s?)?,? (?:has |have |had |also |is |was )?(?:(?:former|new|deputy|senior|chief|global|local|political) )?(?:${said}|${staff})\\b`,
);
const before =
  /(?:\b(?:told|asked|CEO of|chairman of|head of|founder of|spokes(?:man|woman|person) for|shares (?:of|in)|owned by|subsidiary of|employed by|worked (?:for|at)|works (?:for|at)|working (?:for|at)|acquired by|the company|firm|carmaker|retailer|newspaper|broadcaster|supermarket|website|media outlet|news agency|airline|manufacturer|group|giant|militant group|oil company|(?:according|speaking) to|reported by|published (?:by|in)|interview with|joined|leader of|member of|MP for|a report (?:by|in)|party,?) (?:the |The |<i>|<em>)?)$/;

/** True where the words right before or behind the span speak of a body: `said`, `’s director`, `shares of`, `the airline`. */
export function speaksOfBody(text: string, { start, end }: Span): boolean {
  return behind.test(text.slice(end, end + 40)) || before.test(text.slice(Math.max(0, start - 40), start));
}
