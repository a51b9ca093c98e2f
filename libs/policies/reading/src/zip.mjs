import yauzl from 'yauzl';
import { Refused } from './refused.mjs';

const MOST_ENTRIES = 4000;
/** Of all parts that are read, unpacked: a policy has a fraction of it, a bomb many times as much. */
const MOST_UNPACKED = 48_000_000;

const opened = (bytes) =>
  new Promise((resolve, reject) =>
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(new Refused('policy-file/damaged')) : resolve(zip),
    ),
  );

const unpacked = (zip, entry) =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new Refused('policy-file/damaged'));
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail();
      const parts = [];
      stream
        .on('data', (part) => parts.push(part))
        .on('error', fail)
        .on('end', () => resolve(Buffer.concat(parts)));
    });
  });

/** The parts of a package that are wanted, and the names of all of them. */
export const unzipped = async (bytes, wanted) => {
  const zip = await opened(bytes);
  if (zip.entryCount > MOST_ENTRIES) throw new Refused('policy-file/too-large');
  const names = [];
  const parts = new Map();
  let size = 0;
  await new Promise((resolve, reject) => {
    zip.on('error', () => reject(new Refused('policy-file/damaged'))).on('end', resolve);
    zip.on('entry', async (entry) => {
      try {
        names.push(entry.fileName);
        if (wanted(entry.fileName)) {
          if (entry.isEncrypted()) throw new Refused('policy-file/password');
          size += entry.uncompressedSize;
          if (size > MOST_UNPACKED) throw new Refused('policy-file/too-large');
          parts.set(entry.fileName, await unpacked(zip, entry));
        }
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.readEntry();
  });
  return { names, parts };
};
