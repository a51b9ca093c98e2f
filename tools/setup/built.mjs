// Builds the api and the web unless nothing has changed since.
import { ensureBuilt } from './build.mjs';

await ensureBuilt();
