import { blobsSuite } from './blobs.suite';
import { MemoryBlobStore } from './memory-blob-store';

blobsSuite('in memory', () => new MemoryBlobStore());
