/** What is asked of the api. The fields of a job are those of the board's cards. */
const BOARD_JOB = `fragment BoardJob on Job {
  id number title status priority version customer { id name } address { id area city } window { start end } crew { id }
  total enRouteAt heldAt holdReason handles
}`;

export const BOARD = `query Board($from: Date!, $to: Date!) {
  board(from: $from, to: $to) {
    cursor technicians { id name color onCall skills } jobs { ...BoardJob } unscheduled { ...BoardJob } unscheduledTotal
    onHold { ...BoardJob } onHoldTotal
  }
} ${BOARD_JOB}`;

export const LIST = `query List($search: String!) {
  jobs(filter: { search: $search }, orderBy: NUMBER_DESC, first: 50) {
    nodes {
      id number title status priority version customer { id name } address { id line1 city } window { start end }
      crew { id name color } total late overdue createdAt updatedAt
    }
    pageInfo { hasNextPage }
    totalCount
  }
  jobCounts { total draft scheduled inProgress onHold completed cancelled unassigned late overdue }
}`;

export const RESCHEDULE = `mutation Reschedule($input: RescheduleJobInput!) { rescheduleJob(input: $input) { batchId job { ...BoardJob } } } ${BOARD_JOB}`;
export const MOVE = `mutation Move($input: MoveJobInput!) { moveJob(input: $input) { batchId job { ...BoardJob } } } ${BOARD_JOB}`;

export const FEED = `subscription Feed($after: EventCursor!) {
  jobEvents(after: $after) {
    from to resync
    events { kind jobId at clientMutationId actor { kind id name } job { ...BoardJob } }
    changes { entity id }
  }
} ${BOARD_JOB}`;
