import type { ApolloClient } from '@apollo/client';
import { newClientMutationId } from '../../../apollo/client-mutation-id';
import {
  CreatePlanDocument,
  DiscardPlanDocument,
  PlanNowDocument,
  PublishPlanDocument,
  RenamePlanDocument,
  StageAbsenceDocument,
  StageMovesDocument,
  StageShiftDocument,
  UnstageMovesDocument,
} from '../../../graphql/graphql';
import type { PlanResultFragment } from '../../../graphql/graphql';
import { toBoardJob } from '../board-data';
import type { BoardJob } from '../model/board-job';
import type { Plan, Wanted } from './model/plan';
import { toPlan } from './plan-data';

export interface StageAnswer {
  readonly plan: Plan;
  readonly failed: readonly { readonly jobId: string; readonly message: string }[];
}

export interface Published {
  readonly jobs: readonly BoardJob[];
  readonly batchId: string | null;
  readonly leftOut: number;
}

const once = () => ({ clientMutationId: newClientMutationId() });
const fresh = { fetchPolicy: 'no-cache' } as const;

/** One plan's door to the API. Everything rejects with what Apollo threw. */
export class PlanApi {
  constructor(
    private readonly client: ApolloClient,
    readonly planId: string,
  ) {}

  static async create(client: ApolloClient, name: string, day: string): Promise<string> {
    const { data } = await client.mutate({ mutation: CreatePlanDocument, variables: { input: { ...once(), name, from: day } }, ...fresh });
    return given(data).createPlan.plan.id;
  }

  /** Null where there is no such plan. */
  async read(): Promise<Plan | null> {
    const { data } = await this.client.query({ query: PlanNowDocument, variables: { id: this.planId }, ...fresh });
    const { plan } = given(data);
    return plan && toPlan(plan);
  }

  async stage(moves: readonly Wanted[]): Promise<StageAnswer> {
    const iso = (at: number) => new Date(at).toISOString();
    const input = moves.map(({ jobId, version, window, crew }) => ({
      ...{ jobId, expectedVersion: version, technicianIds: [...crew] },
      window: window && { start: iso(window.start), end: iso(window.end) },
    }));
    const { data } = await this.client.mutate({
      mutation: StageMovesDocument,
      variables: { input: { ...this.input(), moves: input } },
      ...fresh,
    });
    return toAnswer(given(data).stageMoves);
  }

  async unstage(jobIds: readonly string[]): Promise<StageAnswer> {
    const variables = { input: { ...this.input(), jobIds: [...jobIds] } };
    const { data } = await this.client.mutate({ mutation: UnstageMovesDocument, variables, ...fresh });
    return toAnswer(given(data).unstageMoves);
  }

  async takeOff(technicianId: string, day: string): Promise<StageAnswer> {
    const variables = { input: { ...this.input(), technicianId, day } };
    const { data } = await this.client.mutate({ mutation: StageAbsenceDocument, variables, ...fresh });
    return toAnswer(given(data).stageAbsence);
  }

  async shift(by: { day: string; days: number; minutes: number; technicianIds?: string[] }): Promise<StageAnswer> {
    const variables = { input: { ...this.input(), ...by } };
    const { data } = await this.client.mutate({ mutation: StageShiftDocument, variables, ...fresh });
    return toAnswer(given(data).stageShift);
  }

  async rename(name: string): Promise<StageAnswer> {
    const { data } = await this.client.mutate({ mutation: RenamePlanDocument, variables: { input: { ...this.input(), name } }, ...fresh });
    return toAnswer(given(data).renamePlan);
  }

  async discard(): Promise<void> {
    await this.client.mutate({ mutation: DiscardPlanDocument, variables: { input: this.input() }, ...fresh });
  }

  /** Sent again under the same id it is carried out once. */
  async publish(clientMutationId: string, how: { leaveOut: boolean; allowOverlap: boolean }): Promise<Published> {
    const variables = { input: { planId: this.planId, clientMutationId, ...how } };
    const { data } = await this.client.mutate({ mutation: PublishPlanDocument, variables, ...fresh });
    const { batchId, succeeded, failed } = given(data).publishPlan.result;
    return { jobs: succeeded.map(toBoardJob), batchId, leftOut: failed.length };
  }

  private input = () => ({ planId: this.planId, ...once() });
}

function toAnswer({ plan, failed }: PlanResultFragment): StageAnswer {
  return { plan: toPlan(plan), failed };
}

function given<Data>(data: Data | null | undefined): Data {
  if (!data) throw new Error('A plan came back empty');
  return data;
}
