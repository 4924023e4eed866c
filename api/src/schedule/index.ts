export { BoardResolver } from './board.resolver.js';
export { Presence } from './presence.js';
export { followPresence, PresenceResolver, PresenceSubscription } from './presence.resolver.js';
export { ProgressCourseResolver } from './progress-course.resolver.js';
export { TechnicianDayResolver } from './technician-day.resolver.js';
export { TechnicianLoadResolver } from './technician-load.resolver.js';
export { TeamHoursResolver } from './team-hours/team-hours.resolver.js';
export { TeamHoursService } from './team-hours/team-hours.service.js';
export { TravelLegResolver } from './travel-leg.resolver.js';
