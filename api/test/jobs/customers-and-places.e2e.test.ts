import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import type { SeenJob } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-03-10');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

const CABIN = { line1: '9 Lake Rd', city: 'Marble Falls', region: 'TX', postalCode: '78654' };
const NOBODY = '0199aaaa-0000-7000-8000-000000000000';

interface Address {
  id: string;
  line1: string;
}

async function addressesOf(customerId: string): Promise<Address[]> {
  const query = 'query($id: ID!) { customer(id: $id) { addresses { id line1 } } }';
  return (await shop.as.dispatcher.read<{ customer: { addresses: Address[] } }>(query, { id: customerId })).customer.addresses;
}

async function make(input: object): Promise<SeenJob> {
  return (await shop.as.dispatcher.do('createJob', input)).job;
}

describe('where a new job goes', () => {
  it('R19.1 keeps another property of the customer, who is found by it, once', async () => {
    const customerId = shop.customers['C-1'];
    await make({ customerId, address: CABIN });
    expect(await addressesOf(customerId)).toHaveLength(1);
    const done = await shop.as.dispatcher.do('createJob', { customerId, address: CABIN, saveAddress: true, clientMutationId: 'cabin' });
    const [, cabin] = await addressesOf(customerId);
    expect([done.job.address.line1, cabin?.line1]).toEqual(['9 Lake Rd', '9 Lake Rd']);
    await shop.as.dispatcher.do('createJob', { customerId, address: CABIN, saveAddress: true, clientMutationId: 'cabin' });
    await make({ customerId, address: { ...CABIN, line2: ' ' }, saveAddress: true });
    expect((await addressesOf(customerId)).map(({ line1 }) => line1)).toEqual(['4300 Duval St', '9 Lake Rd']);
    const found = await shop.as.dispatcher.read<{ customers: { nodes: { id: string }[] } }>(
      '{ customers(search: "pruitt marble") { nodes { id } } }',
    );
    expect(found.customers.nodes).toEqual([{ id: customerId }]);
    const there = await make({ customerId, addressId: cabin!.id.toUpperCase() });
    expect(there.address.line1).toBe('9 Lake Rd');
    expect((await make({ customerId })).address.line1).toBe('4300 Duval St');
  });

  it('R19.1 takes one place, which is this customer’s', async () => {
    const { dispatcher } = shop.as;
    const customerId = shop.customers['C-2'];
    const [first] = await addressesOf(customerId);
    const [other] = await addressesOf(shop.customers['C-3']);
    const customer = { name: 'New', address: CABIN };
    const bad = async (input: object) => (await dispatcher.refusal('createJob', input)).details.field as string;
    expect(await bad({ customerId, address: CABIN, addressId: first!.id })).toBe('addressId');
    expect(await bad({ customer, addressId: first!.id })).toBe('addressId');
    expect(await bad({ customerId, saveAddress: true })).toBe('saveAddress');
    expect(await bad({ customer, address: CABIN, saveAddress: true })).toBe('saveAddress');
    for (const addressId of [other!.id, NOBODY, 'nowhere']) {
      expect(await dispatcher.refusal('createJob', { customerId, addressId })).toMatchObject({ code: 'NOT_FOUND', details: { addressId } });
    }
    await shop.database.query(
      `INSERT INTO address (workspace_id, id, customer_id, position, line1, city, region, postal_code)
       SELECT $1, gen_random_uuid(), $2, n, n || ' Many St', 'Austin', 'TX', '78701' FROM generate_series(1, 499) n`,
      [shop.workspaceId, customerId],
    );
    expect(await bad({ customerId, address: CABIN, saveAddress: true })).toBe('saveAddress');
    await shop.database.query(`DELETE FROM address WHERE customer_id = $1 AND line1 LIKE '% Many St'`, [customerId]);
  });

  it('R19.1 keeps it once when two keep it at the same moment', async () => {
    const customerId = shop.customers['C-4'];
    await Promise.all([1, 2, 3, 4].map(() => make({ customerId, address: CABIN, saveAddress: true })));
    expect((await addressesOf(customerId)).map(({ line1 }) => line1)).toEqual(['12 Guadalupe St', '9 Lake Rd']);
  });

  it('R5.5 duplicates to the day that is chosen, with its window, promise and technician', async () => {
    const original = await make({ customerId: shop.customers['C-1'], address: CABIN, window: free.day().at(15, 16) });
    const [window, arrivalWindow] = [free.day().at(14, 17), free.day().at(14, 15)];
    const wanted = { jobId: original.id, window, arrivalWindow, technicianId: shop.crew.ben };
    const { job } = await shop.as.dispatcher.do('duplicateJob', wanted);
    expect(job).toMatchObject({ status: 'SCHEDULED', source: 'DUPLICATE', window, arrivalWindow, crew: [{ id: shop.crew.ben }] });
    expect(job.address.line1).toBe('9 Lake Rd');
    expect((await shop.as.dispatcher.refusal('duplicateJob', wanted)).code).toBe('SCHEDULE_CONFLICT');
    const backwards = { jobId: original.id, window: { start: window.end, end: window.start } };
    expect((await shop.as.dispatcher.refusal('duplicateJob', backwards)).code).toBe('BAD_INPUT');
  });
});

