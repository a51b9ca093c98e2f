export { jpeg, office, pdf, png, zip } from './inspect/made.fixture';
