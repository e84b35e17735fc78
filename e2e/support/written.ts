// How the page writes numbers: whole amounts grouped by thousands, a true minus sign, short times.
const MINUS = "−";
const NARROW = "\u00a0";

/** As the page rounds: an exact half goes to the even neighbour, where `toFixed` takes the larger. */
function rounded(size: number, decimals: number): string {
  const scaled = size * 10 ** decimals;
  const below = Math.floor(scaled);
  const toEven = scaled - below === 0.5 && below % 2 === 0;
  return (toEven ? below / 10 ** decimals : size).toFixed(decimals);
}

function grouped(x: number, decimals: number): string {
  const [whole, broken] = rounded(Math.abs(x), decimals).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (broken ? `.${broken}` : "");
  return x < 0 && /[1-9]/.test(text) ? `${MINUS}$${text}` : `$${text}`;
}

/** `$46,540`; below ten with cents; from a billion on short, `$1.7tn`. */
export function amount(x: number): string {
  const size = Math.abs(x);
  if (size >= 1e12) return `${grouped(x / 1e12, 1)}tn`;
  if (size >= 1e9) return `${grouped(x / 1e9, 1)}bn`;
  return grouped(x, size < 9.995 && size >= 0.005 ? 2 : 0);
}

/** `$19.33`: what an hour brings. */
export function rate(x: number): string {
  if (x !== 0 && Math.abs(x) < 0.005) return "about $0";
  return Math.abs(x) >= 99.995 ? amount(x) : grouped(x, 2);
}

/** `11 y 10 m`. */
export function shortTime(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return `${rest}${NARROW}m`;
  return rest === 0 ? `${years}${NARROW}y` : `${years}${NARROW}y ${rest}${NARROW}m`;
}

/** `11 years 10 months`. */
export function longTime(months: number): string {
  const count = (n: number, one: string) => (n === 0 ? "" : n === 1 ? `1 ${one}` : `${n} ${one}s`);
  const words = [count(Math.floor(months / 12), "year"), count(months % 12, "month")];
  return words.filter(Boolean).join(" ") || "0 months";
}

/** `52 %`, below one percent `0.4 %`. */
export function percent(share: number): string {
  const x = share * 100;
  return `${rounded(x, x !== 0 && Math.abs(x) < 0.95 ? 1 : 0)}${NARROW}%`;
}
