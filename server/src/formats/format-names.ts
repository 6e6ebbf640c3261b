export type CorpusFormat = 'json' | 'csv' | 'markdown';
export type LineFormat = 'jsonl' | 'web-annotation' | 'label-studio' | 'prodigy';
export type Format = CorpusFormat | LineFormat | 'brat';

/** In the order in which people are told of them. */
export const formatNames: readonly Format[] = ['json', 'csv', 'markdown', 'brat', 'jsonl', 'web-annotation', 'label-studio', 'prodigy'];
