import type { FieldClass, Id, RecordId } from '@caseward/kernel';
import { isErased, type Codec, type SealedText } from '@caseward/sealing';
import DataLoader from 'dataloader';
import type { Access, Reading } from './access';
import type { Asker } from './asker';

export type Text = Readonly<{ text: string | null; erased: boolean }>;

/** Loads records of a type that another context owns, by id. */
export type Loader = (ids: readonly Id[], asker: Asker) => Promise<ReadonlyMap<Id, object>>;
export type Loaders = Readonly<Record<string, Loader>>;

/** One request: who asks, what was opened so far, and what was read, so that it can be written down before it leaves. */
export class Ask {
  private readonly readings = new Map<RecordId, Reading>();
  private readonly questions = new Set<string>();
  private readonly looks = new Map<string, ReturnType<Access['reads']>>();
  private readonly bodies = new Map<Id, Promise<boolean>>();
  private readonly open = new Set<unknown>();
  private readonly texts: DataLoader<SealedText, unknown>;
  private readonly others = new Map<string, DataLoader<Id, object | undefined>>();

  constructor(
    readonly asker: Asker | undefined,
    readonly correlationId: string,
    private readonly access: Access,
    codec: Codec,
    private readonly loaders: Loaders,
  ) {
    // Every text that one tick of resolvers wants is opened with one batch of keys.
    this.texts = new DataLoader(async (texts) => codec.unseal(texts), { cache: false });
  }

  /** For an answer that only a signed-in person can have asked: the gate has checked. */
  get by(): Asker {
    if (!this.asker) throw new Error('asked by nobody');
    return this.asker;
  }

  /** Said by the gate of each question that it lets in. */
  asking(question: string): void {
    this.questions.add(question);
  }

  /** By which questions it was read. Never the name of the document: its sender chooses that, and it would stand in clear. */
  get through(): string {
    return [...this.questions].sort().join(' ');
  }

  /** The value of a sealed field, or undefined when its key has been destroyed or it was left out. */
  async value<T>(sealed: SealedText | null | undefined): Promise<T | undefined> {
    if (!sealed) return undefined;
    const value = await this.texts.load(sealed);
    // What was sealed had been parsed by the event's schema.
    return isErased(value) ? undefined : (value as T);
  }

  async text(sealed: SealedText | null | undefined): Promise<Text | null> {
    if (!sealed) return null;
    const value = await this.texts.load(sealed);
    if (isErased(value)) return { text: null, erased: true };
    // Points of a body map are sealed as well, and are no text.
    return typeof value === 'string' ? { text: value, erased: false } : null;
  }

  /** Something another context owns; `through` is the record by which the asker came to it. */
  async refer(type: string, id: Id, through?: RecordId): Promise<object | null> {
    let loader = this.others.get(type);
    if (!loader) {
      const load = this.loaders[type];
      if (!load) throw new Error(`Nobody loads ${type}`);
      loader = new DataLoader(async (ids: readonly Id[]) => {
        const found = await load(ids, this.by);
        return ids.map((one) => found.get(one));
      });
      this.others.set(type, loader);
    }
    const found = await loader.load(id);
    return found ? { ...found, ...(through ? { through } : {}) } : null;
  }

  /** Whether the asker has any role there: one look for the whole answer, however many rows and fields it has. */
  belongsTo(body: Id): Promise<boolean> {
    if (!this.asker) return Promise.resolve(false);
    let look = this.bodies.get(body);
    if (!look) {
      look = this.access.belongsTo(this.asker, body).then((open) => {
        if (open) this.open.add(body);
        return open;
      });
      this.bodies.set(body, look);
    }
    return look;
  }

  /** Whether that look has been taken, and found it so. */
  knownOpen(body: unknown): boolean {
    return this.open.has(body);
  }

  /** Whether this class of this record may leave; remembered as read when it may. */
  async mayRead(record: RecordId, fieldClass: FieldClass, ownReport: boolean): Promise<boolean> {
    if (!this.asker) return false;
    const key = `${record}/${ownReport}`;
    let look = this.looks.get(key);
    if (!look) this.looks.set(key, (look = this.access.reads(this.asker, record, ownReport)));
    const may = (await look)(fieldClass);
    if (!may) return false;
    if (fieldClass !== 'open' && fieldClass !== 'derived') {
      const classes = this.readings.get(record)?.classes ?? [];
      if (!classes.includes(fieldClass)) this.readings.set(record, { ...may, classes: [...classes, fieldClass] });
    }
    return true;
  }

  /** Everybody who can see a record, by name. */
  async whoCanSee(record: RecordId): Promise<readonly Readonly<{ personId: Id; role: string; name: unknown }>[]> {
    const seers = await this.access.whoCanSee(record);
    return Promise.all(
      seers.map(async ({ person, role }) => {
        const known = await this.refer('Person', person, record);
        return { personId: person, role, name: known && 'name' in known ? known.name : '' };
      }),
    );
  }

  /** Whether a record was already opened to the asker in this request. */
  cameThrough(record: RecordId): boolean {
    return this.readings.has(record);
  }

  get read(): readonly Reading[] {
    return [...this.readings.values()];
  }
}
