import { randomUUID } from 'node:crypto';

interface Upload {
  readonly repository: string;
  readonly parts: Buffer[];
  size: number;
}

/** Uploads that were begun and neither ended nor given up. */
export class RegistryUploads {
  private readonly open = new Map<string, Upload>();

  begin(repository: string): string {
    const id = randomUUID();
    this.open.set(id, { repository, parts: [], size: 0 });
    return id;
  }

  /** Bytes that came so far; undefined when there is no such upload in this repository. */
  size(repository: string, id: string): number | undefined {
    return this.find(repository, id)?.size;
  }

  append(repository: string, id: string, bytes: Buffer): void {
    const upload = this.find(repository, id);
    upload?.parts.push(bytes);
    if (upload !== undefined) upload.size += bytes.length;
  }

  /** Ends the upload. @returns all its bytes */
  end(repository: string, id: string): Buffer | undefined {
    const upload = this.find(repository, id);
    if (upload === undefined) return undefined;
    this.open.delete(id);
    return Buffer.concat(upload.parts);
  }

  count(repository: string): number {
    return [...this.open.values()].filter((upload) => upload.repository === repository).length;
  }

  private find(repository: string, id: string): Upload | undefined {
    const upload = this.open.get(id);
    return upload?.repository === repository ? upload : undefined;
  }
}
