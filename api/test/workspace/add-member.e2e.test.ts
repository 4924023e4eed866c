import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMember } from '../../src/platform/auth/index.js';
import { createWorkspace } from '../../src/workspace/workspace.repository.js';
import { startMailServer, tokenIn, type MailServer } from '../harness/mail-server.js';
import { ShopCaller } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

const ADD =
  'mutation($input: AddMemberInput!) { addMember(input: $input) { invitation member { userId name email role technician { id } } } }';
const AGAIN = 'mutation($input: InviteAgainInput!) { inviteAgain(input: $input) { invitation member { name awaitsPassword } } }';
const SET = 'mutation($input: SetMemberRoleInput!) { setMemberRole(input: $input) { role roles } }';
const MEMBERS = '{ viewer { rolesToGive } members { userId name email role roles removable reason technician { name } } }';
const PASSWORD = 'my-own-password';

let shop: TestShop;
let post: MailServer;

beforeAll(async () => {
  post = await startMailServer();
  shop = await openShop({ env: { SMTP_URL: post.url, MAIL_FROM: 'Shop <office@shop.test>' } });
});
afterAll(async () => {
  await shop.close();
  await post.close();
});

interface Added {
  invitation: string;
  member: { userId: string; name: string; email: string; role: string; technician: { id: string } | null };
}

interface Team {
  viewer: { rolesToGive: string[] };
  members: { userId: string; name: string; email: string; role: string; roles: string[]; removable: boolean; reason: string | null }[];
}

