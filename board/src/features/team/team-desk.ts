import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { ChangeAccessDocument, GiveAccessDocument, InviteAgainDocument } from '../../graphql/graphql';
import type { AddMemberInput, Invitation, Role, TeamMemberFragment } from '../../graphql/graphql';
import { roleWords } from '../../lib/role-words';
import { notify, notifyFailure } from '../../ui/toast';

export type Member = TeamMemberFragment;

/** Sends what is done about somebody's access, and tells what came of it. */
export class TeamDesk {
  /** What was sent last, and under which id: pressed again after a lost answer, it is the same request. */
  private sent = { what: '', clientMutationId: '' };

  constructor(
    private readonly client: ApolloClient,
    /** Reads the team again. */
    private readonly reread: () => Promise<unknown>,
  ) {}

  /** @throws what the API refused */
  async give(input: Omit<AddMemberInput, 'clientMutationId'>): Promise<void> {
    const what = JSON.stringify(input);
    if (this.sent.what !== what) this.sent = { what, clientMutationId: newClientMutationId() };
    const variables = { input: { ...input, clientMutationId: this.sent.clientMutationId } };
    const { data } = await this.client.mutate({ mutation: GiveAccessDocument, variables, fetchPolicy: 'no-cache' });
    this.sent = { what: '', clientMutationId: '' };
    const { member, invitation } = data!.addMember;
    tellInvitation(member, invitation, `${member.name} has access now`);
    await this.again();
  }

  /** Another link for somebody who has not chosen a password yet. */
  async invite({ userId, name }: Member): Promise<void> {
    const variables = { input: { userId, clientMutationId: newClientMutationId() } };
    try {
      const { data } = await this.client.mutate({ mutation: InviteAgainDocument, variables, fetchPolicy: 'no-cache' });
      const { member, invitation } = data!.inviteAgain;
      tellInvitation(
        member,
        invitation,
        invitation === 'HAS_ACCOUNT' ? `${name} has chosen a password already` : `${name} is invited again`,
      );
    } catch (failure) {
      notifyFailure({ subject: userId, title: `${name} was not invited again`, detail: apiErrorOf(failure).message });
    }
    await this.again();
  }

  async change(member: Member, role: Role): Promise<void> {
    await this.set(member, role, `${member.name} is now ${roleWords[role].toLowerCase()}`, 'Their role was not changed');
  }

  async takeAway(member: Member): Promise<void> {
    await this.set(member, null, `${member.name} has no access any more`, 'Their access was not taken away');
  }

  private async set(member: Member, role: Role | null, done: string, failed: string): Promise<void> {
    const { userId } = member;
    const variables = { input: { userId, role, clientMutationId: newClientMutationId() } };
    try {
      await this.client.mutate({ mutation: ChangeAccessDocument, variables, fetchPolicy: 'no-cache' });
      notify({ subject: userId, title: done });
    } catch (failure) {
      notifyFailure({ subject: userId, title: failed, detail: apiErrorOf(failure).message });
    }
    await this.again();
  }

  private async again(): Promise<void> {
    await this.reread().catch(() => {}); // What was read stays, and the feed tells of the change.
  }
}

function tellInvitation({ userId: subject, name, email }: Member, invitation: Invitation, title: string): void {
  switch (invitation) {
    case 'MAILED':
      return notify({ subject, title, detail: `A mail with the link to choose a password is on its way to ${email}.` });
    case 'HAS_ACCOUNT':
      return notify({ subject, title, detail: `They have an account already, and sign in as ${email} with its password.` });
    case 'NO_MAIL_SERVER':
      return notifyFailure({
        subject,
        title: `${name} has access, but no mail went out`,
        detail: 'This server has no mail server. Once it has one, “Forgot it?” at the sign-in sends the link to choose a password.',
      });
  }
}
