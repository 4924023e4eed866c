export { FirstVisitResolver } from './first-visit.resolver.js';
export { JobWarningResolver } from './job-warning.resolver.js';
export { MissingSkillResolver } from './missing-skill.resolver.js';
export { ProposalResolver } from './proposal.resolver.js';
export { ProposalService } from './proposal.service.js';
export { SuggestionResolver } from './suggestion.resolver.js';
