import type { Scenario } from "./scenario.js";

/** Where a value comes from. */
export interface Source {
  /** The path of the field inside the stream. */
  field: string;
  /** From A, a primary source, to D, an assumption. */
  grade: "A" | "B" | "C" | "D";
  year?: number;
  url?: string;
  note: string;
}

/** A ready option: a scenario of one stream, with the source of every value. */
export interface Preset {
  name: string;
  title: string;
  summary: string;
  scenario: Scenario;
  sources: Source[];
}

/** A ready comparison, made of the presets' streams. */
export interface ReadyComparison {
  name: string;
  title: string;
  summary: string;
  scenario: Scenario;
  /** By the stream's `preset`: the sources of the values that this comparison sets otherwise. */
  changed: Record<string, Source[]>;
}

/** The ready options. */
export const presets: Preset[];

/** The ready comparisons, the one that the page opens with first. */
export const comparisons: ReadyComparison[];
