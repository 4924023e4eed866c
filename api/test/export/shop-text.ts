/** The importer's canonical files of a small shop, as they are exported: every status, and whatever a cell can hold. */
export const CUSTOMERS_CSV = `reference,name,email,phone,notify by sms,notify by email,line1,line2,area,city,region,postal code,country,latitude,longitude
K-1,"Pruitt, Hannah",hannah@example.com,(512) 555-0101,yes,yes,4300 Duval St,Unit 2,Hyde Park,Austin,TX,78751,US,30.3052,-97.7265
K-2,=cmd|'/c calc'!A1,,+1 512.555.0102,no,yes,1 Congress Ave,,,Austin,TX,78701,US,,
,"The ""Bridge"" Club",,,yes,no,88 Rainey St,,,Austin,TX,78701,MX,,
`;

export const PRICE_BOOK_CSV = `sku,name,kind,price,unit,skills,active
X-100,Jetting; main line,SERVICE,389.00,hour,Jetting; Commercial,yes
X-200,Elbow 3/4,PART,3.20,each,,yes
,Old heater haul away,SERVICE,75.00,,,yes
X-300,No longer sold,PART,0.05,,,no
`;

const HEAD =
  'reference,customer,title,status,priority,start,end,arrival start,arrival end,technicians,allow overlap,line items,notes,note author,' +
  'hold reason,held,cancel reason,cancelled,created,en route,started,completed,time entries,line1,line2,area,city,region,postal code,' +
  'country,latitude,longitude';

/** As of 2026-03-10 10:00 in Austin; the clocks went forward on the 8th, and back on 2025-11-02. */
export const JOBS_CSV = `${HEAD}
J-1,K-1,Look at it,DRAFT,LOW,,,,,Ana Beltrán,,,,,,,,,2026-03-01 09:00,,,,,,,,,,,,,
J-2,K-2,,SCHEDULED,EMERGENCY,2026-03-10 13:00,2026-03-10 15:00,2026-03-10 12:00,2026-03-10 14:00,Ben Okafor; Ana Beltrán,,2 x X-100; X-200; part: Gasket\\; rubber @ 1.50; 1.5 x X-200 @ 2.99,"[pinned] Gate code 4421
---
Dog, friendly.
Rings twice.",Dana Whitlock,,,,,2026-03-09 16:20,2026-03-10 09:50,,,,"9 Bee Cave Rd, rear",,Westlake,Austin,TX,78746,US,30.29,-97.8
J-3,K-2,Second one,SCHEDULED,NORMAL,2026-03-10 14:00,2026-03-10 16:00,,,Ben Okafor,yes,,,,,,,,2026-03-09 16:25,,,,,,,,,,,,,
,"The ""Bridge"" Club",,IN_PROGRESS,HIGH,2026-03-10 09:00,2026-03-10 11:00,,,Cho Min-ji; Dee Novak,,Old heater haul away,,,,,,,2026-03-08T01:30:15-06:00,,2026-03-10 09:05,,Cho Min-ji = 2026-03-10 09:05 > 09:40; Dee Novak = 2026-03-10T09:06:30-05:00 >; Cho Min-ji = 2026-03-10 09:45 >,,,,,,,,,
J-5,K-1,Waits for a part,ON_HOLD,NORMAL,2026-03-09 08:00,2026-03-09 10:00,,,Eli Roth,,X-100 @ 400.00,,,"valve, 3/4 on order",2026-03-09 09:30,,,2026-03-02 10:00,,2026-03-09 08:00,,Eli Roth = 2026-03-09 08:00 > 09:30,,,,,,,,,
J-6,K-1,Done at night,COMPLETED,NORMAL,2025-11-02 00:30,2025-11-02T01:30:00-06:00,,,Fay Larsen,,part: No longer sold @ 0.05,All fine.,,,,,,2025-10-30 09:00,,2025-11-02 01:15,2025-11-02T01:20:00-06:00,Fay Larsen = 2025-11-02 01:15 > 2025-11-02T01:20:00-06:00,,,,,,,,,
J-7,K-2,=HYPERLINK("http://x"),CANCELLED,NORMAL,,,,,,,,,,,,"called off, twice",2026-03-09 12:00,2026-03-03 10:00,,,,,,,,,,,,,
`.replace('=HYPERLINK("http://x")', '"=HYPERLINK(""http://x"")"');
