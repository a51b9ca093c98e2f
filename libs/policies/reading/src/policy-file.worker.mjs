// Runs in a thread of its own: a hostile file costs this thread, and no more.
import { parentPort, workerData } from 'node:worker_threads';
import { docxLines } from './docx.mjs';
import { pdfLines } from './pdf.mjs';
import { Refused } from './refused.mjs';

const { format, bytes } = workerData;
// From here on its time is counted.
parentPort.postMessage({ begun: true });
try {
  parentPort.postMessage({ lines: await (format === 'pdf' ? pdfLines(bytes) : docxLines(bytes)) });
} catch (error) {
  parentPort.postMessage({ refused: error instanceof Refused ? error.code : 'policy-file/damaged' });
}
