export { closeClocks, openClock, openClockElsewhere, readTimeEntries, type TimeEntryRecord } from './time-entry.repository.js';
