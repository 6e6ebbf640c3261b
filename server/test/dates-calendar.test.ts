import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayNumber, daysInMonth, daysOf, isoOf, partsOf, weekdayOf } from '../src/core/dates/calendar.ts';
import { inferYears } from '../src/core/dates/infer-years.ts';
import { recogniseDates } from '../src/core/dates/recognise.ts';
import type { DateMention } from '../src/core/model.ts';

const anyDay = fc
  .record({ year: fc.integer({ min: 1, max: 2999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ year, month, day }) => day <= daysInMonth(month, year));

const piece = fc.oneof(
  fc.constantFrom(
    'May',
    'Sept.',
    'March 5',
    '29',
    '10–21',
    ' to ',
    '-',
    '/',
    ', ',
    '2024',
    '1990s',
    'in ',
    'the end of ',
    'Monday, ',
    '11/06/2024',
    ' and ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

describe('the calendar', () => {
  test('a date and its parts are one thing', () => {
    fc.assert(fc.property(anyDay, (parts) => assert.deepEqual(partsOf(isoOf(parts)), { ...parts })));
  });

  test('days follow each other, and weekdays with them', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const next =
          day < daysInMonth(month, year)
            ? { year, month, day: day + 1 }
            : month < 12
              ? { year, month: month + 1, day: 1 }
              : { year: year + 1, month: 1, day: 1 };
        const [today, tomorrow] = [isoOf({ year, month, day }), isoOf(next)];
        assert.equal((dayNumber(tomorrow) as number) - (dayNumber(today) as number), 1);
        assert.equal(weekdayOf(tomorrow), ((weekdayOf(today) as number) + 1) % 7);
        assert.deepEqual(daysOf(today, tomorrow), { elapsed: 1, inclusive: 2 });
      }),
    );
  });

  test('knows days that everyone knows', () => {
    assert.equal(weekdayOf('1969-07-20'), 0);
    assert.equal(weekdayOf('2000-02-29'), 2);
    assert.equal(weekdayOf('1900-02-29'), undefined);
    assert.deepEqual(daysOf('--09-29', '--10-04'), { elapsed: 5, inclusive: 6 });
    assert.deepEqual(daysOf('--12-28', '--01-03'), { elapsed: 6, inclusive: 7 });
    assert.equal(daysOf('2024-05', '2024-06'), undefined);
    assert.equal(daysOf('2024-06-02', '2024-06-01'), undefined);
  });
});

describe('dates of any text', () => {
  test('are in order, apart, and end in no white space', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const date of recogniseDates(text)) {
          assert.ok(date.start >= end && date.end > date.start && date.end <= text.length, text);
          const surface = text.slice(date.start, date.end);
          assert.equal(surface, surface.trim());
          assert.ok(partsOf(date.from) !== undefined && partsOf(date.to) !== undefined, `${date.from} ${date.to}`);
          end = date.end;
        }
      }),
    );
  });
});

describe('the year that is not written', () => {
  const inferred = (from: string, published: string | undefined, weekday?: number, before = ''): number | undefined => {
    const mention: DateMention = {
      type: 'date',
      start: before.length,
      end: before.length + 1,
      zone: 'body',
      from,
      to: from,
      ...(weekday === undefined ? {} : { weekday }),
    };
    const [read] = inferYears([mention], { text: `${before}x`, stories: [], ...(published === undefined ? {} : { published }) });
    assert.ok(read?.type === 'date' && read.from === from);
    return read.inferredYear;
  };

  test('is the latest that is not far ahead of the document', () => {
    assert.equal(inferred('--09-29', '2024-11-06'), 2024);
    assert.equal(inferred('--12-28', '2024-01-09'), 2023);
    assert.equal(inferred('--01-20', '2024-12-09'), 2025);
    assert.equal(inferred('--10', '2024-03-01'), 2023);
    assert.equal(inferred('--06-01', '2024-03-01'), 2024);
  });

  test('is the next to come where the sentence speaks of what is to be', () => {
    assert.equal(inferred('--09', '2024-04-02', undefined, 'The pool will open in '), 2024);
    assert.equal(inferred('--09', '2024-04-02', undefined, 'The pool opened in '), 2023);
    assert.equal(inferred('--03', '2024-10-02', undefined, 'The vote is due in '), 2025);
    assert.equal(inferred('--03', '2024-10-02', undefined, 'It will be so. The vote was held in '), 2024);
    assert.equal(inferred('--11', '2024-10-02', undefined, 'It will be held in '), 2024);
  });

  test('is the one that the weekday tells, where only that fits', () => {
    assert.equal(inferred('--11-21', '2025-12-02', 4), 2024);
    assert.equal(inferred('--11-21', '2025-12-02', 5), 2025);
    assert.equal(inferred('--11-21', '2025-12-02', 1), 2025);
  });

  test('is nobody’s guess where the document has no date, or the text says it', () => {
    assert.equal(inferred('--09-29', undefined), undefined);
    assert.equal(inferred('2019-09-29', '2024-11-06'), undefined);
  });
});