const give = async (by: ShopCaller, input: object) => (await by.read<{ addMember: Added }>(ADD, { input })).addMember;
const add = async (by: ShopCaller, input: object) => (await give(by, input)).member;
const refused = (by: ShopCaller, input: object) => by.refusedRead(ADD, { input });
/** By the link of this mail. */
async function choosePassword(mail: string): Promise<void> {
  const chosen = await fetch(`${shop.url}/api/auth/reset-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ newPassword: PASSWORD, token: tokenIn(mail) }),
  });
  expect(chosen.status).toBe(200);
}
const mailsTo = (email: string) => post.mails.filter(({ to }) => to.includes(email)).map(({ source }) => source);

describe('R3.10 those who work here', () => {
  it('are given access, choose a password by the link that is mailed, and see what is theirs', async () => {
    const email = 'Cho@Shop.test';
    const input = { name: ' Cho Min-ji ', email, role: 'TECHNICIAN', technicianId: shop.crew.cho, clientMutationId: 'cho-1' };
    const answer = await give(shop.as.owner, input);
    const added = answer.member;
    expect(answer.invitation).toBe('MAILED');
    expect(added).toMatchObject({ name: 'Cho Min-ji', email: 'cho@shop.test', role: 'TECHNICIAN', technician: { id: shop.crew.cho } });
    // A repeat is no second one.
    expect(await give(shop.as.owner, input)).toEqual(answer);
    await expect.poll(() => mailsTo(added.email).length).toBe(1);
    const [mail] = mailsTo(added.email);
    expect(mail).toContain('You can sign in to the schedule');

    await choosePassword(mail!);
    const cho = await ShopCaller.signIn(shop.url, added.email, PASSWORD);
    const { viewer } = await cho.read<{ viewer: { name: string; technician: { id: string } } }>('{ viewer { name technician { id } } }');
    expect(viewer).toEqual({ name: 'Cho Min-ji', technician: { id: shop.crew.cho } });
    const { members } = await shop.as.owner.read<{ members: { email: string }[] }>('{ members { email } }');
    expect(members.filter((one) => one.email === added.email)).toHaveLength(1);

    // Whoever asks for a new password later gets the ordinary mail.
    const again = { email: added.email };
    await fetch(`${shop.url}/api/auth/request-password-reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(again),
    });
    await expect.poll(() => mailsTo(added.email).length).toBe(2);
    expect(mailsTo(added.email)[1]).toContain('Choose a new password');
  });

  it('keep the name of the account that they have already, and get no mail', async () => {
    const email = 'theo@other.test';
    await shop.database.transaction(async (tx) => {
      const workspaceId = await createWorkspace(tx, { name: 'Other', timeZone: 'America/Chicago', currency: 'USD' });
      await createMember(tx, { workspaceId, name: 'Theo Park', email, password: PASSWORD, role: 'OWNER' });
    });
    expect(await give(shop.as.owner, { name: 'Teddy', email, role: 'DISPATCHER' })).toMatchObject({
      ...{ invitation: 'HAS_ACCOUNT', member: { name: 'Theo Park', role: 'DISPATCHER' } },
    });
    expect(mailsTo(email)).toEqual([]);
  });

  it('are mailed another link as long as they have chosen no password, also after they were taken off and added again', async () => {
    const { owner, manager } = shop.as;
    const newcomer = { name: 'Hal', email: 'hal@shop.test', role: 'DISPATCHER' };
    const { userId } = await add(owner, newcomer);
    const awaiting = async () =>
      (await owner.read<{ members: { userId: string; awaitsPassword: boolean }[] }>('{ members { userId awaitsPassword } }')).members
        .filter((one) => one.awaitsPassword)
        .map((one) => one.userId);
    const again = async (input: object = {}) =>
      (await manager.read<{ inviteAgain: object }>(AGAIN, { input: { userId, ...input } })).inviteAgain;
    expect(await awaiting()).toContain(userId);
    const signIn = await fetch(`${shop.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: newcomer.email, password: 'whatever it may be' }),
    });
    expect(signIn.status).toBe(401);

    const answer = { invitation: 'MAILED', member: { name: 'Hal', awaitsPassword: true } };
    expect(await again({ clientMutationId: 'hal-again' })).toEqual(answer);
    expect(await again({ clientMutationId: 'hal-again' })).toEqual(answer);
    await expect.poll(() => mailsTo(newcomer.email).length).toBe(2);
    await owner.read(SET, { input: { userId, role: null } });
    expect((await manager.refusedRead(AGAIN, { input: { userId } })).code).toBe('NOT_FOUND');
    expect((await give(owner, newcomer)).invitation).toBe('MAILED');
    await expect.poll(() => mailsTo(newcomer.email).length).toBe(3);

    for (const mail of mailsTo(newcomer.email)) expect(mail).toContain('You can sign in to the schedule');
    await choosePassword(mailsTo(newcomer.email)[2]!);
    await ShopCaller.signIn(shop.url, newcomer.email, PASSWORD);
    expect(await awaiting()).not.toContain(userId);
    expect(await again()).toEqual({ invitation: 'HAS_ACCOUNT', member: { name: 'Hal', awaitsPassword: false } });
    expect(mailsTo(newcomer.email)).toHaveLength(3);
  });

  it('are not mailed again and again, and “Forgot it?” says the same as the invitation', async () => {
    const { owner } = shop.as;
    const newcomer = { name: 'Ivy', email: 'ivy@shop.test', role: 'DISPATCHER' };
    const { userId } = await add(owner, newcomer);
    const again = () => owner.read(AGAIN, { input: { userId } });
    for (let mails = 2; mails <= 4; mails++) await again();
    await fetch(`${shop.url}/api/auth/request-password-reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: newcomer.email }),
    });
    await expect.poll(() => mailsTo(newcomer.email).length).toBe(5);
    for (const mail of mailsTo(newcomer.email)) expect(mail).toContain('You can sign in to the schedule');
    const refusal = await owner.refusedRead(AGAIN, { input: { userId } });
    expect(refusal).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSeconds: expect.any(Number) } });
    expect(refusal.message).toMatch(/^Ivy was mailed often enough for now. Wait \d+ minutes/);
  });

  it('are added by owners and managers, who raise nobody above themselves', async () => {
    const { owner, manager, dispatcher, ben } = shop.as;
    const newcomer = (role: string) => ({ name: 'New', email: `${role.toLowerCase()}@new.test`, role });
    expect((await refused(dispatcher, newcomer('DISPATCHER'))).code).toBe('FORBIDDEN');
    expect((await refused(ben, newcomer('DISPATCHER'))).code).toBe('FORBIDDEN');
    expect(await refused(manager, newcomer('OWNER'))).toMatchObject({ code: 'FORBIDDEN', details: { reason: 'ABOVE_YOURSELF' } });
    expect((await add(manager, newcomer('MANAGER'))).role).toBe('MANAGER');
    expect((await add(owner, newcomer('OWNER'))).role).toBe('OWNER');
  });

  it.each([
    ['no name', { name: ' ' }, { code: 'BAD_INPUT', details: { field: 'name' } }],
    ['a name of two lines', { name: 'A\nB' }, { code: 'BAD_INPUT', details: { field: 'name' } }],
    ['no email address', { email: 'cho at shop' }, { code: 'BAD_INPUT', details: { field: 'email' } }],
    ['a technician who is nobody', { role: 'TECHNICIAN' }, { code: 'BAD_INPUT', details: { field: 'technicianId' } }],
    ['no such technician', { role: 'TECHNICIAN', technicianId: '01990000-0000-7000-8000-000000000000' }, { code: 'NOT_FOUND' }],
    ['an id that is none', { role: 'TECHNICIAN', technicianId: 'ana' }, { code: 'NOT_FOUND' }],
  ])('%s is refused, and nobody is added', async (_what, wrong, refusal) => {
    const count = async () => (await shop.as.owner.read<{ members: unknown[] }>('{ members { userId } }')).members.length;
    const before = await count();
    expect(await refused(shop.as.owner, { name: 'Eli', email: 'eli@shop.test', role: 'DISPATCHER', ...wrong })).toMatchObject(refusal);
    expect(await count()).toBe(before);
  });

  it('are one person each: no second access, no second sign-in of a technician, also of two at once', async () => {
    const { owner, manager } = shop.as;
    const email = 'dee@shop.test';
    const asDee = { name: 'Dee', email, role: 'TECHNICIAN', technicianId: shop.crew.dee };
    const asDeeToo = { ...asDee, email: 'dee-too@shop.test' };
    const outcomes = await Promise.all([owner.ask(ADD, { input: asDee }), manager.ask(ADD, { input: asDeeToo })]);
    expect(outcomes.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(await refused(owner, { ...asDee, email: 'third@shop.test' })).toMatchObject({
      ...{ code: 'BAD_INPUT', message: 'Dee Novak has a sign-in already.', details: { field: 'technicianId' } },
    });
    const colleague = { name: 'Fay', email: 'fay@shop.test', role: 'DISPATCHER' };
    await add(owner, colleague);
    expect(await refused(owner, { ...colleague, email: 'FAY@shop.test' })).toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'email' },
    });
  });

  it('are shown with what the viewer may do about each, and why not, which is what they can do', async () => {
    const { owner, manager } = shop.as;
    const by = (caller: ShopCaller) => caller.read<Team>(MEMBERS);
    const named = (team: Team, name: string) => team.members.find((one) => one.name === name);
    for (const one of (await by(owner)).members.filter(({ role, name }) => role === 'OWNER' && name !== 'Owner'))
      await owner.read(SET, { input: { userId: one.userId, role: null } });

    const asOwner = await by(owner);
    expect(asOwner.viewer.rolesToGive).toEqual(['OWNER', 'MANAGER', 'DISPATCHER', 'TECHNICIAN']);
    expect(named(asOwner, 'Owner')).toMatchObject({ roles: [], removable: false, technician: null });
    expect(named(asOwner, 'Owner')!.reason).toMatch(/is the only owner/);
    expect(named(asOwner, 'Dispatcher')).toMatchObject({ roles: ['OWNER', 'MANAGER'], removable: true, reason: null });
    expect(named(asOwner, 'Ana')).toMatchObject({ roles: ['OWNER', 'MANAGER', 'DISPATCHER'], technician: { name: 'Ana Beltrán' } });

    const asManager = await by(manager);
    expect(asManager.viewer.rolesToGive).toEqual(['MANAGER', 'DISPATCHER', 'TECHNICIAN']);
    expect(named(asManager, 'Owner')).toMatchObject({ roles: [], removable: false });
    expect(named(asManager, 'Owner')!.reason).toMatch(/those above/);
    expect(named(asManager, 'Ana')!.roles).toEqual(['MANAGER', 'DISPATCHER']);
    expect((await shop.as.dispatcher.read<Team>('{ viewer { rolesToGive } }')).viewer.rolesToGive).toEqual([]);
    for (const { userId, role: present, roles, removable } of asManager.members) {
      const possible = [present, ...roles, ...(removable ? [null] : [])];
      for (const role of ['OWNER', 'MANAGER', 'DISPATCHER', null].filter((one) => !possible.includes(one)))
        expect((await manager.refusedRead(SET, { input: { userId, role } })).code).toBe('FORBIDDEN');
    }
  });

  it('leave the technician whom they were to somebody else when their access is taken away', async () => {
    const { owner } = shop.as;
    const asEli = { name: 'Eli Roth', email: 'eli@shop.test', role: 'TECHNICIAN', technicianId: shop.crew.eli };
    const eli = await add(owner, asEli);
    await owner.read(SET, { input: { userId: eli.userId, role: null } });
    expect(await give(owner, { ...asEli, email: 'eli@home.test' })).toMatchObject({ member: { technician: { id: shop.crew.eli } } });
  });
});

it('R3.10 says so where no link can be mailed', async () => {
  const silent = await openShop();
  const { invitation } = await give(silent.as.owner, { name: 'Gus', email: 'gus@shop.test', role: 'DISPATCHER' });
  expect(invitation).toBe('NO_MAIL_SERVER');
  await silent.close();
});
