import type { FileHandle } from 'node:fs/promises';

/** Where a line lies in its file, without its line break. */
export interface LinePlace {
  readonly offset: number;
  readonly length: number;
}

interface Waiting {
  readonly line: Buffer;
  readonly resolve: (place: LinePlace) => void;
  readonly reject: (error: unknown) => void;
}

const LINE_BREAK = Buffer.from('\n');

/**
 * Lines that are on the disk when `append` answers. Lines that come while others are written share the next sync, so a
 * hundred of them cost two.
 */
export class AppendLog {
  readonly #handle: FileHandle;
  #end: number;
  #waiting: Waiting[] = [];
  #work: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  /** @param end where the next line begins: behind the last whole one */
  constructor(handle: FileHandle, end: number) {
    this.#handle = handle;
    this.#end = end;
  }

  get isEmpty(): boolean {
    return this.#end === 0;
  }

  /** @param parts of one line, none of which holds a line break */
  async append(...parts: readonly Uint8Array[]): Promise<LinePlace> {
    const line = Buffer.concat([...parts, LINE_BREAK]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#work ??= this.#drain();
    });
  }

  async read({ offset, length }: LinePlace): Promise<Buffer> {
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let done = 0; done < length;) {
      const { bytesRead } = await this.#handle.read(bytes, done, length - done, offset + done);
      if (bytesRead === 0) throw new RangeError('the record is shorter than it was');
      done += bytesRead;
    }
    return bytes;
  }

  async close(): Promise<void> {
    await this.#work;
    await this.#handle.close();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#write(batch);
    }
    this.#work = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const places: LinePlace[] = [];
    let at = this.#end;
    try {
      // After a line of which half was written, nothing may follow: it would be read as part of it.
      if (this.#failure !== undefined) throw this.#failure.error;
      for (const { line } of batch) {
        await this.#writeAt(line, at);
        places.push({ offset: at, length: line.length - 1 });
        at += line.length;
      }
      await this.#handle.datasync();
      this.#end = at;
    } catch (error) {
      this.#failure ??= { error };
      batch.forEach(({ reject }) => reject(error));
      return;
    }
    batch.forEach(({ resolve }, index) => resolve(places[index] as LinePlace));
  }

  async #writeAt(line: Buffer, offset: number): Promise<void> {
    for (let done = 0; done < line.length;) {
      const { bytesWritten } = await this.#handle.write(line, done, line.length - done, offset + done);
      done += bytesWritten;
    }
  }
}