describe('follow-ups', () => {
  const RELATED = 'query($id: ID!) { job(id: $id) { followUpOf { id number } followUps { id } } }';
  interface Related {
    job: { followUpOf: { id: string; number: string } | null; followUps: { id: string }[] };
  }
  const related = async (id: string, by = shop.as.dispatcher) => (await by.read<Related>(RELATED, { id })).job;

  it('R19.2 lead to each other, for whoever may see the other', async () => {
    const customerId = shop.customers['C-3'];
    const first = await make({ customerId, window: free.day().at(15, 16), technicianId: shop.crew.ana });
    const done = await shop.as.dispatcher.do('createJob', {
      customerId,
      followUpOf: first.id,
      window: free.day().at(15, 16),
      technicianId: shop.crew.ana,
    });
    const second = await make({ customerId, followUpOf: first.id, window: free.day().at(15, 16), technicianId: shop.crew.ben });
    expect(done.events[0]!.changes).toContainEqual({ field: 'followUpOf', from: null, to: first.number });
    expect(await related(first.id)).toEqual({ followUpOf: null, followUps: [{ id: done.job.id }, { id: second.id }] });
    expect(await related(second.id)).toEqual({ followUpOf: { id: first.id, number: first.number }, followUps: [] });
    expect((await related(first.id, shop.as.ana)).followUps).toEqual([{ id: done.job.id }]);
    expect((await related(second.id, shop.as.ben)).followUpOf).toBeNull();
    await shop.as.dispatcher.do('updateJob', { jobId: second.id, title: 'Later' });
    expect((await related(second.id)).followUpOf).not.toBeNull();
  });

  it('R19.2 are the same customer’s', async () => {
    const { dispatcher } = shop.as;
    const first = await make({ customerId: shop.customers['C-3'] });
    const field = { details: { field: 'followUpOf' } };
    const followUpOf = first.id;
    expect(await dispatcher.refusal('createJob', { customerId: shop.customers['C-1'], followUpOf })).toMatchObject({
      code: 'BAD_INPUT',
      ...field,
    });
    const customer = { name: 'Somebody new', address: CABIN };
    expect(await dispatcher.refusal('createJob', { customer, followUpOf })).toMatchObject({ code: 'BAD_INPUT', ...field });
    for (const nothing of [NOBODY, 'none']) {
      const refused = await dispatcher.refusal('createJob', { customerId: shop.customers['C-3'], followUpOf: nothing });
      expect(refused.code).toBe('NOT_FOUND');
    }
  });
});

