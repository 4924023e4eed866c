export { straightLineTravel } from './straight-line.js';
export { driveMinutes, type TravelProvider, type TravelTimes } from './travel.rules.js';
