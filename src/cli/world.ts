import type { HttpOptions, Http } from '../http.js';
import type { TufOptions } from '../trust/tuf.js';
import type { Streams, Terminal } from './terminal.js';

/** Everything that the command line touches, handed in by the entry file. */
export interface CliWorld extends Streams {
  /** Without the names of node and the script. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** All of standard input. */
  readonly readStdin: () => Promise<string>;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  /** The way to the services; `createHttp` when absent. */
  readonly openHttp?: (options: Pick<HttpOptions, 'progress'>) => Http;
  /** How long a TUF repository is waited for; its client's own defaults when absent. */
  readonly tuf?: Pick<TufOptions, 'timeoutMs' | 'retries'>;
}

/** One command's turn: its arguments, and the terminal that its common flags ask for. */
export interface CommandCall {
  readonly argv: readonly string[];
  readonly terminal: Terminal;
  readonly world: CliWorld;
}

/** Answers the exit code. */
export type CommandRun = (call: CommandCall) => Promise<number>;