describe('finding a customer again', () => {
  const DUPLICATES = `query($name: String, $phone: String, $email: String, $line1: String, $postalCode: String) {
    likelyDuplicates(name: $name, phone: $phone, email: $email, line1: $line1, postalCode: $postalCode) { customer { name } because } }`;
  const duplicates = async (given: object): Promise<[string, ...string[]][]> => {
    const read = await shop.as.dispatcher.read<{ likelyDuplicates: { customer: { name: string }; because: string[] }[] }>(
      DUPLICATES,
      given,
    );
    return read.likelyDuplicates.map(({ customer, because }) => [customer.name, ...because.sort()]);
  };

  it.each<[object, string, ...string[]]>([
    [{ phone: '5125550101' }, 'Hannah Pruitt', 'Same phone number'],
    [{ phone: '+1 (512) 555 0101' }, 'Hannah Pruitt', 'Same phone number'],
    [{ phone: '512/5550102' }, 'Café Élan', 'Same phone number'],
    [{ email: ' HANNAH@Example.COM ' }, 'Hannah Pruitt', 'Same email address'],
    [{ name: 'zoe  angstrom' }, 'Zoë Ångström', 'Same name'],
    [{ name: 'CAFE ELAN' }, 'Café Élan', 'Same name'],
    [{ name: 'MÜLLER & SÖHNE' }, 'Müller & Söhne', 'Same name'],
    [{ line1: '4300 Duval Street', postalCode: '78751-1234' }, 'Hannah Pruitt', 'Same street address'],
    [{ line1: '88, rainey st.' }, 'Zoë Ångström', 'Same street address'],
    [{ name: 'Hannah Pruitt', phone: '512 555 0101' }, 'Hannah Pruitt', 'Same name', 'Same phone number'],
  ])('R19.12 finds by %j', async (given, ...found) => expect(await duplicates(given)).toEqual([found]));

  it.each([
    {},
    { phone: '0101' },
    { name: 'Hannah' },
    { name: '  ' },
    { line1: '4300 Duval St', postalCode: '78704' },
    { line1: '4301 Duval St' },
    { email: '%@example.com' },
  ])('R19.12 finds nobody by %j', async (given) => expect(await duplicates(given)).toEqual([]));

  it('R19.12 has whoever has most in common first, and refuses what nobody types', async () => {
    await make({ customer: { name: 'Hannah Pruitt', address: { ...CABIN, line1: '1 Far St' } } });
    expect(await duplicates({ name: 'hannah pruitt', phone: '5125550101' })).toEqual([
      ['Hannah Pruitt', 'Same name', 'Same phone number'],
      ['Hannah Pruitt', 'Same name'],
    ]);
    for (const [field, text] of [
      ['name', 'x'.repeat(201)],
      ['phone', '5'.repeat(201)],
      ['line1', 'a\u0000b'],
    ] as const) {
      const refused = await shop.as.dispatcher.refusedRead(DUPLICATES, { [field]: text });
      expect(refused).toMatchObject({ code: 'BAD_INPUT', details: { field } });
    }
    expect((await shop.as.ana.refusedRead(DUPLICATES, { name: 'Hannah Pruitt' })).code).toBe('FORBIDDEN');
  });

  it('R19.13 has the customers of the latest jobs, each once', async () => {
    const of = shop.customers;
    for (const customerId of [of['C-3'], of['C-1'], of['C-2'], of['C-1'], of['C-1'], of['C-1'], of['C-1']]) await make({ customerId });
    const recent = async (first: number) => {
      const read = await shop.as.dispatcher.read<{ recentCustomers: { id: string }[] }>(
        'query($first: Int) { recentCustomers(first: $first) { id } }',
        { first },
      );
      return read.recentCustomers.map(({ id }) => id);
    };
    expect(await recent(3)).toEqual([of['C-1'], of['C-2'], of['C-3']]);
    expect(await recent(1)).toEqual([of['C-1']]);
    expect(new Set(await recent(50)).size).toBe((await recent(50)).length);
    for (const first of [0, 51]) {
      const refused = await shop.as.dispatcher.refusedRead('query($first: Int) { recentCustomers(first: $first) { id } }', { first });
      expect(refused.code).toBe('BAD_INPUT');
    }
  });
});

describe('what is known of a place', () => {
  const NOTES = `query($customerId: ID!, $addressId: ID, $first: Int) {
    siteNotes(customerId: $customerId, addressId: $addressId, first: $first) { note { body pinned } job { id } } }`;
  const notes = async (variables: object, by = shop.as.dispatcher): Promise<string[]> => {
    const read = await by.read<{ siteNotes: { note: { body: string } }[] }>(NOTES, variables);
    return read.siteNotes.map(({ note }) => note.body);
  };

  it('R19.14 has pinned notes first, then the newest, of visits to that address', async () => {
    const customer = { name: 'Two Houses', address: { ...CABIN, line1: '5 Oak Ave' } };
    const home = await make({ customer, note: 'gate code 1', window: free.day().at(15, 16), technicianId: shop.crew.ana });
    const customerId = home.customer.id;
    shop.clock.advance(5);
    await shop.as.dispatcher.do('addNote', { jobId: home.id, body: 'big dog', pinned: true });
    shop.clock.advance(5);
    // Typed again, and a copy: the same house.
    const typed = await make({ customerId, address: { ...CABIN, line1: ' 5 oak ave ' }, note: 'gate code 2' });
    shop.clock.advance(5);
    await make({ customerId, address: CABIN, saveAddress: true, note: 'key under the mat' });
    shop.clock.advance(5);
    await shop.as.dispatcher.do('addNote', {
      jobId: (await shop.as.dispatcher.do('duplicateJob', { jobId: typed.id })).job.id,
      body: 'gate code 3',
    });
    const [house, cabin] = await addressesOf(customerId);
    expect(await notes({ customerId, addressId: house!.id })).toEqual(['big dog', 'gate code 3', 'gate code 2', 'gate code 1']);
    expect(await notes({ customerId, addressId: cabin!.id })).toEqual(['key under the mat']);
    expect(await notes({ customerId, first: 3 })).toEqual(['big dog', 'gate code 3', 'key under the mat']);
    expect(await notes({ customerId }, shop.as.ana)).toEqual(['big dog', 'gate code 1']);
    expect((await shop.as.ben.refusedRead(NOTES, { customerId })).code).toBe('NOT_FOUND');
    const [elsewhere] = await addressesOf(shop.customers['C-1']);
    for (const variables of [
      { customerId: NOBODY },
      { customerId: 'x' },
      { customerId, addressId: elsewhere!.id },
      { customerId, addressId: 'x' },
    ]) {
      expect((await shop.as.dispatcher.refusedRead(NOTES, variables)).code).toBe('NOT_FOUND');
    }
    for (const first of [0, 51]) expect((await shop.as.dispatcher.refusedRead(NOTES, { customerId, first })).code).toBe('BAD_INPUT');
  });
});
