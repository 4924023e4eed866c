import { TECHNICIANS } from './crew-data.js';

/** One visit of the demo's first day: the board that people see when they sign in. */
export interface TodayVisit {
  /** The lead first; empty: in the unassigned tray. */
  technicians: string[];
  start: string;
  end: string;
  customer: string;
  area: string;
  title: string;
  lineItems: string;
  /** AUTO goes with the clock; `AUTO+75` does so 75 minutes behind; the others say how it stands whatever the time. */
  status: string;
  priority: string;
  note: string;
}

const VISITS = `
LO|08:00|09:30|Hannah Pruitt|Hyde Park|Water heater flush|WH-400; PT-015|AUTO||Gate code 4421, dog in backyard.
LO|09:45|11:30|Barton Creek HOA|Barton Hills|Backflow test, 3 valves|3 x BF-800|AUTO||Three devices: pool, clubhouse, irrigation. City wants the report this week.
LO|12:30|14:00|Mark Delaney|Zilker|Disposal swap|FX-515; PT-035|AUTO||
LO|14:30|16:30|Sofia Reyes|Travis Heights|Shower valve|FX-520; PT-023|AUTO||Old valve is a discontinued two-handle. Trim plate is in the truck.
AB|07:30|09:00|Kerbey Lane Café|Rosedale|Grease trap line jetting|DR-225|AUTO||Before they open, use the alley door.
AB|09:30|11:00|Walt Jennings|Crestview|Toilet rebuild, two baths|2 x FX-505; 2 x PT-031; 2 x PT-032|SCHEDULED||Did not answer the first call this morning.
AB|11:30|13:00|Naomi Feldman|Allandale|Hose bib replacement|FX-525; PT-024|AUTO||
AB|13:30|16:00|The Alder Lofts|Downtown|Riser inspection|2 x SV-110; SW-300|AUTO||Garage clearance 6 ft 8 in, leave the tall van outside.
MW|08:00|08:15|Ed Tran|Mueller|Key pickup||AUTO||
MW|08:30|10:30|Grace Okafor|Windsor Park|Slab leak locate|LK-600|AUTO||Warm spot in the hallway, meter spins with everything off.
MW|11:00|12:30|Mueller Dental|Mueller|Vacuum pump line|SV-100; 2 x SV-110|AUTO||
MW|13:00|15:00|Cole Brandt|Mueller|Tankless descale|WH-415|AUTO+25||
MW|15:30|16:45|Delia Farrow|Cherrywood|Water softener check|SV-100; 0.75 x SV-110|AUTO||
PN|08:00|09:45|St. Elmo Brewing|St. Elmo|Floor drain clear|DR-205|AUTO||
PN|10:00|10:45|Iris Holloway|Bouldin|Faucet swap|FX-500; PT-020|AUTO||Cats! Keep the kitchen door closed.
PN|13:15|14:30|Peter Nakamura|Circle C|Water softener check|SV-100; 0.75 x SV-110|AUTO||
PN|14:45|16:00|Linda Greer|Oak Hill|Gas line pressure test|GS-750|AUTO||
DH|08:00|09:00|Ray Mendoza|Montopolis|Slow kitchen drain|DR-200|CANCELLED||
DH|09:15|11:45|Rosewood Apartments|Rosewood|Sewer main camera, Bldg C|SW-300|AUTO||Manager Alicia walks you to the cleanout. Bring the 200 ft reel.
DH|10:45|12:15|Tess Albright|Cherrywood|Cleanout install|SW-310; 2 x PT-045; 6 x PT-044|DOUBLE||Dana: Dale says the camera at Rosewood will not take two hours. Double-booked on purpose.
DH|13:00|16:00|Rosewood Apartments|Rosewood|Sewer repair, Bldg C|SW-305; 12 x PT-044|AUTO||
TR|07:30|09:15|Mary Ellis|Tarrytown|Burst hose, laundry|LK-615; 2 x PT-027|AUTO||
TR|09:30|12:00|Chris Vance|Clarksville|No water, main shutoff|SV-105; LK-605; PT-041|AUTO|EMERGENCY|House has been dry since last night. City confirmed it is on our side of the meter.
TR|13:00|14:30|Jo Whitaker|Pemberton|Sump pump check|SV-100; 0.5 x SV-110|AUTO||
TR|14:45|16:00|Wes Tollefson|Old West Austin|Leak under sink|SV-100; LK-605; PT-037|AUTO||
KS|08:00|10:00|Lamar Dental|Brentwood|Vacuum line|SV-100; 1.5 x SV-110|AUTO||
KS|10:15|11:15|Bao Nguyen|North Loop|Leak under sink|SV-100; LK-605; PT-037|AUTO+25||
KS|13:15|14:15|Amy Castillo|Highland|Tub drain|DR-200|AUTO||
KS|14:30|16:45|North Loop Yoga Studio|North Loop|Restroom flush valves|5 x FX-545; 5 x PT-034|AUTO||Classes at 3 and 4, do the men's room first.
BC|08:30|10:00|Frank Adler|Dove Springs|Water heater, awaiting part|WH-405; PT-010|ON_HOLD||Gas valve is back-ordered, supplier says two days.
BC|10:15|11:45|Gil Thornton|Southpark|Water heater install|WH-410; PT-012; PT-018|AUTO+40|HIGH|
BC|12:30|14:30|Patel Residence|Onion Creek|Repipe walk-through|SV-120|AUTO||
BC|15:00|16:30|Corinne Ames|Southpark|Pilot keeps going out|WH-430; PT-017|AUTO||
OF|09:00|10:00|Helen Baird|Northwest Hills|Running toilet|FX-505; PT-031; PT-032|AUTO||
OF|10:15|11:45|Dustin Moy|Great Hills|PRV replacement|LK-620; PT-040|AUTO||
OF|12:15|13:15|Kay Lindstrom|Jollyville|Dishwasher hookup|FX-535; PT-026|AUTO||She has the part already, in a box on the porch.
OF|13:30|15:15|Domingo Ruiz|Anderson Mill|Lavatory faucets, two baths|2 x FX-500; 2 x PT-021|AUTO||
JC|08:00|09:15|Ruth Abbott|Cherry Creek|Drain clear|DR-200|AUTO||
JC|09:30|10:15|Noor Haddad|Garrison Park|Angle stops|4 x FX-530; 4 x PT-025|AUTO||
JC+RD|10:30|12:30|Zilker Elementary|Zilker|Restroom flush valves|8 x FX-545; 8 x PT-034|AUTO|HIGH|Check in at the office for badges, school in session.
JC|15:00|16:30|Sam Pickett|Sunset Valley|Water line estimate|SV-120|AUTO||
RD|08:00|10:00|Vera Kessler|Steiner Ranch|Ice maker line, wall patch|FX-540; PT-049; 25 x PT-042|AUTO||
RD|13:30|15:00|Ben Ashford|Hudson Bend|Vent stack reseal|SV-100; SV-110|AUTO||
PL|13:00|14:30|Carla Boone|Dripping Springs|Kitchen sink reroute|2 x SV-110; PT-036; PT-037|AUTO||
PL|15:00|17:00|Jim Prather|Driftwood|Well pump check|SV-100; SV-115; PT-048|AUTO||Septic, not city sewer. Tank lid is by the live oak.
|11:00|12:30|Irene Matsuda|Old West Austin|Ceiling leak|SV-105; LK-610|OPEN|EMERGENCY|Water coming through the light fixture. Breaker is off, she is home.
|11:45|12:45|Domain Dental|The Domain|Sensor faucets|4 x FX-500; 4 x PT-022|OPEN||
|13:00|14:30|Greg Salinas|Pleasant Valley|Main line clear|DR-210|OPEN||
|15:30|17:00|Wendy Choi|Anderson Mill|Water heater, no heat|SV-100; WH-425; 2 x PT-016|OPEN|HIGH|Two small kids, please today.
|16:00|17:30|East Riverside Lofts|East Riverside|Slow drains, laundry room|DR-205|OPEN|LOW|
`;

