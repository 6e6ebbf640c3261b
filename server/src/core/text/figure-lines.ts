const labelled =
  /^(?!(?:tel|phone|fax|call|contact|ref|id|no|issue|vol|page|room|zip|e-?mail|price|isin|date|time|updated|posted|published)\b)[\p{L}][\p{L} ()’'-]{1,48}:\s(?:\p{Ll}+ ){0,2}(?:[A-Z]{2,3} ?)?[$€£]?\d/iu;
const counted =
  /^(?:(?:about|over|some|nearly|almost|around|more than|at least) )?(?:[A-Z]{2,3} ?)?[$€£]?\d[\d.,]*(?: ?%| million| billion)? \p{Ll}{2,}/iu;
/** What pages count of themselves: readers, not what is told. */
const ofThePage =
  /^\S+ (?:[A-Z]?[a-z]+ )?(?:shares?|likes?|comments?|views?|results?|photos?|images?|videos?|items?|followers?|subscribers?|reads?|votes?|replies|reactions?|minutes?|mins?|hours?|days? ago|weeks? ago|pages?|words|stars?|articles?|posts?|products?)\b/i;
const apart = /\d[/:]\d|\d-\d+-\d|https?:|@|(?:19|20)\d\d[.]?$|^\d[\d ]{7,}$/;
const longest = 90;

/** A figure with its label in a line of its own: `Dead: 48`, `3,245 cases`. Not telephone numbers, dates, times, what a page counts of itself. */
export function isFigureLine(text: string): boolean {
  if (text.length > longest || !/\d/.test(text) || apart.test(text)) return false;
  return (
    labelled.test(text) || (counted.test(text) && !ofThePage.test(text) && !/\b(?:is|are|was|were|has|have|had|to|as|after)\b/.test(text))
  );
}
