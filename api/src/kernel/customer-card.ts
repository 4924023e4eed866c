/** Where somebody lives, or where a visit goes. */
export interface Address {
  id: string;
  line1: string;
  line2: string | null;
  /** The neighbourhood, as a shop says it. */
  area: string | null;
  city: string;
  region: string;
  postalCode: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
}

/** Who is visited, as every job carries it. */
export interface CustomerCard {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  notifyBySms: boolean;
  notifyByEmail: boolean;
}
