import type { Annotation } from '../core/model.ts';
import { codePointsOf } from './code-points.ts';
import { valueText } from './value.ts';

/**
 * One document as a Label Studio task with predictions, for a labelling configuration with `<Text name="text" value="$text"/>`
 * and `<Labels name="label" toName="text">`. Offsets are code points, as Label Studio stores them since its frontend 1.4.
 */
export function toLabelStudio({ document: { text }, mentions }: Annotation, path: string): object {
  const pointOf = codePointsOf(text);
  return {
    data: { text, path },
    predictions: [
      {
        model_version: 'collate',
        result: mentions.map((mention, index) => ({
          id: `m${index + 1}`,
          from_name: 'label',
          to_name: 'text',
          type: 'labels',
          value: {
            start: pointOf(mention.start),
            end: pointOf(mention.end),
            text: text.slice(mention.start, mention.end),
            labels: [mention.type],
          },
          meta: { text: [valueText(mention)] },
        })),
      },
    ],
  };
}
