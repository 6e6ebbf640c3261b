/**
 * The words of Collate as types. `docs/glossary.md` explains each; every layer speaks in these.
 * Plain data only: nothing here knows an editor, a file system or a clock.
 */

/** Half-open `[start, end)`; offsets are UTF-16 code units from the start of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a document is written: decides what is mark-up and what is text. */
export type Form = 'plain' | 'markdown' | 'html';

/** One text as the editor or the disk has it. `version` is the editor's, or 0 when read from disk. */
export interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** ISO date that a person set for this document; wins over what the text says. */
  readonly published?: string;
}

/** What part of a page a span stands in. Nothing is claimed in `comment` and `boilerplate`. */
export type Zone = 'headline' | 'body' | 'list' | 'caption' | 'quote' | 'comment' | 'boilerplate';

/** A run of text that belongs together: a paragraph, a headline, a list item, a table cell. */
export interface Paragraph extends Span {
  readonly zone: Zone;
  /** Index into `Page.stories`; -1 where the text belongs to no story (menus, footers). */
  readonly story: number;
}

/** A headline with the text below it; a document holds one or more. */
export interface Story extends Span {
  readonly headline?: Span;
  /** ISO date of this story where it differs from the page's (an item of a digest). */
  readonly published?: string;
}

/** A document taken apart: what is text, and which part of the page it stands in. */
export interface Page {
  /** Same length as the document's text; mark-up is blanked out, so that every offset stays true. */
  readonly text: string;
  /** In order, not overlapping; white space and mark-up between them belong to none. */
  readonly paragraphs: readonly Paragraph[];
  readonly stories: readonly Story[];
  /** Direct speech, quote marks outside; in order. A mention inside one has the zone `quote`. */
  readonly quotes: readonly Span[];
  /** True for a web page: there runs of blanks mean no more than one. */
  readonly flowing?: true;
  /** ISO date (`2024-11-06`) of publication, from metadata, dateline or first lines. */
  readonly published?: string;
  /** The day of a dateline that leaves out the year (`OSLO, Feb 15 -`): `--02-15`. Only where nothing says more. */
  readonly dateline?: string;
}

/** `=` exactly, `~` about, `<` nearly or fewer than, `<=` up to, `>` more than, `>=` at least. */
export type Modifier = '=' | '~' | '<' | '<=' | '>' | '>=';

/** The value of a figure, apart from the words that wrote it. */
export interface Quantity {
  /** The figure in its own unit; the low end of a range. */
  readonly value: number;
  /** The high end of a range (`10,000-12,000`). */
  readonly high?: number;
  readonly modifier: Modifier;
  /** `km`, `tonne`, `degree`, `day`, an ISO 4217 code for money, `percent`, `year` for ages; absent for counts. */
  readonly unit?: string;
  /** The step of the last digit that the writer showed: 100 for `3,200`, 1000 for `24,000`, 0.1 for `5.9`, 1e6 for `8 million`. */
  readonly granularity: number;
}

interface MentionBase extends Span {
  readonly zone: Zone;
}

export interface NumberMention extends MentionBase, Quantity {
  readonly type: 'number';
}
export interface MoneyMention extends MentionBase, Quantity {
  readonly type: 'money';
  /** ISO 4217, equal to `unit`. */
  readonly currency: string;
}
export interface PercentMention extends MentionBase, Quantity {
  readonly type: 'percent';
}
export interface AgeMention extends MentionBase, Quantity {
  readonly type: 'age';
}
export interface DurationMention extends MentionBase, Quantity {
  readonly type: 'duration';
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}
export interface DateMention extends MentionBase {
  readonly type: 'date';
  /** ISO date as written: `2024-09-29`, `--09-29` without a year, `2022-01`, `--10`, `2023`. */
  readonly from: string;
  /** Equal to `from` for a single date. */
  readonly to: string;
  /** The year that the document's own date gives to a date written without one; said to be inferred. */
  readonly inferredYear?: number;
  /** 0 Sunday to 6 Saturday, where the text names a weekday with the date. */
  readonly weekday?: number;
  /** True for `the end of September`: the ends of the period are not exact. */
  readonly vague?: boolean;
}
export interface CountryMention extends MentionBase {
  readonly type: 'country';
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  readonly form: 'name' | 'abbreviation' | 'demonym';
}
export interface OrganizationMention extends MentionBase {
  readonly type: 'organization';
  /** Canonical full name. */
  readonly name: string;
}
export interface OperationMention extends MentionBase {
  readonly type: 'operation';
  /** Canonical name: `Operation Liberterra II`. */
  readonly name: string;
}

export type FigureMention = NumberMention | MoneyMention | PercentMention | AgeMention | DurationMention;
export type NameMention = CountryMention | OrganizationMention | OperationMention;

/** A span that names or counts something, with its normalised value. Never overlap, except a range's parts. */
export type Mention = FigureMention | DateMention | NameMention;

/** How sure a reading of the text is. `low` is compared only under the strictness `high`. */
export type Confidence = 'low' | 'normal' | 'high';

/** What several stories tell of: a named operation, or a cluster of stories. */
export interface Event {
  /** Stable while the text of its stories stays: `operation:liberterra ii`, or a key made of what its stories share. */
  readonly key: string;
  /** For people: `Operation Liberterra II`, or the headline of its fullest story. */
  readonly name: string;
  /** ISO 3166-1 alpha-2, where the whole event lies in one country: then a figure for that country is the event's total. */
  readonly country?: string;
}

