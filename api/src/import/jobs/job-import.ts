import { batches } from '../csv/batches.js';
import { CrewDirectory } from './crew-directory.js';
import { readCsv, refuseLine } from '../csv/csv-file.js';
import type { CsvFile } from '../csv/csv-file.js';
import { BATCH } from '../import-scope.js';
import type { ImportScope } from '../import-scope.js';
import { JOB_COLUMNS } from './job-columns.js';
import { JobResolver } from './job-resolver.js';
import { readJobRow } from './job-row.js';
import { JobStagingRepository } from './job-staging.repository.js';
import type { Clash } from './job-staging.repository.js';
import { JobWriterRepository } from './job-writer.repository.js';
import { MAX_PROBLEMS } from '../csv/problem.js';
import { toJobWrite } from './to-job-write.js';

export interface JobTally {
  created: number;
  /** Jobs whose reference an earlier import brought; they were left as they are. */
  known: number;
  /** Bookings over another job, which a row allowed. */
  doubleBooked: number;
}

/** Jobs of which every row is known to be good; nothing of them is written yet. */
export interface JudgedJobs {
  /** Creates them as they stand, each with the one event CREATED. */
  write(): Promise<JobTally>;
}

/** Reads the file and judges its rows against one another and against what is booked. */
export async function judgeJobs(scope: ImportScope, file: CsvFile): Promise<JudgedJobs> {
  const { bulk, workspaceId, problems } = scope;
  const staging = new JobStagingRepository(bulk, workspaceId);
  await staging.begin();
  await stageRows(scope, file, staging);
  for (const { line, reference, firstLine } of await staging.repeatedReferences()) {
    refuseLine(problems, file, line, 'reference', `Line ${firstLine} has the same reference "${reference}".`);
  }
  problems.refuseIfAny();
  await staging.index();
  const known = await staging.dropKnown();
  await staging.lockTechnicians();
  await refuseClashes(scope, file, staging);
  const doubleBooked = await staging.releaseOverlaps();
  return { write: async () => ({ created: await writeStaged(scope, file, staging), known, doubleBooked }) };
}

async function stageRows(scope: ImportScope, file: CsvFile, staging: JobStagingRepository): Promise<void> {
  const { clock, currency, problems, workspaceId, onProgress } = scope;
  // With a bad row in another file, what this one refers to may be missing for that reason only: rows are then judged by themselves.
  const isComplete = problems.count === 0;
  const resolver = new JobResolver(staging, workspaceId, new CrewDirectory(await staging.technicians()));
  const rows = readCsv(file, JOB_COLUMNS, problems, (bytes) => onProgress(`Reading ${file.name}`, bytes, file.bytes));
  for await (const batch of batches(rows, BATCH)) {
    const written = batch.map((row) => readJobRow(row, clock, currency));
    if (isComplete) await staging.stage(await resolver.resolve(written));
  }
}

async function refuseClashes({ problems }: ImportScope, file: CsvFile, staging: JobStagingRepository): Promise<void> {
  const refuse = (column: string, clashes: readonly Clash[], sentence: (clash: Clash, other: string) => string): void => {
    for (const clash of clashes) {
      const other = clash.otherLine === null ? (clash.otherNumber ?? '') : `line ${clash.otherLine}`;
      refuseLine(problems, file, clash.line, column, sentence(clash, other));
    }
  };
  refuse('start', await staging.clashes(MAX_PROBLEMS), ({ technician }, other) => {
    return `${technician} is booked at this time by ${other} too. Change one of them, or write yes under "allow overlap" to double-book.`;
  });
  refuse('time entries', await staging.openClockClashes(), ({ technician }, other) => `A clock of ${technician} runs on ${other} too.`);
  problems.refuseIfAny();
}

async function writeStaged(
  { bulk, workspaceId, clock, actor, onProgress }: ImportScope,
  file: CsvFile,
  staging: JobStagingRepository,
): Promise<number> {
  const writer = new JobWriterRepository(bulk, workspaceId);
  const counts = await staging.countByStatus();
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const before = await writer.reserve(counts, total);
  let written = 0;
  for await (const batch of staging.read(BATCH)) {
    await writer.write(
      batch.map((job, index) => {
        const place = written + index + 1;
        return toJobWrite(job, { seq: before.seq + place, number: before.number + place, now: clock.now, actor });
      }),
    );
    written += batch.length;
    onProgress(`Writing ${file.name}`, written, total);
  }
  return written;
}
