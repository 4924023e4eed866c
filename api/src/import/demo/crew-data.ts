/** Minutes of the day. `daysOff` count from the day of the import, modulo a week, so that everybody works on that day. */
export interface DemoTechnician {
  name: string;
  email: string;
  color: string;
  skills: string;
  team: string;
  starts: number;
  ends: number;
  daysOff: readonly number[];
  onCall: boolean;
  timeOff: string;
  latitude: number;
  longitude: number;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;

type Row = [string, string, string, string, string, number, number, readonly number[], boolean, string, number, number];

const ROWS: readonly Row[] = [
  [
    'Luis Ortega',
    'luis',
    '#0f7c8a',
    'Water heaters; Backflow; Gas; Tankless',
    'South',
    at(8),
    at(17),
    [3, 4],
    false,
    '',
    30.2612,
    -97.7724,
  ],
  [
    'Ana Beltrán',
    'ana',
    '#a8437f',
    'Drains; Commercial; Jetting; Camera',
    'North',
    at(7, 30),
    at(16),
    [5],
    false,
    '+9 > +11 Family visit',
    30.3391,
    -97.7405,
  ],
  ['Marcus Webb', 'marcus', '#7d7413', 'Leak detection; Slab; Tankless', 'North', at(8), at(17), [2, 3], false, '', 30.3112, -97.6935],
  [
    'Priya Nair',
    'priya',
    '#5a5fc0',
    'Fixtures; Gas; Water treatment',
    'South',
    at(8),
    at(17),
    [4, 5],
    false,
    '+2 13:00 > 17:00 School play',
    30.2231,
    -97.7641,
  ],
  ['Dale Hutchins', 'dale', '#b4552f', 'Sewer; Drains; Camera', 'Central', at(8), at(17), [1], false, '', 30.2701, -97.7136],
  ['Tomás Rivera', 'tomas', '#1f8562', 'Emergency; Repipe; Gas', 'Central', at(7, 30), at(16), [4], true, '', 30.2802, -97.7624],
  ['Kenji Sato', 'kenji', '#3672b8', 'Medical vacuum; Fixtures; Commercial', 'North', at(8), at(17), [5, 6], false, '', 30.3287, -97.7223],
  [
    'Brianna Cole',
    'brianna',
    '#b5475a',
    'Water heaters; Tankless',
    'South',
    at(8),
    at(17),
    [2],
    false,
    '-12 > -10 Vacation',
    30.1947,
    -97.7512,
  ],
  ['Owen Fitzgerald', 'owen', '#55801f', 'Fixtures; Pressure valves', 'North', at(9), at(17), [3], false, '', 30.3972, -97.7486],
  ['Jamal Carter', 'jamal', '#8050b5', 'Drains; Commercial; Emergency', 'Central', at(8), at(17), [1, 2], true, '', 30.2645, -97.7697],
  ['Rosa Delgado', 'rosa', '#9a6a12', 'Fixtures; Appliances', 'North', at(8), at(15, 30), [6], false, '', 30.3713, -97.8912],
  [
    'Pete Lindqvist',
    'pete',
    '#2a7ba6',
    'Well pumps; Sewer; Rough-in',
    'South',
    at(8),
    at(17),
    [5, 6],
    false,
    '+0 08:00 > 12:00 Dentist; +7 > +8 Hunting trip',
    30.1902,
    -98.0857,
  ],
];

export const TECHNICIANS: readonly DemoTechnician[] = ROWS.map(
  ([name, mailbox, color, skills, team, starts, ends, daysOff, onCall, timeOff, latitude, longitude]) => ({
    ...{ name, email: `${mailbox}@cedarandsons.example`, color, skills, team, starts, ends, daysOff, onCall, timeOff, latitude, longitude },
  }),
);

/** Whether a technician works on a day counted from the import: neither a weekly day off nor time off that takes the whole day. */
export function works({ daysOff, timeOff }: DemoTechnician, day: number): boolean {
  const isWeeklyOff = daysOff.includes(((day % 7) + 7) % 7);
  const wholeDays = timeOff.split('; ').map((span) => /^([+-]\d+) > ([+-]\d+) /.exec(span));
  return !isWeeklyOff && !wholeDays.some((span) => span !== null && day >= Number(span[1]) && day <= Number(span[2]));
}
