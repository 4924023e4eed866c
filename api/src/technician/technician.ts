/** Somebody who is sent to jobs, as GraphQL resolves them by name. */
export interface Technician {
  id: string;
  name: string;
  color: string;
  phone: string | null;
  email: string | null;
  photoUrl: string | null;
  skills: string[];
  team: string | null;
  active: boolean;
  onCall: boolean;
  position: { latitude: number; longitude: number; at: string } | null;
  /** When they work, where it goes along with them: as of a moment in the past. Absent: as it is now. */
  calendar?: Calendar;
}

/** Somebody's weekly pattern and time off, as JSON: what the log keeps of it. */
export interface Calendar {
  shifts: { weekday: number; starts: string; ends: string }[];
  timeOff: { id: string; start: string; end: string; reason: string | null }[];
}
