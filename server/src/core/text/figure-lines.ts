const labelled =
  /^(?!(?:tel|phone|fax|call|contact|ref|id|no|issue|vol|page|room|zip|e-?mail|price|isin|date|time|updated|posted|published)\b)[\p{L}][\p{L} ()’'-]{1,48}:\s(?:\p{Ll}+ ){0,2}(?:[A-Z]{2,3} ?)?[$€£]?\d/iu;
/** Measures that tables give without a colon. */
const measure = /^(?:depth|magnitude|wind speed|max(?:imum)? gust|rainfall|turnout|attendance)\b[^:.]{0,12}\s\d/i;
const label = /^[\p{Lu}][\p{L} ()’'-]{1,24}(?::\s\S|\s[\d.]+°)/u;
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
    labelled.test(text) ||
    measure.test(text) ||
    (counted.test(text) && !ofThePage.test(text) && !/\b(?:is|are|was|were|has|have|had|to|as|after)\b/.test(text))
  );
}

/** The longest line beside figures in lines of their own that goes with them. */
const shortLabel = 44;

/** A short line of a table, `Referee: A. Kelso`, `Location 28.840°N 82.190°E`: it goes with figures beside it. */
export function isLabelLine(text: string): boolean {
  return text.length <= shortLabel && label.test(text) && !/[.!?]$/.test(text);
}
