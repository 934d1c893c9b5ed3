type Key = string | number;
type Row = { id: number };

/** Rows by a key of theirs; rows of one key stand in the order of their ids. */
export class Index<R extends Row> {
  private readonly buckets = new Map<Key, R[]>();

  constructor(private readonly keyOf: (row: R) => Key | null) {}

  all(key: Key): readonly R[] {
    return this.buckets.get(key) ?? [];
  }

  first(key: Key): R | undefined {
    return this.buckets.get(key)?.[0];
  }

  key(row: R): Key | null {
    return this.keyOf(row);
  }

  add(row: R, key = this.keyOf(row)): void {
    if (key === null) return;
    const bucket = this.buckets.get(key);
    if (bucket) bucket.push(row);
    else this.buckets.set(key, [row]);
  }

  drop(row: R, key: Key | null): void {
    if (key === null) return;
    const bucket = this.buckets.get(key);
    if (!bucket) return;
    bucket.splice(bucket.indexOf(row), 1);
    if (bucket.length === 0) this.buckets.delete(key);
  }
}

/** One table in memory, with the sequence of its ids and its indexes. */
export class Table<R extends Row> {
  private readonly rows = new Map<number, R>();
  private readonly indexes: Index<R>[] = [];
  private nextId = 1;

  constructor(private readonly onChange: () => void) {}

  index(keyOf: (row: R) => Key | null): Index<R> {
    const index = new Index(keyOf);
    this.indexes.push(index);
    return index;
  }

  get size(): number {
    return this.rows.size;
  }

  get(id: number | null): R | undefined {
    return id === null ? undefined : this.rows.get(id);
  }

  values(): Iterable<R> {
    return this.rows.values();
  }

  insert(fields: Omit<R, "id">): R {
    const row = { ...fields, id: this.drawId() } as R;
    this.place(row);
    this.onChange();
    return row;
  }

  /** A sequence does not give back the id of a row that was rolled back. */
  drawId(): number {
    return this.nextId++;
  }

  update(row: R, patch: Partial<R>): void {
    const before = this.indexes.map((index) => index.key(row));
    Object.assign(row, patch);
    this.indexes.forEach((index, i) => {
      const key = index.key(row);
      if (key === before[i]) return;
      index.drop(row, before[i] ?? null);
      index.add(row, key);
    });
    this.onChange();
  }

  remove(row: R): void {
    if (!this.rows.delete(row.id)) return;
    for (const index of this.indexes) index.drop(row, index.key(row));
    this.onChange();
  }

  dump(): { nextId: number; rows: R[] } {
    return { nextId: this.nextId, rows: [...this.rows.values()] };
  }

  load(dump: { nextId: number; rows: R[] }): void {
    for (const row of dump.rows) this.place(row);
    this.nextId = dump.nextId;
  }

  private place(row: R): void {
    this.rows.set(row.id, row);
    for (const index of this.indexes) index.add(row);
  }
}
