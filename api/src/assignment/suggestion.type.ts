import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, TimeWindowType } from '../platform/graphql/shared.type.js';
import { TechnicianType, type Technician } from '../technician/index.js';
import type { SuggestionExclusion, SuggestionExclusionKind, SuggestionReason, SuggestionReasonKind } from './suggestion.rules.js';

const SuggestionReasonKindEnum = enumOf('SuggestionReasonKind', 'What gives points.', {
  FREE_THEN: 'Has the whole window free; for work without a window, an hour.',
  SKILL: 'Has the skills that the job’s services ask for in the price book.',
  DISTANCE: 'Comes from near by: the visit before, else where they are now, else the visit after.',
  HOURS_LEFT: 'Has much of the day’s shift free, from now on.',
  KNOWS_CUSTOMER: 'Has been to the customer.',
  ON_CALL: 'Is on call, and it is an emergency.',
});

const SuggestionExclusionKindEnum = enumOf('SuggestionExclusionKind', 'Why somebody can’t take it.', {
  NOT_WORKING: 'No shift that day.',
  TIME_OFF: 'Time off within the window.',
  OUTSIDE_SHIFT: 'The window is not within a shift.',
  BOOKED: 'On another job at that time.',
  TRAVEL: 'Would not be there in time, or not at the next visit.',
  NO_TIME_LEFT: 'For work without a window: no free hour left that day.',
  MISSING_SKILL: 'Lacks a skill that the job asks for.',
});

@ObjectType('SuggestionReason', { description: 'A part of the score.', simpleResolvers: true })
export class SuggestionReasonType implements SuggestionReason {
  @Field(() => SuggestionReasonKindEnum, { description: 'Which part.' })
  kind: SuggestionReasonKind;

  @Field(() => Int, { description: 'Of the score.' })
  points: number;

  @Field(() => Int, { description: 'The most that this part can give.' })
  most: number;

  @Field(() => String, { description: 'In the shop’s words.' })
  text: string;
}

@ObjectType('SuggestionExclusion', { description: 'Why somebody can’t take a job.', simpleResolvers: true })
export class SuggestionExclusionType implements SuggestionExclusion {
  @Field(() => SuggestionExclusionKindEnum, { description: 'What kind of reason.' })
  kind: SuggestionExclusionKind;

  @Field(() => String, { description: 'In the shop’s words.' })
  text: string;

  @Field(() => ID, { nullable: true, description: 'The job in the way.' })
  jobId: string | null;
}

@ObjectType('TechnicianSuggestion', { description: 'How well a job suits a technician, and why.', simpleResolvers: true })
export class TechnicianSuggestionType {
  @Field(() => TechnicianType, { description: 'Whom.' })
  technician: Technician;

  @Field(() => Boolean, { description: 'Nothing is in the way.' })
  available: boolean;

  @Field(() => TimeWindowType, {
    nullable: true,
    description: 'When they would come: the window, or for work without one their first free hour; null where they have none.',
  })
  window: { start: Date; end: Date } | null;

  @Field(() => Float, { nullable: true, description: 'Straight line from where they come; null where that is not known.' })
  distanceKm: number | null;

  @Field(() => Int, { nullable: true, description: 'At the wheel, from where they come.' })
  travelMinutes: number | null;

  @Field(() => [String], { description: 'Of those that the job asks for.' })
  missingSkills: string[];

  @Field(() => Float, { description: 'The sum of the reasons’ points.' })
  score: number;

  @Field(() => [SuggestionReasonType], { description: 'What the score is made of, all of it.' })
  reasons: SuggestionReason[];

  @Field(() => [SuggestionExclusionType], { description: 'Why not; empty where they are available.' })
  exclusions: SuggestionExclusion[];

  @Field(() => String, { description: 'In one line: why not, or what speaks for them.' })
  why: string;
}
