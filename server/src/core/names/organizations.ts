export { bodyWords, recogniseOrganizations } from './organizations/recognise.ts';
