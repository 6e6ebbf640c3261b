import { findingsByDocument } from '../../core/findings.ts';
import { Pace } from '../../corpus/slices.ts';
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
import { eventOf } from '../../views/operations.ts';
import { Overview } from '../../views/overview.ts';
import { sheetText } from '../../views/sheet-text.ts';
import { Standings } from '../../views/standing.ts';
import { stepFrom } from '../../views/step.ts';
import { type Feature, type Session, toLocation } from '../session.ts';

/** The requests behind the views of operations and disagreements, the comparison sheet, and the walk from one disagreement to the next. */
export const views: Feature = {
  capabilities: () => ({}),
  serve(session) {
    const { connection, corpus, uris } = session;
    const overview = new Overview(corpus);
    const now = async (): Promise<Overview> => {
      await session.ready();
      const pace = new Pace(session.io.turns);
      await overview.refresh(() => pace.step());
      return overview;
    };
    const toPlace: ToPlace = (span) => toLocation(session, span);
    const operation = async (key: string): Promise<Operation | undefined> => {
      await session.ready();
      const { groups, disagreements, checks } = corpus.collationOf(key);
      const event = eventOf(key, { groups });
      return event && operationOf(event, new Standings([...disagreements, ...checks]), toPlace);
    };
    connection.onRequest(operationsRequest, async (params: OperationsParams | null): Promise<Operations> => {
      const all = await now();
      const groups = params?.uri === undefined ? undefined : corpus.groups(uris.toCanonical(params.uri));
      return all.operations(groups && new Set(groups.map(({ event }) => event.key)));
    });
    connection.onRequest(operationRequest, async ({ key }: OperationParams): Promise<Operation | null> => (await operation(key)) ?? null);
    connection.onRequest(disagreementGroupsRequest, async ({ by }: DisagreementGroupsParams): Promise<DisagreementGroup[]> => {
      const groups = disagreementGroups((await now()).disagreements(), by);
      return by === 'kind' ? groups : groups.map((group) => ({ ...group, key: uris.toClient(group.key) }));
    });
    connection.onRequest(disagreementsRequest, async (params: DisagreementsParams | null): Promise<DisagreementItem[]> => {
      const uri = params?.uri === undefined ? {} : { uri: uris.toCanonical(params.uri) };
      return disagreementItems((await now()).disagreements(), { ...params, ...uri }, toPlace);
    });
    connection.onRequest(stepRequest, async ({ direction, from }: StepParams) => {
      const findings = [...findingsByDocument((await now()).disagreements()).values()].flat();
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
