export { blobConsumer } from './blob-consumer';
export { Blobs, TooLarge } from './blobs';
export { blobMigrations, PostgresBlobStore } from './postgres-blob-store';
export { Inspector, type Found, type Kind } from './inspect/inspector';
export { previewOf, withPreview } from './preview';
export { purgeOfBlobs } from './purge';
export { clamScanner, type Scan, type Scanner } from './scanner';
