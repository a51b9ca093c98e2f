import { inputOf } from '@caseward/web-kit';
import { expect, it } from '@jest/globals';
import { version as drawn } from './version.fixture';
import { versionActions } from './version-sheets';
