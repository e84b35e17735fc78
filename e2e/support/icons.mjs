// The icons of the installed page, all drawn from public/icon.svg by the browser.

/** Each icon: its file, its edge in pixels, and how much of a square the picture fills. A mask may cut
 *  away all but a circle of four fifths, so the bars have to stand within it; iOS rounds corners itself. */
export const ICONS = [
  { file: "icon-192.png", edge: 192, fills: 1, square: false },
  { file: "icon-512.png", edge: 512, fills: 1, square: false },
  { file: "maskable-192.png", edge: 192, fills: 0.9, square: true },
  { file: "maskable-512.png", edge: 512, fills: 0.9, square: true },
  { file: "apple-touch-180.png", edge: 180, fills: 1, square: true },
];

/** Draws an icon as a PNG in a page of any site; gives its bytes in base64. */
export function draw(page, svg, icon) {
  return page.evaluate(
    async ([svg, { edge, fills, square }]) => {
      const picture = new Image(edge, edge);
      picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(edge, edge);
      const brush = canvas.getContext("2d");
      if (square) {
        brush.fillStyle = /<rect[^>]* fill="([^"]+)"/.exec(svg)[1];
        brush.fillRect(0, 0, edge, edge);
      }
      const margin = (edge * (1 - fills)) / 2;
      brush.drawImage(picture, margin, margin, edge * fills, edge * fills);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
      return btoa(String.fromCharCode(...bytes));
    },
    [svg, icon],
  );
}