/** One figure with what is said of it. The span is the figure's mention. */
export interface Claim extends Span {
  /** A figure, or the date mention of a `dates` claim. */
  readonly mention: FigureMention | DateMention;
  /** Index into `Page.stories`. */
  readonly story: number;
  /** What the text itself names (an operation); a story without one gets its event when the corpus is compared. */
  readonly event?: Event;
  /** What happened, from the lexicon: `rescued`, `arrested`, `killed`, `lasted`, `dates`, … */
  readonly predicate: string;
  /** What is counted, as read: `potential victims of human trafficking`. */
  readonly subject: string;
  /** Head noun of the subject, singular and folded through the lexicon: `victim`. */
  readonly head: string;
  /** What narrows the head: `potential`, `irregular`; folded, sorted. */
  readonly qualifiers: readonly string[];
  /** ISO 3166-1 alpha-2, where the figure is for one country; absent for the event's total. */
  readonly place?: string;
  /** A named place below a country, a person or a body that the figure is of (`Qeshm`, `Crocker`, `IBM`), folded. */
  readonly scope?: string;
  /** The whole that this figure is a part of, in the same document. */
  readonly partOf?: Span;
  /** The part is told from its whole by `place` or `predicate` alone: for that place, or of that, it is the whole. */
  readonly partBy?: 'place' | 'predicate';
  /** Who says it, as written. */
  readonly attribution?: string;
  /** ISO date of the count, where the text itself dates it. */
  readonly countedOn?: string;
  readonly zone: Zone;
  /** The sentence, list item or headline that carries the figure. */
  readonly sentence: Span;
  readonly confidence: Confidence;
}

/** What one story tells of, for finding the stories that tell of the same event. */
export interface StorySignature {
  /** Named operations in the story, most mentioned first. */
  readonly operations: readonly Event[];
  /** Folded rare words, names, places: the terms that tell this story from others. */
  readonly terms: readonly string[];
  /** ISO date of the event or, failing that, of publication. */
  readonly date?: string;
  /** What happened, from the lexicon: `quake`, `trial`, `deal`; sorted. */
  readonly kinds: readonly string[];
  /** Years, ordinals and edition numbers that tell this story from its near twins: `year:2008`, `edition:3`; sorted. */
  readonly marks: readonly string[];
  /** Figures of the story's top, which other reports of the event repeat. */
  readonly figures: readonly number[];
  /** ISO 3166-1 alpha-2, where the whole story lies in one country. */
  readonly country?: string;
  /** For people: the story's headline or first words. */
  readonly title: string;
}

/** All that one version of a document says: recomputed when its text changes, and only then. */
export interface Annotation {
  readonly document: Document;
  readonly page: Page;
  /** In order of start. */
  readonly mentions: readonly Mention[];
  /** In order of start. */
  readonly claims: readonly Claim[];
  /** One for each of `page.stories`. */
  readonly signatures: readonly StorySignature[];
}

export type Verdict = 'agree' | 'rounding' | 'hedge' | 'wording' | 'counting' | 'update' | 'conflict';
export type Severity = 'warning' | 'information' | 'hint';
export type Check = 'cross-source' | 'same-source' | 'part-whole' | 'sum' | 'date-range' | 'weekday' | 'list-count' | 'percent' | 'age';

/** A claim with the document that makes it, and the words that messages need, so that no text has to be kept. */
export interface Evidence {
  readonly uri: string;
  readonly claim: Claim;
  /** The figure as written: `3,222`, `five-day`. */
  readonly surface: string;
  /** The sentence that carries it, on one line, cut to about 160 characters around the figure. */
  readonly quote: string;
  /** A number made of the words around the figure: equal where two texts tell it in the same words; 0 where there are too few. */
  readonly frame: number;
  /** ISO date of publication of the story that makes the claim, where known; `--02-15` where its dateline leaves out the year. */
  readonly published?: string;
}

/**
 * What comparing needs to know of one document: never its text. Plain data, so that it can be kept in a cache, come from a
 * worker, or be written as a line by one machine and compared by another.
 */
export interface Facts {
  readonly uri: string;
  /** As of {@link Evidence}. */
  readonly published?: string;
  readonly signatures: readonly StorySignature[];
  readonly evidence: readonly Evidence[];
  /** What the checks inside the document found. */
  readonly checks: readonly Disagreement[];
}

/** One value that one or more claims give for the same thing. */
export interface Reading {
  readonly value: number | string;
  readonly high?: number;
  readonly modifier: Modifier;
  readonly unit?: string;
  /** In order of uri, then start; never empty. */
  readonly evidence: readonly Evidence[];
}

/** Claims of the same event, predicate, subject and place: what may be compared. */
export interface Group {
  readonly key: string;
  readonly event: Event;
  readonly predicate: string;
  readonly subject: string;
  readonly place?: string;
  /** One or more; a group whose sources all agree has one. */
  readonly readings: readonly Reading[];
}

/** Two readings whose verdict is not `agree`. */
export interface Disagreement {
  readonly kind: Exclude<Verdict, 'agree'>;
  readonly check: Check;
  readonly severity: Severity;
  /** Key of the group, or of the check and its place; stable while the claims stay the same. */
  readonly key: string;
  readonly event: Event;
  readonly predicate: string;
  readonly subject: string;
  readonly place?: string;
  readonly readings: readonly [Reading, Reading];
  /** Why, in words and arithmetic, without naming the documents: `3,222 rounded to hundreds is 3,200`. */
  readonly reason: string;
}

/** A disagreement as it concerns one span of one document. */
export interface Finding extends Span {
  readonly uri: string;
  readonly disagreement: Disagreement;
  /** Which of the two readings this span gives. */
  readonly side: 0 | 1;
}

/** All that the corpus says together. Everything in a deterministic order. */
export interface Collation {
  readonly groups: readonly Group[];
  readonly disagreements: readonly Disagreement[];
}

/** How much certainty a report needs. `normal` is for trust: better to miss one than to cry wolf. */
export type Strictness = 'low' | 'normal' | 'high';
