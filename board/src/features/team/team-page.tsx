import { useApolloClient, useQuery } from '@apollo/client/react';
import { UserRoundPlus, UsersRound } from 'lucide-react';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { apiErrorOf } from '../../apollo/api-error';
import { useViewer } from '../../apollo/viewer';
import { TeamDocument } from '../../graphql/graphql';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { usePageTitle } from '../../ui/page-title';
import { GiveAccessDialog } from './give-access-dialog';
import { SureDialog, type Doubt } from './sure-dialog';
import { TeamDesk } from './team-desk';
import { TeamTable, WaitingTable } from './team-table';
import { useTeamFeed } from './use-team-feed';
import styles from './team.module.css';

/** A dialog gives the focus back a moment after it has closed. */
const FOCUS_BACK_MS = 100;

/** Who may sign in, and as what. */
export function TeamPage(): ReactElement {
  usePageTitle('Team');
  const client = useApolloClient();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(TeamDocument, { fetchPolicy: 'cache-and-network' });
  useTeamFeed(() => void refetch().catch(() => {})); // What was read stays.
  const desk = useMemo(() => new TeamDesk(client, refetch), [client, refetch]);
  const [isGiving, setGiving] = useState(false);
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const give = () => setGiving(true);
  const closeDoubt = () => {
    setDoubt(null);
    // The row that asked may be gone, and the focus with it.
    setTimeout(() => document.activeElement === document.body && heading.current?.focus(), FOCUS_BACK_MS);
  };
  const members = data?.members;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          Team
        </h1>
        {members && (
          <p className={styles.count}>{members.length === 1 ? '1 person may sign in' : `${members.length} people may sign in`}</p>
        )}
        <Button isDisabled={!members} onPress={give}>
          <UserRoundPlus aria-hidden />
          Give access
        </Button>
      </header>
      <div className={styles.scroll} aria-busy={!members && !error}>
        {!members && !error && <WaitingTable />}
        {!members && error && (
          <ErrorState title="The team could not be read" onRetry={() => void refetch().catch(() => {})}>
            {apiErrorOf(error).message}
          </ErrorState>
        )}
        {members && error && (
          <div className={styles.notice} role="alert">
            <span>{apiErrorOf(error).message} What is shown was read before.</span>
            <Button onPress={() => void refetch().catch(() => {})}>Try again</Button>
          </div>
        )}
        {members && <TeamTable members={members} desk={desk} onDoubt={setDoubt} />}
        {members && members.every(({ userId }) => userId === viewer.id) && (
          <EmptyState
            icon={<UsersRound aria-hidden />}
            title="Nobody else may sign in yet"
            action={
              <Button variant="primary" onPress={give}>
                Give access
              </Button>
            }
          >
            Give dispatchers access to plan the work, and technicians access to their own day on the phone.
          </EmptyState>
        )}
      </div>
      {isGiving && data && <GiveAccessDialog team={data} desk={desk} onClose={() => setGiving(false)} />}
      {doubt && <SureDialog {...doubt} desk={desk} onClose={closeDoubt} />}
    </div>
  );
}
