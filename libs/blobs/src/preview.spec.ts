import { describe, expect, it } from '@jest/globals';
import { png, segment } from './inspect/made.fixture';
import { previewOf, withPreview } from './preview';

const made = async (kind: 'png' | 'jpeg' | 'webp', bytes: Buffer, points = 10_000) => withPreview(kind, points, () => Promise.resolve(bytes)); // prettier-ignore
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const planted = 'Quillfeather 51.5074N 0.1278W';

describe('the picture that is shown', () => {
  it('is made anew, and holds nothing that the camera or anybody else wrote into the old one', async () => {
    const old = png(60, 40, [60, 40], [['tEXt', `Author\0${planted}`], ['eXIf', planted]]); // prettier-ignore
    const first = await made('png', old);
    expect(old.includes(planted)).toBe(true);
    expect(first?.subarray(0, 3)).toEqual(JPEG);
    expect(first?.includes('Quillfeather')).toBe(false);
    // A jpeg with the place where it was taken, its owner and a comment, as a telephone writes them.
    const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0', 'latin1'), Buffer.from(planted)]);
    const whole = Buffer.concat([first!.subarray(0, 2), segment(0xe1, exif), segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${planted}`)), segment(0xfe, Buffer.from(planted)), first!.subarray(2)]); // prettier-ignore
    expect(whole.includes(planted)).toBe(true);
    const again = await made('jpeg', whole);
    expect(again?.subarray(0, 3)).toEqual(JPEG);
    for (const word of ['Exif', 'Quillfeather', '51.5074', 'adobe']) expect(again?.includes(word)).toBe(false);
  });
  it('is no larger than a screen', async () => {
    const small = await made('png', png(3_300, 20));
    const frame = small!.indexOf(Buffer.from([0xff, 0xc0]));
    const at = frame >= 0 ? frame : small!.indexOf(Buffer.from([0xff, 0xc2]));
    expect([small!.readUInt16BE(at + 7), small!.readUInt16BE(at + 5)]).toEqual([1_100, 6]);
  });
  it('is not there for what no decoder takes, and nothing falls over', async () => {
    expect(await made('png', Buffer.from('nothing of a picture'))).toBeUndefined();
    expect(await made('webp', Buffer.from('RIFF....WEBPVP8 nothing'))).toBeUndefined();
    expect(await made('jpeg', Buffer.concat([JPEG, Buffer.alloc(200, 9)]))).toBeUndefined();
  });
  it('is not even tried for what would fill the memory, nor for other kinds', async () => {
    const never = () => Promise.reject(new Error('read'));
    expect(await withPreview('png', 40_000_001, never)).toBeUndefined();
    expect(await withPreview('pdf', undefined, never)).toBeUndefined();
    expect(await withPreview('gif', 100, never)).toBeUndefined();
  });
  it('stands beside the file that it is made of', () => expect(previewOf('0197cccc-0000-7000-8000-000000000001')).not.toBe(previewOf('0197cccc-0000-7000-8000-000000000002'))); // prettier-ignore
});
