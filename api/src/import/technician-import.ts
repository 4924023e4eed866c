import { v7 as uuid } from 'uuid';
import { readCsv } from './csv/csv-file.js';
import type { Columns, CsvFile } from './csv/csv-file.js';
import type { CsvRow } from './csv/csv-row.js';
import type { ImportScope, Tally } from './import-scope.js';
import { readShifts } from './cells/shift-cell.js';
import { TechnicianImportRepository } from './technician-import.repository.js';
import type { ImportedTechnician } from './technician-import.repository.js';
import { readTimeOff } from './cells/time-off-cell.js';
import type { WallClock } from './cells/wall-clock.js';

export const TECHNICIAN_COLUMNS: Columns = {
  required: ['name'],
  optional: ['email', 'phone', 'color', 'skills', 'team', 'active', 'on call', 'shifts', 'time off', 'latitude', 'longitude'],
};

/** Hues far enough apart to tell twelve people from each other. */
const COLORS = [
  '#0f7c8a',
  '#a8437f',
  '#7d7413',
  '#5a5fc0',
  '#b4552f',
  '#1f8562',
  '#3672b8',
  '#b5475a',
  '#55801f',
  '#8050b5',
  '#9a6a12',
  '#2a7ba6',
];

/** Creates the file's technicians with their weekly shifts and time off; one known by email, or else by name, is updated. */
export async function importTechnicians(scope: ImportScope, file: CsvFile): Promise<Tally & { ids: string[] }> {
  const { bulk, workspaceId, problems, clock, onProgress } = scope;
  const repository = new TechnicianImportRepository(bulk, workspaceId);
  const technicians: ImportedTechnician[] = [];
  const lines = new Map<string, number>();
  for await (const row of readCsv(file, TECHNICIAN_COLUMNS, problems, (bytes) => onProgress(`Reading ${file.name}`, bytes, file.bytes))) {
    const technician = readTechnician(row, technicians.length, clock);
    const key = (technician.email ?? technician.name).toLowerCase();
    const earlier = lines.get(key);
    if (earlier !== undefined) row.refuse(technician.email ? 'email' : 'name', `Line ${earlier} is the same technician.`);
    lines.set(key, row.line);
    technicians.push(technician);
  }
  return problems.count > 0 ? { created: 0, updated: 0, ids: [] } : repository.apply(technicians, clock.now);
}

function readTechnician(row: CsvRow, index: number, clock: WallClock): ImportedTechnician {
  const color = row.text('color', 7);
  if (color !== null && !/^#[0-9a-f]{6}$/i.test(color)) row.refuse('color', `"${color}" is not a colour like #0f7c8a.`);
  const email = row.text('email', 320);
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) row.refuse('email', `"${email}" is not an address.`);
  return {
    id: uuid(),
    name: row.requiredText('name', 200),
    email,
    phone: row.text('phone', 50),
    color,
    defaultColor: COLORS[index % COLORS.length] as string,
    skills: row.has('skills') ? row.list('skills') : null,
    team: row.text('team', 80),
    active: row.has('active') ? row.yesNo('active', true) : null,
    onCall: row.has('on call') ? row.yesNo('on call', false) : null,
    latitude: row.number('latitude', -90, 90),
    longitude: row.number('longitude', -180, 180),
    shifts: row.has('shifts') ? readShifts(row, clock) : null,
    timeOff: row.has('time off') ? readTimeOff(row, clock) : null,
  };
}
