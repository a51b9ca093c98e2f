export { tableShape } from '../projections/table';
