/** Something that kept a part of the run from happening: an unreadable file, a damaged one. The rest goes on. */
export interface RunProblem {
  /** As the person would write it, relative to where they are. */
  readonly path: string;
  readonly message: string;
}
