import { Caller, signIn } from './caller.js';
import { POSITIONS } from './shop.js';
import type { Shop } from './shop.js';

export const VIEWERS = ['nobody', 'outsider', 'owner', 'manager', 'dispatcher', 'technician', 'colleague'] as const;
export type Viewer = (typeof VIEWERS)[number];

/** Everybody who may ask the shop something, signed in: Luis is the technician in the crew, Ana the colleague, the outsider owns another shop. */
export async function signInViewers(url: string, shop: Shop, other: Shop): Promise<Record<Viewer, Caller>> {
  const { owner, manager, dispatcher, luis, ana } = shop.people;
  const callers = await Promise.all([other.people.owner, owner, manager, dispatcher, luis, ana].map(({ email }) => signIn(url, email)));
  const [outsider, ...own] = callers as [Caller, Caller, Caller, Caller, Caller, Caller];
  const [theOwner, theManager, theDispatcher, technician, colleague] = own as [Caller, Caller, Caller, Caller, Caller];
  return {
    ...{ nobody: new Caller(url, null), outsider, owner: theOwner, manager: theManager, dispatcher: theDispatcher },
    ...{ technician, colleague },
  };
}

/** What no answer to this viewer may hold, whatever was asked: another shop's texts, and a colleague's jobs, customers and whereabouts. */
export function hiddenFrom(viewer: Viewer, shop: Shop, other: Shop): RegExp {
  const { name } = shop;
  const texts: Record<Viewer, string[]> = {
    nobody: [name, other.name],
    outsider: [name, ...shop.technicians.all, ...Object.values(shop.customers), shop.priceBookItemId],
    owner: [other.name],
    manager: [other.name],
    dispatcher: [other.name],
    technician: [other.name, `${name} colleague`, `${name} reason of Ana`, String(POSITIONS.ana)],
    colleague: [other.name, `${name} crew`, `${name} reason of Luis`, String(POSITIONS.luis)],
  };
  return new RegExp(texts[viewer].map((text) => text.replaceAll('.', '\\.')).join('|'), 'g');
}
