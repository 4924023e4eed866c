import { getNamedType, GraphQLID, isInputObjectType } from 'graphql';
import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import type { Scene } from './scene.js';

/** One thing of another workspace for each kind of id that an input takes, by the input's field name. */
export async function foreignIds(scene: Scene): Promise<Record<string, string>> {
  const { jobId, batchId } = await scene.scheduled();
  const { technicians, customers, priceBookItemId, people } = scene.shop;
  return {
    ...{ followUpOf: jobId, addressId: await scene.addressOf(customers.crew) },
    timeEntryId: await scene.timeEntry((await scene.clockedIn()).jobId),
    ...{ jobIds: jobId, ids: jobId, technicianIds: technicians.luis },
    ...{ jobId, batchId, priceBookItemId, technicianId: technicians.luis, fromTechnicianId: technicians.luis },
    ...(await photoIds(scene, jobId)),
    ...{ viewId: await scene.view(), planId: await scene.plan(), timeOffId: await scene.timeOff() },
    ...{ customerId: customers.crew, userId: people.luis.userId },
    ...{ draggingJobId: jobId, overTechnicianId: technicians.luis },
  };
}

async function photoIds(scene: Scene, jobId: string): Promise<{ uploadId: string; photoId: string }> {
  const photoId = await scene.upload();
  await scene.mutate('addPhoto', { jobId, uploadId: photoId });
  return { uploadId: await scene.upload(), photoId };
}

/** What a screen calls itself: it is nobody's thing. */
const OWN_NAMES = new Set(['sessionId']);

/** Where a mutation's input takes an id, as in `lineItems.priceBookItemId`. */
export function idFields(schema: GraphQLSchema, mutation: string): string[] {
  const input = schema
    .getMutationType()!
    .getFields()
    [mutation]!.args.find(({ name }) => name === 'input')!;
  return pathsIn(getNamedType(input.type) as GraphQLInputObjectType);
}

function pathsIn(type: GraphQLInputObjectType): string[] {
  return Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const inner = getNamedType(of);
    if (isInputObjectType(inner)) return pathsIn(inner).map((path) => `${name}.${path}`);
    return inner === GraphQLID && !OWN_NAMES.has(name) ? [name] : [];
  });
}

/** The input with the foreign id in that place. A kind of id that nothing foreign was made for throws. */
export function withForeignId(input: object, path: string, ids: Readonly<Record<string, string>>): object {
  const [field, ...rest] = path.split('.') as [string, ...string[]];
  // Of `jobIds` and `filter` there is one.
  if (field === 'filter') return { ...input, jobIds: undefined, filter: withForeignId({}, rest.join('.'), ids) };
  if (rest.length > 0) {
    const [first = { quantity: 1 }] = (input as Record<string, object[] | undefined>)[field] ?? [];
    return { ...input, [field]: [withForeignId(first, rest.join('.'), ids)] };
  }
  const id = ids[field];
  if (!id) throw new Error(`make something foreign for ${field}`);
  return { ...input, [field]: id };
}
