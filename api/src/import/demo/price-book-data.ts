export interface DemoItem {
  sku: string;
  name: string;
  kind: 'SERVICE' | 'PART';
  /** Dollars. */
  price: string;
  unit: string;
  skills: string;
}

const SERVICES = `
SV-100|Service call and diagnosis|89.00|visit
SV-105|After-hours emergency call-out|249.00|visit
SV-110|Plumbing labor, journeyman|135.00|hour
SV-111|Plumbing labor, apprentice|75.00|hour
SV-115|Trip outside Austin|65.00|trip
SV-120|Written estimate, walk-through|0.00|visit
DR-200|Drain clear, kitchen or bath|189.00|drain
DR-205|Drain clear, floor drain|225.00|drain
DR-210|Main line clear, cable|329.00|line
DR-215|Main line hydro jetting|595.00|line|Jetting
DR-220|Grease trap service|385.00|trap
DR-225|Grease line jetting|475.00|line|Jetting
DR-230|Toilet auger|145.00|toilet
SW-300|Sewer camera inspection|275.00|line|Camera
SW-305|Sewer spot repair, to 4 ft deep|2450.00|repair|Sewer
SW-310|Cleanout installation, two-way|1185.00|each
SW-315|Sewer tap and permit|3650.00|each|Sewer
SW-320|Root treatment, foaming|165.00|line
WH-400|Water heater flush and check|169.00|heater
WH-405|Water heater installation, gas|895.00|heater|Gas
WH-410|Water heater installation, electric|745.00|heater
WH-415|Tankless descale|219.00|heater|Tankless
WH-420|Tankless installation|1850.00|heater|Tankless; Gas
WH-425|Thermostat and element replacement|285.00|heater
WH-430|Pilot and thermocouple service|195.00|heater
FX-500|Faucet installation|165.00|faucet
FX-505|Toilet rebuild|195.00|toilet
FX-510|Toilet installation|265.00|toilet
FX-515|Garbage disposal installation|185.00|disposal
FX-520|Shower valve replacement|485.00|valve
FX-525|Hose bib replacement|195.00|each
FX-530|Angle stop replacement|98.00|each
FX-535|Dishwasher hookup|175.00|each
FX-540|Ice maker line|245.00|line
FX-545|Flush valve service, commercial|155.00|valve|Commercial
LK-600|Leak locate, slab|425.00|visit|Leak detection
LK-605|Leak repair, accessible|265.00|repair
LK-610|Pipe repair in wall, opening included|485.00|repair
LK-615|Burst hose replacement|135.00|hose
LK-620|Pressure valve (PRV) replacement|395.00|valve
RP-700|Repipe, per fixture|525.00|fixture|Repipe
RP-705|Rough-in, per fixture|640.00|fixture|Rough-in
GS-750|Gas line pressure test|245.00|test|Gas
GS-755|Gas line run, per foot|28.50|ft|Gas
BF-800|Backflow test with city report|95.00|device|Backflow`;

const PARTS = `
PT-010|Water heater, 50 gal gas|1249.00|each
PT-011|Water heater, 40 gal gas|1089.00|each
PT-012|Water heater, 50 gal electric|985.00|each
PT-013|Tankless unit, 199k BTU|1895.00|each
PT-014|Expansion tank, 2 gal|89.00|each
PT-015|Anode rod|64.00|each
PT-016|Heating element, 4500 W|42.00|each
PT-017|Thermocouple|28.00|each
PT-018|Drain pan with fitting|58.00|each
PT-020|Kitchen faucet, pull-down|214.00|each
PT-021|Lavatory faucet|129.00|each
PT-022|Sensor faucet, commercial|389.00|each
PT-023|Shower valve and trim|246.00|each
PT-024|Hose bib, frost-free|48.00|each
PT-025|Angle stop, 1/4 turn|16.50|each
PT-026|Supply line, braided|12.75|each
PT-027|Washer hose, braided steel|24.00|each
PT-030|Toilet, elongated, 1.28 gpf|289.00|each
PT-031|Fill valve|26.00|each
PT-032|Flapper and flush valve kit|34.00|each
PT-033|Wax ring and bolts|14.00|each
PT-034|Flush valve diaphragm kit|38.50|each
PT-035|Garbage disposal, 3/4 HP|219.00|each
PT-036|Basket strainer|39.00|each
PT-037|P-trap, 1-1/2 in|18.00|each
PT-040|PRV, 3/4 in brass|128.00|each
PT-041|Ball valve, 3/4 in|31.00|each
PT-042|PEX pipe, 3/4 in|1.85|ft
PT-043|Copper pipe, 3/4 in|6.40|ft
PT-044|PVC pipe, 4 in|5.15|ft
PT-045|Cleanout fitting, 4 in|44.00|each
PT-046|Sump pump, 1/2 HP|318.00|each
PT-047|Backflow repair kit|72.00|each
PT-048|Well pump pressure switch|54.00|each
PT-049|Ice maker box|36.00|each`;

export const ITEMS: readonly DemoItem[] = [...items(SERVICES, 'SERVICE'), ...items(PARTS, 'PART')];

function items(table: string, kind: DemoItem['kind']): DemoItem[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [sku = '', name = '', price = '', unit = '', skills = ''] = line.split('|');
      return { sku, name, kind, price, unit, skills };
    });
}
