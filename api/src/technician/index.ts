export { nameIn, TechnicianDirectory, type Technicians } from './technician-directory.js';
export { CALENDAR_JSON_SQL, readShifts, TECHNICIAN_JSON_SQL, type WeeklyShift } from './technician.repository.js';
export type { Calendar, Technician } from './technician.js';
export { TechnicianResolver } from './technician.resolver.js';
export { TechnicianType, TimeOffType } from './technician.type.js';
export { readWorkingHours } from './working-hours.repository.js';
export { withoutTimeOff } from './working-hours.js';
