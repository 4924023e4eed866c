import { execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';

export interface Execution {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
  context: unknown;
  /** What a subscription's event is: its document runs over it. */
  rootValue?: unknown;
}

export type Execute = (execution: Execution) => Promise<ExecutionResult> | ExecutionResult;

/** Compiling costs more than running once or twice, and a client that never repeats itself must not fill the memory with code. */
const COMPILED_AT_USE = 3;

/** Runs validated documents: with graphql-jit once they come again, or always with graphql-js when `jit` is off. */
export function createExecutor(schema: GraphQLSchema, jit: boolean): Execute {
  const uses = new WeakMap<DocumentNode, number>();
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();

  const interpret: Execute = ({ document, operationName, variables, context, rootValue }) =>
    execute({ schema, document, operationName, variableValues: variables, contextValue: context, rootValue });
  if (!jit) return interpret;

  return (execution) => {
    const { document, operationName, variables, context, rootValue } = execution;
    const used = (uses.get(document) ?? 0) + 1;
    if (used < COMPILED_AT_USE) {
      uses.set(document, used);
      return interpret(execution);
    }
    const query = compiledFor(document, operationName ?? '');
    return query ? query.query(rootValue, context, variables as Record<string, unknown> | null | undefined) : interpret(execution);
  };

  function compiledFor(document: DocumentNode, operationName: string): CompiledQuery | null {
    const byName = compiled.get(document) ?? new Map<string, CompiledQuery | null>();
    compiled.set(document, byName);
    let query = byName.get(operationName);
    if (query === undefined) {
      const result = compileQuery(schema, document, operationName || undefined);
      // What it cannot compile, it answers with errors of its own; graphql-js then says what is wrong, or runs it.
      query = isCompiledQuery(result) ? result : null;
      byName.set(operationName, query);
    }
    return query;
  }
}
