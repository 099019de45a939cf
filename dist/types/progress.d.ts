/** One piece of long work that somebody may be watching. */
export interface ProgressStep {
    /** `done` of `total`, in the unit that the label names. */
    update(done: number, total: number): void;
    /** The work has ended; `outcome` is a few words for the log. */
    end(outcome?: string): void;
}
/** Where long work and every network step report; a front end decides whether anybody sees it. */
export interface Progress {
    begin(label: string): ProgressStep;
}
export declare const SILENT: Progress;
