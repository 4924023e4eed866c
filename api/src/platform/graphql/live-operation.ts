import { Kind, getArgumentValues, getVariableValues, visit } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** A subscription to the live feed, as far as the feed is concerned. */
export interface LiveOperation {
  after: string;
  /** Equal for operations that give the same bytes for the same batch and audience: document, name and every variable but the cursor. */
  shareKey: string;
}

const ids = new WeakMap<DocumentNode, number>();
let nextId = 1;

/** null when the operation is some other subscription, or is written in a way that only a general executor follows. */
export function readLiveOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  liveField: string,
): LiveOperation | readonly GraphQLError[] | null {
  const [field, ...others] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== liveField || others.length > 0 || field.directives?.length) return null;
  const definition = schema.getSubscriptionType()?.getFields()[liveField];
  if (!definition) return null;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (errors) return errors;
  const { after } = getArgumentValues(definition, field, coerced) as { after: string };
  const cursorVariable = cursorOnly(document, field);
  const shared = Object.fromEntries(Object.entries(variables).filter(([name]) => name !== cursorVariable));
  return { after, shareKey: `${idOf(document)}|${operation.name?.value ?? ''}|${JSON.stringify(shared)}` };
}

/** The variable that holds `after`, if it is used for nothing else: only then does it not decide what a batch looks like. */
function cursorOnly(document: DocumentNode, field: FieldNode): string | null {
  const value = field.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => void (node.name.value === value.name.value && uses++),
  });
  return uses === 1 ? value.name.value : null;
}

function idOf(document: DocumentNode): number {
  const id = ids.get(document) ?? nextId++;
  ids.set(document, id);
  return id;
}
