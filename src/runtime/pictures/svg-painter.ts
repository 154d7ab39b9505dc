/** A drawing as a PNG, without a browser. The painter is large and seldom needed, so it is loaded with the first picture. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** One for the thread: the WebAssembly of the painter can be loaded once only. */
const painter: { ready?: Promise<(svg: string) => Uint8Array> } = {};

/** @param svg texts in Be Vietnam Pro, regular or bold @returns the bytes of a PNG of the same size */
export async function paintSvg(svg: string): Promise<Uint8Array> {
  painter.ready ??= loadPainter();
  return (await painter.ready)(svg);
}

async function loadPainter(): Promise<(svg: string) => Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  const faces = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'];
  const [resvg, wasm, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...faces.map((face) => readFile(resolve(`@expo-google-fonts/be-vietnam-pro/${face}`))),
  ]);
  await resvg.initWasm(wasm);
  const font = { fontBuffers, defaultFontFamily: 'Be Vietnam Pro', loadSystemFonts: false };
  return (svg) => new resvg.Resvg(svg, { font }).render().asPng();
}