const TRAY = `
Tovar Bakery|East Cesar Chavez|Grease trap service|DR-220|DRAFT|Ask for Thursday
Lucy Hargrove|Tarrytown|Bath rough-in|4 x RP-705|DRAFT|
Bee Cave Animal Clinic|Bee Cave|Kennel drains|3 x DR-205|DRAFT|Not before the inspection next week
Abel Fuentes|Lakeline|Outdoor kitchen gas|40 x GS-755; PT-041|DRAFT|
Marsh & Cole Offices|East Riverside|Sewer tap|SW-315|HOLD-5:City permit|Permit number 2284-P is with the city, Ana calls every Monday.
Olga Petrov|Barton Hills|Bathroom repipe|5 x RP-700|HOLD-1:Customer away|
`;

export interface TrayJob {
  customer: string;
  area: string;
  title: string;
  lineItems: string;
  status: 'DRAFT' | 'ON_HOLD';
  holdReason: string;
  heldDaysAgo: number;
  note: string;
}

const BY_INITIALS = new Map(
  TECHNICIANS.map(({ name }) => [
    name
      .split(' ')
      .map((word) => word[0])
      .join(''),
    name,
  ]),
);

export const TODAY: readonly TodayVisit[] = VISITS.trim()
  .split('\n')
  .map((line) => {
    const [crew = '', start = '', end = '', customer = '', area = '', title = '', lineItems = '', status = '', priority = '', note = ''] =
      line.split('|');
    const technicians = crew
      .split('+')
      .filter((initials) => initials !== '')
      .map((initials) => BY_INITIALS.get(initials) ?? '');
    return { technicians, start, end, customer, area, title, lineItems, status, priority, note };
  });

export const TRAY_JOBS: readonly TrayJob[] = TRAY.trim()
  .split('\n')
  .map((line) => {
    const [customer = '', area = '', title = '', lineItems = '', state = '', note = ''] = line.split('|');
    const hold = /^HOLD-(\d+):(.+)$/.exec(state);
    const status = hold ? 'ON_HOLD' : 'DRAFT';
    return { customer, area, title, lineItems, status, holdReason: hold?.[2] ?? '', heldDaysAgo: Number(hold?.[1] ?? 0), note };
  });
