/** A file that somebody uploaded, as it can be downloaded. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of files, whose descriptions the engine keeps. */
export interface SharedFiles {
  /** The workspace's own address, to which files are uploaded. */
  origin: string;
  /** A file is announced. */
  expect(id: string, name: string, length: number): void;
  /** The bytes arrive; whether they are those that were announced. */
  fill(id: string, bytes: Uint8Array): boolean;
  find(id: string): SharedFile | undefined;
}

export function sharedFiles(): SharedFiles {
  const expected = new Map<string, { readonly name: string; readonly length: number }>();
  const filled = new Map<string, SharedFile>();
  return {
    origin: "",
    expect: (id, name, length) => void expected.set(id, { name, length }),
    fill(id, bytes) {
      const one = expected.get(id);
      if (one === undefined || one.length !== bytes.length) return false;
      filled.set(id, { id, name: one.name, bytes });
      return true;
    },
    find: (id) => filled.get(id),
  };
}
