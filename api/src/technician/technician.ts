/** Somebody who is sent to jobs, as GraphQL resolves them by name. */
export interface Technician {
  id: string;
  name: string;
  color: string;
  phone: string | null;
  email: string | null;
  photoUrl: string | null;
  skills: string[];
  active: boolean;
  onCall: boolean;
  position: { latitude: number; longitude: number; at: string } | null;
}
