import { canAddPhoto, canRemovePhoto } from '../kernel/authorization.js';
import { outcome, type JobContext, type Verdict } from './decision.rules.js';
import type { Job } from './job.js';
import type { JobCommand } from './job.command.js';
import type { Refusal } from './job.lifecycle.js';
import { NO_WORK_ORDER, sameEntries, WORK_ORDER_FIELDS, type WorkOrder } from './work-order.js';

/** The office adds photos to any job, a technician to those of their own crew, in any state: a picture changes no plan. */
export function addPhoto(job: Job, command: Extract<JobCommand, { type: 'addPhoto' }>, { viewer }: JobContext): Verdict {
  if (!canAddPhoto(viewer, job)) return forbidden(`Only the office and the crew add photos to ${job.number}.`);
  const { uploadId, caption, at } = command;
  return { ...outcome('PHOTO_ADDED', job), attach: { uploadId, caption, at } };
}

/** Whoever added it takes it away again, and the office. */
export function removePhoto(job: Job, { photoId }: Extract<JobCommand, { type: 'removePhoto' }>, context: JobContext): Verdict {
  const { photo, viewer } = context;
  if (!photo) return { code: 'NOT_FOUND', message: `${job.number} has no such photo.`, details: { photoId } };
  if (!canRemovePhoto(viewer, photo)) return forbidden(`${photo.authorName} added this photo. They or the office can take it away.`);
  return { ...outcome('PHOTO_REMOVED', job), detach: { photoId, caption: photo.caption } };
}

/** Only what was given is written. */
export function setWorkOrder(job: Job, command: Extract<JobCommand, { type: 'setWorkOrder' }>, context: JobContext): Verdict {
  if (!context.viewer.permissions.has('jobs:manage')) return forbidden(`The office writes the work order of ${job.number}.`);
  const from = context.workOrder ?? NO_WORK_ORDER;
  const given = WORK_ORDER_FIELDS.filter((field) => command[field] !== undefined);
  const to: WorkOrder = { ...from, ...Object.fromEntries(given.map((field) => [field, command[field]])) };
  if (given.every((field) => sameEntries(from[field], to[field]))) return 'nothing to change';
  return { ...outcome('WORK_ORDER_CHANGED', job), workOrder: { from, to } };
}

function forbidden(message: string): Refusal {
  return { code: 'FORBIDDEN', message };
}
