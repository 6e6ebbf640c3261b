import { mentionsByParagraph } from '../mentions-by-paragraph.ts';
import type { Annotation, Disagreement, Mention } from '../model.ts';
import { ageCheck } from './checks/age.ts';
import { type DocumentCheck, disagreementOf, type Passage } from './checks/check.ts';
import { listCountCheck } from './checks/list-count.ts';
import { partWholeCheck } from './checks/part-whole.ts';
import { percentCheck } from './checks/percent.ts';
import { sumCheck } from './checks/sum.ts';
import { weekdayCheck } from './checks/weekday.ts';

const checks: readonly DocumentCheck[] = [ageCheck, listCountCheck, partWholeCheck, percentCheck, sumCheck, weekdayCheck];

/** All checks that one document can be put to by itself. Comments and boilerplate are not checked: nothing is claimed there. */
export function checkDocument(annotation: Annotation): Disagreement[] {
  const passages = passagesOf(annotation);
  const disagreements: Disagreement[] = [];
  for (const { check, find } of checks) {
    for (const found of find(annotation, passages)) disagreements.push(disagreementOf(annotation, check, found));
  }
  return disagreements;
}

/** The paragraphs that say something, each with its mentions. */
function passagesOf({ page, mentions }: Annotation): Passage[] {
  const placed = mentionsByParagraph(page, mentions);
  const passages: Passage[] = [];
  for (const [index, paragraph] of page.paragraphs.entries()) {
    if (paragraph.zone === 'comment' || paragraph.zone === 'boilerplate') continue;
    passages.push({ paragraph, mentions: placed[index] as readonly Mention[] });
  }
  return passages;
}
