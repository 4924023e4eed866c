/** better-auth's field names → the columns of 0002-auth.sql. A field that is absent here has a column of the same name. */

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

export const coreColumns = {
  user: { fields: { emailVerified: 'email_verified', ...stamps } },
  session: {
    fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...stamps },
  },
  account: {
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
  },
  verification: { fields: { expiresAt: 'expires_at', ...stamps } },
};

export const organizationColumns = {
  session: { fields: { activeOrganizationId: 'active_organization_id' } },
  organization: { fields: { createdAt: 'created_at' } },
  member: { fields: { organizationId: 'organization_id', userId: 'user_id', createdAt: 'created_at' } },
  invitation: {
    fields: { organizationId: 'organization_id', inviterId: 'inviter_id', expiresAt: 'expires_at', createdAt: 'created_at' },
  },
};
