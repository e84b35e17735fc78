// The end of `presets.js`, which `cargo xtask package` puts behind `gallery` and `opening`: the files
// that the page's gallery is made of.

/** The ready options, each with the source of every value. */
export const presets = gallery.presets;

/** The ready comparisons, the one that the page opens with first. */
export const comparisons = [
  { name: "default", title: opening.name, summary: opening.note, scenario: opening, changed: {} },
  ...gallery.comparisons,
];
