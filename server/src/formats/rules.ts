import type { Verdict } from '../core/model.ts';

/** What each kind of disagreement means, for the rule help of SARIF. `docs/verdicts.md` says more. */
export const rules: readonly {
  readonly id: Exclude<Verdict, 'agree'>;
  readonly title: string;
  readonly speaks: string;
  readonly silent: string;
}[] = [
  {
    id: 'conflict',
    title: 'Two sources give figures that cannot both be true.',
    speaks: 'Speaks where no ordinary reading of two figures for the same thing makes both true.',
    silent: 'Silent where one is the other rounded, a floor that the other exceeds, or said of another event, place or day.',
  },
  {
    id: 'counting',
    title: 'Two usual ways of counting.',
    speaks: 'Speaks where both figures are true under two usual ways of counting, such as days with both ends or elapsed days.',
    silent: 'Silent where one way of counting makes both the same.',
  },
  {
    id: 'update',
    title: 'A newer count of something that grows.',
    speaks: 'Speaks where the texts date their counts, or appeared on different days, and the later one has the larger figure.',
    silent: 'Silent where the count cannot grow or the later text has the smaller one.',
  },
  {
    id: 'rounding',
    title: 'One figure is the other, rounded.',
    speaks: 'Speaks where one source shows fewer significant digits of the same value.',
    silent: 'Silent where both show the same digits.',
  },
  {
    id: 'hedge',
    title: 'The same value, hedged otherwise.',
    speaks: 'Speaks where one source says nearly, about or more than and the other does not, or says it otherwise.',
    silent: 'Silent where both hedge the same way.',
  },
  {
    id: 'wording',
    title: 'The same value of something named more narrowly or widely.',
    speaks: 'Speaks where the value is the same and what is counted is named with other words of another reach.',
    silent: 'Silent where the words mean the same.',
  },
];
