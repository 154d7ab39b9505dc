/** Photos as cameras make them: a picture that no viewer could show, with all that stands around it. */

/** What must not leave the telephone with the photo. */
export const PLACE = '10.0341,105.7876 iPhone cua Tu';

export function jpegWithNotes(): Buffer {
  const segment = (marker: number, data: string) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, Buffer.from(data, 'latin1')]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01'),
    segment(0xe1, `Exif\0\0${PLACE}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${PLACE}`),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01colours'),
    segment(0xed, `Photoshop 3.0\0${PLACE}`),
    segment(0xfe, 'ghi chu'),
    segment(0xdb, 'tables'),
    segment(0xda, 'scan'),
    Buffer.from('picture itself'),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(`Exif\0\0${PLACE}`),
  ]);
}
