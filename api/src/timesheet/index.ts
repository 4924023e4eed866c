export {
  closeClocks,
  correctClock,
  findJobOfEntry,
  findOverlappingEntries,
  readTimeEntry,
  type OverlappingEntry,
  openClock,
  openClockElsewhere,
  readTimeEntries,
  type TimeEntryRecord,
} from './time-entry.repository.js';
