/** Parts of Austin, where they are, and streets that are there. */
export interface Area {
  name: string;
  postalCode: string;
  latitude: number;
  longitude: number;
  streets: readonly string[];
  city: string;
}

type Row = [string, string, number, number, string, string?];

const ROWS: readonly Row[] = [
  ['Hyde Park', '78751', 30.3057, -97.7266, 'Avenue B|Avenue G|Duval St|E 43rd St|Speedway'],
  ['Barton Hills', '78704', 30.2502, -97.7813, 'Barton Hills Dr|Rae Dell Ave|Oak Crest Ave|Trailside Dr'],
  ['Zilker', '78704', 30.2606, -97.7718, 'Kinney Ave|Bluebonnet Ln|Hether St|Garner Ave|Ashby Ave'],
  ['Travis Heights', '78704', 30.2437, -97.7427, 'Travis Heights Blvd|Kenwood Ave|E Monroe St|Newning Ave'],
  ['Rosedale', '78756', 30.3141, -97.7413, 'Ramsey Ave|Shoalwood Ave|W 45th St|Medical Pkwy'],
  ['Crestview', '78757', 30.3461, -97.7283, 'Justin Ln|Arroyo Seco|Brentwood St|Cullen Ave'],
  ['Allandale', '78757', 30.3398, -97.7432, 'Shoal Creek Blvd|Daugherty St|Northland Dr|Nasco Dr'],
  ['Downtown', '78701', 30.2682, -97.7429, 'W 6th St|Brazos St|Nueces St|E 4th St|Rio Grande St'],
  ['Windsor Park', '78723', 30.3117, -97.6919, 'Berkman Dr|Northridge Dr|Gaston Place Dr|Broadmoor Dr'],
  ['Mueller', '78723', 30.2985, -97.7046, 'Mueller Blvd|Aldrich St|Simond Ave|Zach Scott St'],
  ['St. Elmo', '78745', 30.2192, -97.7617, 'E St Elmo Rd|Industrial Blvd|Terry O Ln|Ben White Blvd'],
  ['Bouldin', '78704', 30.2541, -97.7561, 'S 3rd St|S 5th St|W Mary St|W Annie St|Bouldin Ave'],
  ['Circle C', '78739', 30.1876, -97.8856, 'La Crosse Ave|Spruce Canyon Dr|Hillside Terrace Dr|Escarpment Blvd'],
  ['Oak Hill', '78735', 30.2351, -97.8669, 'Wm Cannon Dr|Convict Hill Rd|Silver Hill Rd|Boulder Creek Dr'],
  ['Montopolis', '78741', 30.2311, -97.6997, 'Montopolis Dr|Vargas Rd|Felix Ave|Kemp St'],
  ['Rosewood', '78702', 30.2711, -97.7142, 'Rosewood Ave|Angelina St|Poquito St|Chestnut Ave'],
  ['Cherrywood', '78722', 30.2894, -97.7148, 'Cherrywood Rd|E 38th 1/2 St|Lafayette Ave|Kern Ramble'],
  ['Tarrytown', '78703', 30.2966, -97.7723, 'Exposition Blvd|Windsor Rd|Hillview Rd|Scenic Dr'],
  ['Clarksville', '78703', 30.2818, -97.7588, 'W 10th St|Waterston Ave|W Lynn St|Charlotte St'],
  ['Pemberton', '78703', 30.2993, -97.7532, 'Wathen Ave|Gaston Ave|Harris Blvd|Ethridge Ave'],
  ['Brentwood', '78757', 30.3339, -97.7291, 'Woodrow Ave|Romeria Dr|Karen Ave|Alegria Rd'],
  ['North Loop', '78751', 30.3181, -97.7218, 'E North Loop Blvd|Chesterfield Ave|E 53rd St|Link Ave'],
  ['Highland', '78752', 30.3281, -97.7133, 'Airport Blvd|Denson Dr|Huntland Dr|Guadalupe St'],
  ['Dove Springs', '78744', 30.1881, -97.7467, 'Pleasant Valley Rd|Palo Blanco Ln|Teri Rd|Dove Springs Dr'],
  ['Southpark', '78748', 30.1622, -97.7917, 'Slaughter Ln|Cullen Ln|Menchaca Rd|Ralph Ablanedo Dr'],
  ['Onion Creek', '78747', 30.1391, -97.7796, 'Pinehurst Dr|Onion Creek Pkwy|River Plantation Dr|Crown Colony Dr'],
  ['Northwest Hills', '78731', 30.3567, -97.7627, 'Far West Blvd|Mesa Dr|Greystone Dr|Hart Ln'],
  ['Great Hills', '78759', 30.4006, -97.7528, 'Great Hills Trl|Jollyville Rd|Rain Creek Pkwy|Bluegrass Dr'],
  ['Jollyville', '78729', 30.4446, -97.7715, 'Anderson Mill Rd|Pond Springs Rd|Oak Knoll Dr|Broadmeade Ave'],
  ['Cherry Creek', '78745', 30.1989, -97.8206, 'Cherry Creek Dr|Westgate Blvd|Berkeley Ave|Buffalo Pass'],
  ['Garrison Park', '78745', 30.2079, -97.8011, 'Manchaca Rd|Stassney Ln|Banister Ln|Cooper Ln'],
  ['Sunset Valley', '78745', 30.2255, -97.8105, 'Jones Rd|Brodie Ln|Lone Oak Trl|Reese Dr'],
  ['Steiner Ranch', '78732', 30.3672, -97.8944, 'Steiner Ranch Blvd|Quinlan Park Rd|Luna Montana Way|Kollmeyer Dr'],
  ['Lakeway', '78734', 30.3635, -97.9796, 'Lakeway Dr|Lohmans Crossing|Clubhouse Dr|Cross Creek', 'Lakeway'],
  ['Hudson Bend', '78734', 30.4089, -97.9253, 'Hudson Bend Rd|Doss Rd|Eck Ln|Highland Terrace'],
  ['Dripping Springs', '78620', 30.1902, -98.0867, 'Mercer St|Ranch Rd 12|Old Fitzhugh Rd|Founders Park Rd', 'Dripping Springs'],
  ['Driftwood', '78619', 30.1191, -98.0258, 'Elder Hill Rd|FM 150 W|Gatlin Creek Rd|Darden Hill Rd', 'Driftwood'],
  ['Old West Austin', '78703', 30.2872, -97.7602, 'W 12th St|Blanco St|Enfield Rd|Newfield Ln'],
  ['The Domain', '78758', 30.4017, -97.7255, 'Domain Dr|Rock Rose Ave|Esperanza Xing|Alterra Pkwy'],
  ['Pleasant Valley', '78741', 30.2346, -97.7228, 'E Oltorf St|Elmont Dr|Lakeshore Blvd|Wickersham Ln'],
  ['Anderson Mill', '78750', 30.4561, -97.8074, 'Millwright Pkwy|Olson Dr|Swan Dr|Lake Creek Pkwy'],
  ['East Cesar Chavez', '78702', 30.2561, -97.7302, 'E Cesar Chavez St|Willow St|Holly St|Comal St'],
  ['Bee Cave', '78738', 30.3085, -97.9451, 'Bee Cave Pkwy|Hamilton Pool Rd|Falconhead Blvd|Cueva Dr', 'Bee Cave'],
  ['Lakeline', '78717', 30.4765, -97.7987, 'Lakeline Blvd|Neenah Ave|Lyndhurst Blvd|Parmer Ln'],
  ['East Riverside', '78741', 30.2398, -97.7231, 'E Riverside Dr|Parker Ln|Burton Dr|Crossing Pl'],
];

export const AREAS: readonly Area[] = ROWS.map(([name, postalCode, latitude, longitude, streets, city]) => ({
  ...{ name, postalCode, latitude, longitude, streets: streets.split('|'), city: city ?? 'Austin' },
}));

export function areaNamed(name: string): Area {
  const area = AREAS.find((one) => one.name === name);
  if (!area) throw new Error(`There is no area ${name}.`);
  return area;
}
