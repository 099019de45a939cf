import { WherefromError } from '../errors.js';
import type { AttestResult, StoreReport } from './request.js';
/** Signed, but not everywhere: what was signed and which store has it stands in the result. */
export declare class IncompleteError extends WherefromError {
    readonly result: AttestResult;
    constructor(result: AttestResult);
}
export declare function isIncomplete({ failed, untried }: StoreReport): boolean;
