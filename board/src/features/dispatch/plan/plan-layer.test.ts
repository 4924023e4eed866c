import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardStore } from '../model/board-store';
import type { BoardJob } from '../model/board-job';
import { DAY, at, jobOf, technicianOf } from '../model/job-builder';
import { PlanLayer } from './plan-layer';
import type { PlanApi, StageAnswer } from './plan-api';
import type { Plan, StagedMove, Wanted } from './model/plan';

let store: BoardStore;
let layer: PlanLayer;
let close: () => void;
let stamp: number;
/** The plan as the API has it. */
let staged: Map<string, Wanted>;
let stage: (moves: readonly Wanted[]) => Promise<StageAnswer>;
const live = new Map<string, BoardJob>();
const voice = { staged: vi.fn(), stagedTogether: vi.fn(), refused: vi.fn(), notInPlan: vi.fn(), nothingToUndo: vi.fn() };
const none = { overlaps: 0, driveMinutes: 0, overtimeMinutes: 0, unassigned: 0 };

function plan(): Plan {
  const moves = [...staged.values()].map(({ jobId, window, crew }): StagedMove => ({
    job: live.get(jobId)!,
    window,
    crew: crew.map((id) => ({ id, name: id })),
    problem: null,
  }));
  return {
    ...{ id: 'p', name: 'Rain', from: DAY.date, to: DAY.date, state: 'OPEN', isEndable: true, authorName: 'Theo', closedByName: null },
    ...{ before: none, after: none, technicians: [], moves, updatedAt: String(stamp) },
  };
}

const keep = (moves: readonly Wanted[]): Promise<StageAnswer> => {
  for (const move of moves) staged.set(move.jobId, move);
  stamp += 1;
  return Promise.resolve({ plan: plan(), failed: [] });
};
const unstage = (jobIds: readonly string[]): Promise<StageAnswer> => {
  for (const jobId of jobIds) staged.delete(jobId);
  stamp += 1;
  return Promise.resolve({ plan: plan(), failed: [] });
};
const api = {
  planId: 'p',
  read: () => Promise.resolve(plan()),
  stage: (moves: readonly Wanted[]) => stage(moves),
  unstage,
} as unknown as PlanApi;

const move = (jobId: string, from: number, to: number, technicianId?: string) => {
  const intent = { kind: 'move', jobId, window: at(from, to), ...(technicianId && { technicianId, fromTechnicianId: 'ana' }) } as const;
  return { kind: 'move', intent, allowOverlap: false } as const;
};
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

beforeEach(async () => {
  vi.clearAllMocks();
  live.clear();
  for (const job of [jobOf('1', at(8, 9)), jobOf('2', at(9, 10)), jobOf('far', at(33, 34))]) live.set(job.id, job);
  store = new BoardStore([DAY], { now: () => at(10, 11).start, today: () => DAY.date, nextFrame: (flush) => flush() });
  store.load({
    technicians: [technicianOf('ana'), technicianOf('luis')],
    jobs: [live.get('1')!, live.get('2')!],
    unscheduledTotal: 0,
    onHoldTotal: 0,
  });
  staged = new Map();
  stamp = 1;
  stage = keep;
  layer = new PlanLayer(api, store, voice);
  close = layer.open();
  await settled();
});

