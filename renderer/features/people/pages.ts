/** The pages of people: loaded together, for one leads to the other. */
export { ParentsList } from './parents-list';
export { PersonPage } from './person-page';
export { StaffPage } from './staff-page';
