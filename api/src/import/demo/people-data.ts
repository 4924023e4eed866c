const words = (text: string): readonly string[] => text.trim().split(/\s*\n\s*|\s*,\s*/);

export const FIRST_NAMES = words(`
  Hannah, Walt, Naomi, Grace, Cole, Iris, Linda, Ray, Tess, Mary, Chris, Jo, Bao, Amy, Gil, Helen, Dustin, Kay, Ruth, Noor, Sam, Vera, Ben,
  Carla, Jim, Irene, Greg, Wendy, Lucy, Abel, Frank, Olga, Sofia, Mateo, Camila, Diego, Elena, Rafael, Lucía, Javier, Marisol, Héctor, Ximena,
  Joaquín, Wei, Mei, Hiro, Yuki, Minh, Linh, Anh, Thanh, Arjun, Meera, Rohan, Anika, Fatima, Omar, Leila, Yusuf, Chidi, Amara, Kwame, Zora,
  Darnell, Keisha, Tyrone, Imani, Caleb, Hank, Travis, Dottie, Earl, Peggy, Clint, June, Wyatt, Sadie, Nora, Theo, Ingrid, Lars, Anneliese,
  Piotr, Ewa, Dmitri, Nadia, Colm, Siobhán, Beatriz, Paulo, Renée, Étienne, Gus, Vivian, Roy, Bernice, Otis, Pearl`);

export const LAST_NAMES = words(`
  Pruitt, Delaney, Reyes, Jennings, Feldman, Okafor, Brandt, Holloway, Nakamura, Greer, Mendoza, Albright, Ellis, Vance, Whitaker, Nguyen,
  Castillo, Thornton, Baird, Moy, Lindstrom, Abbott, Haddad, Pickett, Kessler, Ashford, Boone, Prather, Matsuda, Salinas, Choi, Hargrove,
  Fuentes, Adler, Petrov, Garza, Treviño, Cantú, Peña, Villarreal, Longoria, Zamora, Tran, Pham, Le, Vo, Kim, Park, Chen, Lin, Wong, Rao, Iyer,
  Banerjee, Shah, Khan, Aziz, Mbeki, Adeyemi, Boateng, Washington, Freeman, Broussard, Landry, McAllister, O'Connell, Gallagher, Kowalski,
  Novak, Schäfer, Krause, Müller, Olsen, Bergström, Svensson, Tate, Cobb, Ramsey, Stubbs, Whitfield, Pickering, Hollis, Dunlap, Crane, Easley`);

/** Places that plumbers come back to: `{area}` is the part of town. */
export const BUSINESSES = words(`
  {area} Apartments, {area} Dental, {area} Elementary, {area} HOA, {area} Coffee House, {area} Animal Clinic, {area} Bakery, {area} Taqueria,
  {area} Yoga Studio, {area} Lofts, {area} Barber Shop, {area} Food Mart, {area} Pediatrics, {area} Laundry, {area} Brewing, {area} Church`);
