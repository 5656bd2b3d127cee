/** The pages of people: loaded together, for one leads to the other. */
export { ParentsPage } from './parents-page';
export { PersonPage } from './person-page';
export { StaffPage } from './staff-page';
