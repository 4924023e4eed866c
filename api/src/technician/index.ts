export { nameIn, TechnicianDirectory, type Technicians } from './technician-directory.js';
export { readShifts, TECHNICIAN_JSON_SQL, type WeeklyShift } from './technician.repository.js';
export type { Technician } from './technician.js';
export { TechnicianResolver } from './technician.resolver.js';
export { TechnicianType } from './technician.type.js';
export { readWorkingHours } from './working-hours.repository.js';
export { withoutTimeOff } from './working-hours.js';
