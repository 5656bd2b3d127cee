// What the program shows of receptions: one chunk.
export { PlanFactPage } from './plan-fact-page';
export { ReceptionDeeds } from './reception-deeds';
export { UnmarkedReceptions } from './unmarked-receptions';
