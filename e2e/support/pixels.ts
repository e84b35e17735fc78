// What is painted on the chart's canvas, pixel by pixel.
import type { Locator } from "@playwright/test";

export const REASONS = ["first", "again", "team", "capital"] as const;
export type Reason = (typeof REASONS)[number];

export type Painted = {
  /** The backing store and the room it fills, with the device pixels of one CSS pixel. */
  store: [number, number];
  room: [number, number];
  ratio: number;
  /** Pixels that have exactly the colour of a reason. */
  reasons: Record<Reason, number>;
  /** Pixels of a band of a stack: a reason's colour through which the ground shines a little. */
  bands: Record<Reason, number>;
  /** How many different colours there are; 1 on a blank canvas. */
  colours: number;
  /** How many pixels are painted at all. */
  painted: number;
  /** Changes whenever a pixel does. */
  digest: number;
};

/** Looks at a canvas: the chart's own is the first one in its place, the read-out's the second. */
export function painted(chart: Locator, canvas = 0): Promise<Painted> {
  const place = chart.locator("canvas").nth(canvas);
  return place.evaluate((element, reasons) => {
    const canvas = element as HTMLCanvasElement;
    // A copy, so that looking does not make the browser move the page's own canvas off the GPU.
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("no canvas to copy to");
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);

    const probe = document.body.appendChild(document.createElement("span"));
    const packed = (role: string) => {
      probe.style.color = `var(--${role})`;
      const [r, g, b] = getComputedStyle(probe).color.match(/[\d.]+/g)!.map(Number);
      return (r << 16) | (g << 8) | b;
    };
    const wanted = reasons.map(packed);
    probe.remove();

    const counts = reasons.map(() => 0);
    const bands = reasons.map(() => 0);
    const near = (a: number, b: number) =>
      [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= 2);
    const seen = new Set<number>();
    let filled = 0;
    let digest = 17;
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b, a] = [data[i], data[i + 1], data[i + 2], data[i + 3]];
      const colour = (r << 16) | (g << 8) | b;
      digest = (Math.imul(digest, 31) + colour + a) | 0;
      if (a > 0) filled += 1;
      seen.add(colour * 256 + a);
      const reason = a === 255 ? wanted.indexOf(colour) : -1;
      if (reason >= 0) counts[reason] += 1;
      if (a > 215 && a < 235) {
        const band = wanted.findIndex((ink) => near(ink, colour));
        if (band >= 0) bands[band] += 1;
      }
    }
    return {
      store: [canvas.width, canvas.height] as [number, number],
      room: [canvas.clientWidth, canvas.clientHeight] as [number, number],
      ratio: devicePixelRatio,
      reasons: Object.fromEntries(reasons.map((reason, i) => [reason, counts[i]])) as Record<Reason, number>,
      bands: Object.fromEntries(reasons.map((reason, i) => [reason, bands[i]])) as Record<Reason, number>,
      colours: seen.size,
      painted: filled,
      digest,
    };
  }, REASONS as unknown as Reason[]);
}
