import { BOARD } from './documents.mjs';
import { compareReads } from './lib/compare-reads.mjs';
import { PEER_BOARD, fromPeerBoard } from './peers/documents.mjs';

await compareReads({
  title: 'Board of a day: 150 jobs, their technicians, what waits (16 connections; 200,000 jobs in 20 workspaces)',
  targets: { floor: 0.5, peer: 2.8 },
  document: BOARD,
  variables: ({ day }) => [{ from: day, to: day }],
  floor: { path: '/board', body: ({ workspaceId }, _variables, { start, end }) => ({ workspaceId, from: start, to: end }) },
  peer: {
    document: PEER_BOARD,
    variables: ({ workspaceId }, _variables, { start, end }) => ({ ws: workspaceId, from: start, to: end }),
    read: fromPeerBoard,
  },
  least: (data) => data.board.jobs.length >= 130 && data.board.technicians.length === 20,
});
