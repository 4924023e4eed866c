import { GraphQLError, Kind, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { QUERY_LIMITS, judgeSize } from './query-limits.js';

const MOST_DOCUMENTS = 1_000;
const MOST_CHARACTERS = 4_000_000;
const MOST_ERRORS = 20;

export type Prepared = { document: DocumentNode; errors: null } | { document: null; errors: readonly GraphQLError[] };

/** Parsed, judged and validated documents by their text, for HTTP and sockets alike. The same text gives the same object, by which compiled queries and hubs are found. */
export class Documents {
  private readonly kept = new Map<string, DocumentNode>();
  private characters = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  prepare(source: string): Prepared {
    const known = this.kept.get(source);
    if (known) {
      // Youngest last: what is asked for stays.
      this.kept.delete(source);
      this.kept.set(source, known);
      return { document: known, errors: null };
    }
    const prepared = this.checkWithinStack(source);
    if (prepared.document) this.keep(source, prepared.document);
    return prepared;
  }

  private checkWithinStack(source: string): Prepared {
    try {
      return this.check(source);
    } catch (error) {
      // Thousands of braces deep: parser and rules descend by calling themselves.
      if (!(error instanceof RangeError)) throw error;
      return {
        document: null,
        errors: [new GraphQLError('This query is nested too deeply.', { extensions: { code: 'QUERY_TOO_COSTLY' } })],
      };
    }
  }

  private check(source: string): Prepared {
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens: QUERY_LIMITS.tokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const code = error.message.includes('more that') || error.message.includes('more than') ? 'QUERY_TOO_COSTLY' : 'BAD_INPUT';
      return { document: null, errors: [coded(error, code)] };
    }
    const tooLarge = judgeSize(this.schema, document);
    if (tooLarge) return { document: null, errors: [tooLarge] };
    const errors = validate(this.schema, document, specifiedRules, { maxErrors: MOST_ERRORS });
    return errors.length > 0 ? { document: null, errors: errors.map((error) => coded(error, 'BAD_INPUT')) } : { document, errors: null };
  }

  private keep(source: string, document: DocumentNode): void {
    this.kept.set(source, document);
    this.characters += source.length;
    for (const [oldest] of this.kept) {
      if (this.kept.size <= MOST_DOCUMENTS && this.characters <= MOST_CHARACTERS) return;
      this.kept.delete(oldest);
      this.characters -= oldest.length;
    }
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, source: error.source, positions: error.positions, extensions: { code } });
}

/** Whether an operation asks for nothing but the schema, which everybody may read. */
export function asksOnlyForSchema(document: DocumentNode, operationName: string | null | undefined): boolean {
  const operation = findOperation(document, operationName);
  return (
    operation?.operation === 'query' &&
    operation.selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'))
  );
}

/** The operation that would run; undefined when the name does not choose exactly one. */
export function findOperation(document: DocumentNode, operationName: string | null | undefined) {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operationName) return operations.find(({ name }) => name?.value === operationName);
  return operations.length === 1 ? operations[0] : undefined;
}
