export { PlanLook } from './plan-look.service.js';
export { PlanResolver } from './plan.resolver.js';
export { PlanService } from './plan.service.js';
