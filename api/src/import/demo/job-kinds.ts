import { ITEMS } from './price-book-data.js';

/** What the shop does all day: a title, how long it is booked for (minutes), and the lines that go on the invoice. */
export interface JobKind {
  title: string;
  minutes: number;
  lineItems: string;
  /** That one must have to take it: what its line items ask for. */
  skills: readonly string[];
}

const KINDS = `
Water heater flush|90|WH-400; PT-015
Water heater install, 50 gal gas|180|WH-405; PT-010; PT-014; PT-018
Water heater install, electric|180|WH-410; PT-012; PT-018
Water heater, no hot water|90|SV-100; WH-425; 2 x PT-016
Pilot keeps going out|75|WH-430; PT-017
Tankless descale|120|WH-415
Tankless upgrade|180|WH-420; PT-013
Slow kitchen drain|60|DR-200
Bath drain clear|60|DR-200
Floor drain clear|90|DR-205
Main line clear|120|DR-210
Main line jetting|150|DR-215; SW-300
Grease trap service|105|DR-220
Grease line jetting|120|DR-225
Sewer camera, main line|90|SW-300
Cleanout install|150|SW-310; 2 x PT-045; 6 x PT-044
Sewer spot repair|180|SW-305; 12 x PT-044
Root treatment|60|SW-320
Kitchen faucet swap|75|FX-500; PT-020; 2 x PT-026
Lavatory faucets, two baths|105|2 x FX-500; 2 x PT-021; 4 x PT-026
Sensor faucets|120|4 x FX-500; 4 x PT-022
Running toilet|60|FX-505; PT-031; PT-032
Toilet rebuild, two baths|90|2 x FX-505; 2 x PT-031; 2 x PT-032
Toilet replacement|90|FX-510; PT-030; PT-033
Disposal swap|75|FX-515; PT-035
Shower valve|120|FX-520; PT-023
Hose bib replacement|75|FX-525; PT-024
Angle stops, whole house|90|6 x FX-530; 6 x PT-025
Dishwasher hookup|60|FX-535; PT-026
Ice maker line|90|FX-540; PT-049; 25 x PT-042
Restroom flush valves|135|5 x FX-545; 5 x PT-034
Slab leak locate|120|LK-600
Leak under sink|60|SV-100; LK-605; PT-037
Ceiling leak|90|SV-100; LK-610
Burst hose, laundry|75|LK-615; 2 x PT-027
PRV replacement|90|LK-620; PT-040
Repipe walk-through|90|SV-120
Bath rough-in|180|4 x RP-705
Gas line pressure test|75|GS-750
Grill gas line|150|30 x GS-755; PT-041
Backflow test|75|3 x BF-800
Sump pump check|75|SV-100; 0.5 x SV-110
Well pump check|105|SV-100; SV-115; PT-048
Water softener check|75|SV-100; 0.75 x SV-110
`;

const SKILLS = new Map(ITEMS.map(({ sku, skills }) => [sku, skills === '' ? [] : skills.split('; ')]));

export const JOB_KINDS: readonly JobKind[] = KINDS.trim()
  .split('\n')
  .map((line) => {
    const [title = '', minutes = '', lineItems = ''] = line.split('|');
    const skills = lineItems.split('; ').flatMap((item) => SKILLS.get(item.split(' x ').at(-1) ?? '') ?? []);
    return { title, minutes: Number(minutes), lineItems, skills };
  });

/** What takes no skill that only some have: for jobs that wait for whoever is free. */
export const ANYBODYS_KINDS: readonly JobKind[] = JOB_KINDS.filter(({ skills }) => skills.length === 0);

export const NOTES: readonly string[] = [
  'Gate code 4421, dog in backyard (friendly, name is Biscuit).',
  'Call 20 min ahead, she works nights and sleeps in.',
  'Shutoff is behind the washer, stiff. Bring the long key.',
  'Park on the street, HOA tows from the circle.',
  'Tenant home after 9. Landlord pays, send the invoice to him.',
  'Last visit we left a drop cloth in the garage. Pick it up.',
  'Two story, water shows at the dining room ceiling when the upstairs shower runs.',
  'Lockbox on the side gate, code 0815. Put the key back please.',
  'Heater is in the attic, needs two people and the hoist.',
  'He says the last plumber stripped the cleanout cap. Bring the cap wrench.',
  'Do not use the front lawn, sprinkler heads everywhere.',
  'Cash customer, wants a price before any work.',
  'Cats! Keep the bathroom door closed.',
  'Meter box is under the pavers by the mailbox.',
  'Ask for Denise at the front desk, they open at 8.',
  'Water is off to the whole building 10 to 12, tenants were told.',
  'Old galvanized, be gentle with the nipples. Quote a repipe while there.',
  'Warranty on the faucet, take a photo of the serial number.',
  'Neighbor shares the line, let 1407 know before jetting.',
  'Baby naps 1 to 3, text and do not ring.',
  'Septic, not city sewer. Tank lid is by the live oak.',
  'She has the part already, in a box on the porch.',
];

export const PINNED_NOTES: readonly string[] = [
  'GATE CODE 7739#, closes behind you.',
  'Aggressive dog. Do not enter the yard before the owner is there.',
  'Check in at the office for a badge, school in session.',
  'Customer is hard of hearing: knock loudly, do not call.',
];

export const HOLD_REASONS: readonly string[] = [
  'Awaiting part',
  'City permit',
  'Customer away',
  'Awaiting landlord approval',
  'Drywall to be opened first',
];

export const CANCEL_REASONS: readonly string[] = [
  'Customer found another plumber',
  'Fixed it himself',
  'No answer at the door, twice',
  'Duplicate booking',
  'Customer postponed until after the remodel',
  'Price too high',
];

export const OFFICE: readonly string[] = ['Dana Whitlock', 'Theo Marsh'];
