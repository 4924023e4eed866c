import type { DemoTechnician } from './crew-data.js';
import { ANYBODYS_KINDS, JOB_KINDS } from './job-kinds.js';
import type { JobKind } from './job-kinds.js';
import type { Random } from './random.js';

/** How much oftener than anything else: few can do it, so they get the whole shop's. */
const OWN_TRADE = 6;

/** The office seldom books somebody who lacks a skill, but it does: the board has something to warn of. */
const LACKING = 0.01;

/** What a technician is sent to: what anybody can do, and before others what only some can. */
export function kindFor(random: Random, technician: DemoTechnician): JobKind {
  const has = technician.skills.split('; ');
  const canTake = ({ skills }: JobKind): boolean => skills.every((skill) => has.includes(skill));
  if (random.chance(LACKING)) return random.pick(JOB_KINDS.filter((kind) => !canTake(kind)));
  const ownTrade = JOB_KINDS.filter((kind) => kind.skills.length > 0 && canTake(kind));
  return random.pick([...ANYBODYS_KINDS, ...Array.from({ length: OWN_TRADE }, () => ownTrade).flat()]);
}
