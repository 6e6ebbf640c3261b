export { recogniseOrganizations } from './organizations/recognise.ts';
