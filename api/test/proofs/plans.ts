import type { PoolClient } from 'pg';
import type { Database } from '../../src/platform/database/database.js';
import { asSuperuser } from '../harness/test-database.js';

export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
  [property: string]: unknown;
}

export interface Executed {
  /** What the test was doing. */
  during: string;
  text: string;
  plan: PlanNode;
}

/** Every session of the database tells the plan of every statement that it carried out, those of foreign keys too, to its client. */
export async function explainEverything(name: string): Promise<void> {
  const settings = {
    ...{ session_preload_libraries: 'auto_explain', 'auto_explain.log_min_duration': '0', 'auto_explain.log_analyze': 'on' },
    ...{ 'auto_explain.log_timing': 'off', 'auto_explain.log_nested_statements': 'on', 'auto_explain.log_format': 'json' },
    'auto_explain.log_level': 'notice',
  };
  // Known only once the library is there.
  const sets = Object.entries(settings).map(([setting, value]) => `ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  await asSuperuser(["LOAD 'auto_explain'", ...sets].join('; '));
}

/** What a pool's sessions carried out since. */
export class ExecutedPlans {
  readonly all: Executed[] = [];
  during = 'start';
  private readonly heard = new WeakSet<PoolClient>();

  constructor({ pool }: Database) {
    pool.on('acquire', (client) => {
      if (this.heard.has(client)) return;
      this.heard.add(client);
      client.on('notice', ({ message }) => this.hear(message ?? ''));
    });
  }

  private hear(message: string): void {
    const from = message.indexOf('{');
    if (!message.startsWith('duration:') || from < 0) return;
    const { 'Query Text': text, Plan: plan } = JSON.parse(message.slice(from)) as { 'Query Text': string; Plan: PlanNode };
    this.all.push({ during: this.during, text: text.replaceAll(/\s+/g, ' '), plan });
  }
}

/** The scans that look at every row of one of these tables, each statement once. */
export function sequentialScans(executed: readonly Executed[], tables: ReadonlySet<string>): string[] {
  return scans(executed, tables, (node) => node['Node Type'] === 'Seq Scan');
}

/** The scans of one of these tables that no condition on the workspace bounds, each statement once. */
export function unboundScans(executed: readonly Executed[], tables: ReadonlySet<string>): string[] {
  const conditions = ['Index Cond', 'Recheck Cond', 'Filter', 'Hash Cond', 'Join Filter'];
  return scans(
    executed,
    tables,
    (node, around) =>
      node['Node Type'].endsWith(' Scan') &&
      ![node, ...around].some((one) => conditions.some((condition) => String(one[condition] ?? '').includes('workspace_id'))),
  );
}

function scans(
  executed: readonly Executed[],
  tables: ReadonlySet<string>,
  isWrong: (node: PlanNode, around: readonly PlanNode[]) => boolean,
): string[] {
  const found = new Map<string, string>();
  for (const { during, text, plan } of executed)
    for (const { node, around } of nodesOf(plan))
      if (tables.has(node['Relation Name'] ?? '') && isWrong(node, around)) {
        const what = `${node['Node Type']} on ${node['Relation Name']} in ${text.slice(0, 300)}`;
        found.set(what, found.get(what) ?? `${what} (${during})`);
      }
  return [...found.values()];
}

/** Every node, with the joins right above it that it is the inner or outer side of. */
function nodesOf(plan: PlanNode, around: readonly PlanNode[] = []): { node: PlanNode; around: readonly PlanNode[] }[] {
  const isJoin = 'Join Type' in plan;
  return [{ node: plan, around }, ...(plan.Plans ?? []).flatMap((inner) => nodesOf(inner, isJoin ? [plan] : isPassed(plan) ? around : []))];
}

/** A node that only prepares the rows of the one below it for the join above. */
function isPassed(plan: PlanNode): boolean {
  return ['Hash', 'Sort', 'Materialize', 'Memoize'].includes(plan['Node Type']);
}
