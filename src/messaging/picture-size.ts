/** How large a picture is, from its first bytes: nothing is drawn. Pure. */

export interface PictureSize {
  width: number;
  height: number;
}

/** @returns pixels of a PNG, JPEG, GIF, WebP or BMP; undefined for what is none, or is broken */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26) return undefined;
  const head = view.getUint32(0);
  if (head === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (head === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (head >>> 16 === 0x424d)
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  if (head === 0x52494646) return webpSize(view);
  return head >>> 16 === 0xffd8 ? jpegSize(view) : undefined;
}

/** Segments of a JPEG: a marker, a length; the size stands in the one that starts the frame. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker < 0xff00) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** https://developers.google.com/speed/webp/docs/riff_container: one chunk for each of three ways to pack it. */
function webpSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 30 || view.getUint32(8) !== 0x57454250) return undefined;
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  switch (view.getUint32(12)) {
    case 0x56503858:
      return { width: three(24) + 1, height: three(27) + 1 };
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
}
