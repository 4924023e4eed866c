import { v7 as uuid } from 'uuid';
import type { Bulk } from './bulk.js';
import type { Tally } from './import-scope.js';
import type { WeeklyShift } from './cells/shift-cell.js';
import type { TimeOffSpan } from './cells/time-off-cell.js';

/** null: as it was, or the usual. */
export interface ImportedTechnician {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  color: string | null;
  defaultColor: string;
  skills: string[] | null;
  team: string | null;
  active: boolean | null;
  onCall: boolean | null;
  latitude: number | null;
  longitude: number | null;
  /** Replace what was there. */
  shifts: WeeklyShift[] | null;
  timeOff: TimeOffSpan[] | null;
}

export class TechnicianImportRepository {
  constructor(
    private readonly bulk: Bulk,
    private readonly workspaceId: string,
  ) {}

  /** A shop has tens of technicians, at most thousands: one statement each will do. */
  async apply(technicians: readonly ImportedTechnician[], now: Date): Promise<Tally & { ids: string[] }> {
    const tally = { created: 0, updated: 0, ids: [] as string[] };
    for (const technician of technicians) {
      const existing = await this.find(technician);
      await (existing === null ? this.insert(technician, now) : this.update(existing, technician, now));
      tally[existing === null ? 'created' : 'updated']++;
      await this.replaceCalendar(existing ?? technician.id, technician);
      tally.ids.push(existing ?? technician.id);
    }
    return tally;
  }

  private async find({ email, name }: ImportedTechnician): Promise<string | null> {
    const [found] = await this.bulk.query<{ id: string }>(
      `SELECT id FROM technician WHERE workspace_id = $1 AND (lower(email) = lower($2) OR (name = $3 AND ($2::text IS NULL OR email IS NULL)))
        ORDER BY lower(email) = lower($2) DESC NULLS LAST, id LIMIT 1 FOR NO KEY UPDATE`,
      [this.workspaceId, email, name],
    );
    return found?.id ?? null;
  }

  private async insert(technician: ImportedTechnician, now: Date): Promise<void> {
    const { id, name, email, phone, color, defaultColor, skills, team, active, onCall, latitude, longitude } = technician;
    await this.bulk.query(
      `INSERT INTO technician (workspace_id, id, name, color, phone, email, skills, active, on_call, latitude, longitude, position_at, team)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[this.workspaceId, id, name, color ?? defaultColor, phone, email, skills ?? [], active ?? true, onCall ?? false],
        ...[latitude, longitude, latitude === null ? null : now, team],
      ],
    );
  }

  private async update(id: string, technician: ImportedTechnician, now: Date): Promise<void> {
    const { name, email, phone, color, skills, team, active, onCall, latitude, longitude } = technician;
    await this.bulk.query(
      `UPDATE technician SET name = $3, color = coalesce($4, color), phone = coalesce($5, phone), email = coalesce($6, email),
              skills = coalesce($7, skills), active = coalesce($8, active), on_call = coalesce($9, on_call),
              latitude = coalesce($10, latitude), longitude = coalesce($11, longitude), position_at = coalesce($12, position_at),
              team = coalesce($13, team)
        WHERE workspace_id = $1 AND id = $2`,
      [
        ...[this.workspaceId, id, name, color, phone, email, skills, active, onCall],
        ...[latitude, longitude, latitude === null ? null : now, team],
      ],
    );
  }

  private async replaceCalendar(id: string, { shifts, timeOff }: ImportedTechnician): Promise<void> {
    if (shifts !== null) {
      await this.bulk.query('DELETE FROM shift WHERE workspace_id = $1 AND technician_id = $2', [this.workspaceId, id]);
      await this.bulk.copy(
        'shift (workspace_id, id, technician_id, weekday, starts, ends)',
        shifts.map(({ weekday, starts, ends }) => [this.workspaceId, uuid(), id, weekday, starts, ends]),
      );
    }
    if (timeOff !== null) {
      await this.bulk.query('DELETE FROM time_off WHERE workspace_id = $1 AND technician_id = $2', [this.workspaceId, id]);
      await this.bulk.copy(
        'time_off (workspace_id, id, technician_id, starts_at, ends_at, reason)',
        timeOff.map(({ start, end, reason }) => [
          ...[this.workspaceId, uuid(), id, new Date(start).toISOString(), new Date(end).toISOString(), reason],
        ]),
      );
    }
  }
}