describe('R27.13 a plan over the board', () => {
  test('shows what is staged in its place, marked, with a trace where it stands; closing shows the schedule again', async () => {
    layer.submit('1', move('1', 14, 15, 'luis'), 1);
    expect(store.lane('luis').cards.map(({ id }) => id)).toEqual(['1']);
    expect(store.view('1')).toMatchObject({ isStaged: true, isSaving: false });
    expect(layer.tracesOf('ana')).toEqual([{ jobId: '1', window: at(8, 9) }]);
    await settled();
    expect(staged.get('1')).toMatchObject({ window: at(14, 15), crew: ['luis'], version: 1 });
    close();
    expect(store.lane('luis').cards).toEqual([]);
    expect(store.view('1')).toMatchObject({ isStaged: false, job: { window: at(8, 9) } });
  });

  test('shows what colleagues stage and take out, a job of another day too', async () => {
    staged.set('far', { jobId: 'far', version: 1, window: at(11, 12), crew: ['luis'] });
    await layer.refresh();
    expect(store.lane('luis').cards.map(({ id }) => id)).toEqual(['far']);
    staged.clear();
    await layer.refresh();
    expect(store.job('far')).toBeUndefined();
  });

  test('a look that fails is made again, though nothing more happens', async () => {
    vi.useFakeTimers();
    await keep([{ jobId: '1', version: 1, window: at(13, 14), crew: ['luis'] }]);
    vi.spyOn(api, 'read').mockRejectedValueOnce(new Error('no network'));
    await layer.refresh();
    expect(store.view('1')?.isStaged).toBe(false);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(store.view('1')?.isStaged).toBe(true);
    vi.useRealTimers();
  });

  test('live changes go on underneath', async () => {
    layer.submit('1', move('1', 14, 15), 1);
    await settled();
    store.receive([{ kind: 'job', job: jobOf('1', at(10, 11), { version: 2, customerName: 'Renamed' }) }]);
    expect(store.job('1')).toMatchObject({ window: at(14, 15), customerName: 'Renamed', version: 2 });
  });

  test('an answer that was overtaken changes nothing', async () => {
    const before = plan();
    layer.submit('1', move('1', 14, 15), 1);
    await settled();
    api.read = () => Promise.resolve(before);
    await layer.refresh();
    expect(store.view('1')).toMatchObject({ isStaged: true });
    api.read = () => Promise.resolve(plan());
  });

  test('nudges in quick succession are staged once, and one that comes back not at all', async () => {
    vi.useFakeTimers();
    layer.submit('1', move('1', 8.25, 9.25), 1, 400);
    layer.submit('1', move('1', 8.5, 9.5), 1, 400);
    expect(layer.hasDelayed('1')).toBe(true);
    await vi.advanceTimersByTimeAsync(400);
    expect(voice.staged).toHaveBeenCalledOnce();
    expect(staged.get('1')).toMatchObject({ window: at(8.5, 9.5) });
    layer.submit('2', move('2', 9.25, 10.25), 1, 400);
    layer.withdraw('2');
    await vi.advanceTimersByTimeAsync(400);
    expect(store.view('2')).toMatchObject({ isStaged: false, job: { window: at(9, 10) } });
    vi.useRealTimers();
  });

  test('what can’t be staged flies back', async () => {
    stage = () => Promise.resolve({ plan: plan(), failed: [{ jobId: '1', message: 'Work has begun.' }] });
    layer.submit('1', move('1', 14, 15), 1);
    await settled();
    expect(voice.refused).toHaveBeenCalledWith(expect.any(String), 'Work has begun.');
    expect(store.view('1')).toMatchObject({ isStaged: false, job: { window: at(8, 9) } });
  });

  test('holds no starts, holds and completions', () => {
    layer.submit('1', { kind: 'action', action: 'COMPLETE' }, 1);
    expect(voice.notInPlan).toHaveBeenCalledOnce();
    expect(store.view('1')).toMatchObject({ isStaged: false, job: { status: 'SCHEDULED' } });
  });

  test('takes a job off the schedule', async () => {
    layer.submit('1', { kind: 'action', action: 'UNSCHEDULE' }, 1);
    await settled();
    expect(staged.get('1')).toMatchObject({ window: null, crew: ['ana'] });
    expect(store.tray('unscheduled').ids).toEqual(['1']);
  });
});

describe('R27.14 undo in a plan', () => {
  test('several given out together are one step, and what can’t be staged is not in it', async () => {
    stage = (moves) =>
      keep(moves.filter(({ jobId }) => jobId !== '2')).then(({ plan: next }) => ({
        plan: next,
        failed: [{ jobId: '2', message: 'Completed' }],
      }));
    const { intent } = move('1', 14, 15, 'luis');
    const moved = await layer.moveTogether([
      { intent, version: 1 },
      { intent: { ...intent, jobId: '2' }, version: 1 },
    ]);
    expect(moved).toEqual(['1']);
    expect(voice.refused).toHaveBeenLastCalledWith('Not everything could be staged', 'Completed');
    expect([store.job('1')!.crew, store.job('2')!.crew]).toEqual([['luis'], ['ana']]);
    layer.undoLast();
    await settled();
    expect(store.job('1')!.crew).toEqual(['ana']);
    expect(staged.size).toBe(0);
  });

  test('takes a staging back before its answer is here', async () => {
    layer.submit('1', move('1', 14, 15), 1);
    layer.undoLast();
    await settled();
    expect(voice.nothingToUndo).not.toHaveBeenCalled();
    expect(staged.has('1')).toBe(false);
    expect(store.view('1')).toMatchObject({ isStaged: false, job: { window: at(8, 9) } });
    layer.undoLast();
    expect(voice.nothingToUndo).toHaveBeenCalledOnce();
  });

  test('goes back staging by staging, and touches nothing else', async () => {
    layer.submit('1', move('1', 14, 15), 1);
    await settled();
    layer.submit('1', move('1', 16, 17), 1);
    await settled();
    expect(layer.undoLast()).toBe(true);
    await settled();
    expect(staged.get('1')).toMatchObject({ window: at(14, 15) });
    layer.undoLast();
    await settled();
    expect(staged.has('1')).toBe(false);
    expect(store.view('1')).toMatchObject({ isStaged: false, job: { window: at(8, 9) } });
    expect(layer.undoLast()).toBe(true);
    expect(voice.nothingToUndo).toHaveBeenCalledOnce();
  });
});
