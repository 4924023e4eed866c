import { LIST } from './documents.mjs';
import { compareReads } from './lib/compare-reads.mjs';
import { PEER_LIST, fromPeerList } from './peers/documents.mjs';

const WORDS = ['heater', 'drain', 'faucet', 'sewer'];

await compareReads({
  title: 'List page: 50 jobs that match a search, their number, and all counts (16 connections; 200,000 jobs in 20 workspaces)',
  targets: { floor: 0.7, peer: 2 },
  document: LIST,
  variables: () => WORDS.map((search) => ({ search })),
  floor: { path: '/list', body: ({ workspaceId }, { search }) => ({ workspaceId, pattern: `%${search}%` }) },
  peer: {
    document: PEER_LIST,
    variables: ({ workspaceId }, { search }) => ({ ws: workspaceId, pattern: `%${search}%` }),
    read: fromPeerList,
  },
  least: (data) => data.jobs.nodes.length === 50 && data.jobs.totalCount > 50,
});
