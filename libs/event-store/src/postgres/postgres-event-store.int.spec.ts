import { afterAll, beforeAll } from '@jest/globals';

import { postgresSubject } from '../testing/postgres-subject';
import { storeContract } from '../testing/store.contract';
import { createTestPostgres, type TestPostgres } from '../testing/test-postgres';

let server: TestPostgres;
beforeAll(async () => void (server = await createTestPostgres()));
afterAll(() => server.remove());

storeContract(postgresSubject(() => server));
