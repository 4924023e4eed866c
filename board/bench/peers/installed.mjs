import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const PEERS = [
  {
    name: 'vis-timeline',
    script: 'node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
    style: 'node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css',
    adapter: 'vis-timeline.page.js',
  },
  {
    name: 'event-calendar',
    script: 'node_modules/@event-calendar/build/dist/event-calendar.min.js',
    style: 'node_modules/@event-calendar/build/dist/event-calendar.min.css',
    adapter: 'event-calendar.page.js',
  },
];

/** The peers that are there, each with the text of its files. None before `npm run bench:board` has fetched them. */
export function installedPeers() {
  return PEERS.filter(({ script }) => existsSync(here(script))).map(({ name, ...files }) => ({
    name,
    ...Object.fromEntries(Object.entries(files).map(([kind, path]) => [kind, readFileSync(here(path))])),
  }));
}
