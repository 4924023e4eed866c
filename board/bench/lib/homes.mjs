import { readFileSync, writeFileSync } from 'node:fs';
import { Day } from './day.mjs';

/** Writes down where the jobs of these people's days stand, as filled. */
export async function rememberHomes(file, apis) {
  const days = await Promise.all(apis.map((api) => Day.read(api)));
  writeFileSync(file, JSON.stringify(days.map((day) => [...day.jobs.values()])));
}

/** Moves the jobs back there, whatever an earlier bench did to them before it ended or failed: every run begins with the same boards. */
export async function goHome(file, apis) {
  const homes = JSON.parse(readFileSync(file, 'utf8'));
  for (const [index, api] of apis.entries()) {
    const day = await Day.read(api);
    for (const home of homes[index]) {
      const now = day.jobs.get(home.id);
      if (!now || (now.technicianId === home.technicianId && now.from === home.from)) continue;
      const { technicianId } = home;
      await api.move({ jobId: home.id, window: day.window(home), technicianId, fromTechnicianId: now.technicianId, allowOverlap: true });
    }
  }
}
