/** The same screens asked of PostGraphile: what its schema has, under its names. */
const CARD = `fragment Card on Job {
  id: rowId number title status priority version customer: customerByWorkspaceIdAndCustomerId { id: rowId name } address windowStart windowEnd
  crew: jobAssignmentsByWorkspaceIdAndJobId { nodes { technicianId } } totalCents enRouteAt heldAt holdReason handles
}`;

export const PEER_BOARD = `query Board($ws: UUID!, $from: Datetime!, $to: Datetime!) {
  counter: workspaceCounterByWorkspaceId(workspaceId: $ws) { logId seq draft onHold }
  technicians: allTechnicians(condition: { workspaceId: $ws }) { nodes { id: rowId name color onCall skills } }
  jobs: peerBoardJobs(ws: $ws, from: $from, to: $to) { nodes { ...Card } }
  unscheduled: peerWaitingJobs(ws: $ws, waiting: "DRAFT") { nodes { ...Card } }
  onHold: peerWaitingJobs(ws: $ws, waiting: "ON_HOLD") { nodes { ...Card } }
} ${CARD}`;

export const PEER_LIST = `query List($ws: UUID!, $pattern: String!) {
  jobs: peerFoundJobs(ws: $ws, pattern: $pattern, first: 50) {
    nodes {
      id: rowId number title status priority version customer: customerByWorkspaceIdAndCustomerId { id: rowId name } address windowStart windowEnd
      crew: jobAssignmentsByWorkspaceIdAndJobId { nodes { technicianByWorkspaceIdAndTechnicianId { id: rowId name color } } }
      totalCents late overdue createdAt updatedAt
    }
    pageInfo { hasNextPage }
    totalCount
  }
  counter: workspaceCounterByWorkspaceId(workspaceId: $ws) { draft scheduled inProgress onHold completed cancelled }
  unassigned: peerUnassigned(ws: $ws) late: peerLate(ws: $ws) overdue: peerOverdue(ws: $ws)
}`;

const job = (one, crew) => ({
  ...{ id: one.id, number: one.number, title: one.title, status: one.status, version: one.version, total: one.total },
  ...{ customer: one.customer, city: one.address.city, start: one.window.start, end: one.window.end, crew },
  // Each screen asks for some of these.
  ...{ handles: one.handles, late: one.late, overdue: one.overdue },
});
const ours = (one) => job(one, one.crew);
const theirs = (one) =>
  job(
    { ...one, number: `JOB-${one.number}`, total: Number(one.totalCents), window: { start: one.windowStart, end: one.windowEnd } },
    one.crew.nodes.map((member) => member.technicianByWorkspaceIdAndTechnicianId ?? { id: member.technicianId }),
  );

export function fromPeerBoard({ counter, technicians, jobs, unscheduled, onHold }) {
  return {
    technicians: technicians.nodes,
    jobs: jobs.nodes.map(theirs),
    unscheduled: unscheduled.nodes.map(theirs),
    onHold: onHold.nodes.map(theirs),
    totals: [counter.draft, counter.onHold],
  };
}
fromPeerBoard.expects = ({ board }) => ({
  technicians: board.technicians,
  jobs: board.jobs.map(ours),
  unscheduled: board.unscheduled.map(ours),
  onHold: board.onHold.map(ours),
  totals: [board.unscheduledTotal, board.onHoldTotal],
});

export function fromPeerList({ jobs, counter, unassigned, late, overdue }) {
  return {
    jobs: jobs.nodes.map(theirs),
    more: jobs.pageInfo.hasNextPage,
    totalCount: jobs.totalCount,
    counts: { ...counter, unassigned, late, overdue },
  };
}
fromPeerList.expects = ({ jobs, jobCounts: counts }) => ({
  jobs: jobs.nodes.map(ours),
  more: jobs.pageInfo.hasNextPage,
  totalCount: jobs.totalCount,
  // PostGraphile is not asked for a sum that the counts contain.
  counts: Object.fromEntries(Object.entries(counts).filter(([name]) => name !== 'total')),
});

export const PEER_RESCHEDULE = `mutation Reschedule($input: UpdateJobByWorkspaceIdAndRowIdInput!) {
  updateJobByWorkspaceIdAndRowId(input: $input) { job { ...Card } }
} ${CARD}`;
