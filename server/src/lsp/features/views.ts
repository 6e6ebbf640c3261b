import type { Collation } from '../../core/model.ts';
import type { Settings } from '../../protocol.ts';
import {
  type CopySheetParams,
  copySheetRequest,
  type DisagreementGroup,
  type DisagreementGroupsParams,
  type DisagreementItem,
  type DisagreementsParams,
  disagreementGroupsRequest,
  disagreementsRequest,
  type Operation,
  type OperationParams,
  type Operations,
  type OperationsParams,
  operationRequest,
  operationsRequest,
  type StepParams,
  stepRequest,
} from '../../protocol-views.ts';
import { disagreementGroups, disagreementItems } from '../../views/disagreements.ts';
import { operationOf, type ToPlace } from '../../views/operation.ts';
import { type EventGroups, eventsOf, Summaries } from '../../views/operations.ts';
import { sheetText } from '../../views/sheet-text.ts';
import { Standings } from '../../views/standing.ts';
import { stepFrom } from '../../views/step.ts';
import { type Feature, type Session, toLocation } from '../session.ts';

/** What the views and the sheet show, all of it made of one state of the corpus. */
interface State {
  readonly collation: Collation;
  readonly settings: Settings;
  readonly events: ReadonlyMap<string, EventGroups>;
  readonly standings: Standings;
  readonly summaries: Summaries;
}

/** The requests behind the views of operations and disagreements, the comparison sheet, and the walk from one disagreement to the next. */
export const views: Feature = {
  capabilities: () => ({}),
  serve(session) {
    const { connection, corpus, uris } = session;
    let last: State | undefined;
    const state = async (): Promise<State> => {
      await session.ready();
      const [collation, settings] = [corpus.collation(), session.settings()];
      if (last?.collation === collation && last.settings === settings) return last;
      last = {
        ...{ collation, settings, events: eventsOf(collation), standings: new Standings(collation) },
        summaries: last?.settings === settings ? last.summaries : new Summaries(),
      };
      return last;
    };
    const toPlace: ToPlace = (span) => toLocation(session, span);
    const operation = async (key: string): Promise<Operation | undefined> => {
      const { events, standings } = await state();
      const event = events.get(key);
      return event && operationOf(event, standings, toPlace);
    };
    connection.onRequest(operationsRequest, async (params: OperationsParams | null): Promise<Operations> => {
      const { events, standings, summaries } = await state();
      const groups = params?.uri === undefined ? undefined : corpus.groups(uris.toCanonical(params.uri));
      const keys = groups && new Set(groups.map(({ event }) => event.key));
      const meant = [...events.values()].filter(({ key }) => keys?.has(key) ?? true);
      return summaries.of(meant, standings);
    });
    connection.onRequest(operationRequest, async ({ key }: OperationParams): Promise<Operation | null> => (await operation(key)) ?? null);
    connection.onRequest(disagreementGroupsRequest, async ({ by }: DisagreementGroupsParams): Promise<DisagreementGroup[]> => {
      const groups = disagreementGroups((await state()).collation.disagreements, by);
      return by === 'kind' ? groups : groups.map((group) => ({ ...group, key: uris.toClient(group.key) }));
    });
    connection.onRequest(disagreementsRequest, async (params: DisagreementsParams | null): Promise<DisagreementItem[]> => {
      const uri = params?.uri === undefined ? {} : { uri: uris.toCanonical(params.uri) };
      return disagreementItems((await state()).collation.disagreements, { ...params, ...uri }, toPlace);
    });
    connection.onRequest(stepRequest, async ({ direction, from }: StepParams) => {
      await session.ready();
      const findings = Array.from(corpus.uris(), (uri) => corpus.findings(uri)).flat();
      const place = stepFrom(findings, { direction, ...(from && { from: offsetOf(session, from) }) });
      return (place && toLocation(session, place)) ?? null;
    });
    connection.onRequest(copySheetRequest, async ({ key, ...how }: CopySheetParams): Promise<string> => {
      const found = await operation(key);
      return found === undefined ? '' : sheetText(found, how);
    });
  },
};

/** The start of a document that is no source comes before all its places, of which there are none. */
function offsetOf({ corpus, uris }: Session, { uri, position }: NonNullable<StepParams['from']>): { uri: string; offset: number } {
  const canonical = uris.toCanonical(uri);
  return { uri: canonical, offset: corpus.lines(canonical)?.positionToOffset(position) ?? 0 };
}
