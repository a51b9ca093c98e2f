// Runs in a thread of its own: whatever a picture does to its decoder stays in this thread's WebAssembly memory.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as initEncoder } from '@jsquash/jpeg/encode.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js';

/** The decoders were made for browsers, and hand out what browsers have. */
globalThis.ImageData ??= class ImageData {
  constructor(data, width, height) {
    Object.assign(this, { data, width, height });
  }
};

const { resolve } = createRequire(import.meta.url);
const wasm = (file) => WebAssembly.compile(readFileSync(resolve(file)));

const decoders = {
  async jpeg(bytes) {
    await initJpeg(await wasm('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'));
    // Turned as the camera was held: the note that says so does not come along.
    return decodeJpeg(bytes, { preserveOrientation: true });
  },
  async png(bytes) {
    await initPng(await wasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
    return decodePng(bytes);
  },
  async webp(bytes) {
    await initWebp(await wasm('@jsquash/webp/codec/dec/webp_dec.wasm'));
    return decodeWebp(bytes);
  },
};

/** Each point is the mean of a square of points, on white where one could see through. */
const smaller = ({ data, width, height }, longest) => {
  const by = Math.max(1, Math.ceil(Math.max(width, height) / longest));
  const [w, h] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const sum = [0, 0, 0];
      let points = 0;
      for (let dy = 0; dy < by && y * by + dy < height; dy++)
        for (let dx = 0; dx < by && x * by + dx < width; dx++) {
          const at = ((y * by + dy) * width + x * by + dx) * 4;
          const seen = data[at + 3] / 255;
          for (let c = 0; c < 3; c++) sum[c] += data[at + c] * seen + 255 * (1 - seen);
          points++;
        }
      const to = (y * w + x) * 4;
      for (let c = 0; c < 3; c++) out[to + c] = sum[c] / points;
      out[to + 3] = 255;
    }
  return { data: out, width: w, height: h };
};

const { kind, bytes, longest } = workerData;
const picture = smaller(await decoders[kind](bytes), longest);
await initEncoder(await wasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
const made = new Uint8Array(await encodeJpeg(picture, { quality: 80 }));
parentPort.postMessage(made);
