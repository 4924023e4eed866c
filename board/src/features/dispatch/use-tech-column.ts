import { phone, useMedia } from '../../ui/media';
import { TECH_COLUMN, TECH_COLUMN_NARROW } from './model/geometry';

/** How wide the technicians' column is on this screen; on a phone the day needs the room. */
export const useTechColumn = (): number => (useMedia(phone) ? TECH_COLUMN_NARROW : TECH_COLUMN);
