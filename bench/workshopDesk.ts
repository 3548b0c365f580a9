import { foundInstallation } from '#platform/auth/firstVisit.ts';
import type { PersonId } from '#platform/base/ids.ts';
import { newId } from '#platform/base/ids.ts';
import { now } from '#platform/base/clock.ts';
import { pool } from '#platform/db/database.ts';
import { openDatabase, type OpenDatabase } from '#platform/db/openDatabase.ts';
import { createWorkshop, runDeskCommand } from '#rooms/elaborate/door.server.ts';
import type { DeskCommand, WorkshopKey } from '#rooms/elaborate/door.ts';
import { scopeBySlug } from '#platform/auth/memberships.ts';

type Row = Record<string, unknown>;

/**
 * The moderator, beside the server as a second process would be: what it does reaches phones by the
 * database.
 */
export class Desk {
  readonly code: string;
  readonly #key: WorkshopKey;
  readonly #personId: PersonId;
  readonly #database: OpenDatabase;

  static async open(dataFolder: string, people: number): Promise<Desk> {
    process.env.RESONANZ_DATA = dataFolder;
    process.env.LOG_LEVEL = 'warn';
    const database = await openDatabase();
    const visit = { name: 'Bench', email: 'bench@example.org', password: newId<'password'>() };
    const organisation = { organisation: 'Bench', kind: 'association', language: 'de' } as const;
    const founded = await foundInstallation({ ...visit, ...organisation }, now());
    if (!founded.ok) throw new Error('the data folder is empty');
    const { rows } = await pool().query<{ id: PersonId }>('select id from auth.person');
    const personId = rows[0]?.id;
    if (!personId) throw new Error('there is one person');
    const person = { ...visit, id: personId, language: 'de', operator: true } as const;
    const scope = await scopeBySlug(person, founded.value.slug);
    if (!scope) throw new Error('the person has an organisation');
    const input = { title: 'Impulstag', guidingQuestion: 'Wo fangen wir an?', headCount: people };
    const made = await createWorkshop(scope, input, now());
    if (!made.ok) throw new Error('the owner may start a workshop');
    const { organisationId } = scope;
    const key = { organisationId, workshopId: made.value.id };
    const desk = new Desk({ key, personId, database, code: made.value.code });
    await desk.#setUp(input);
    return desk;
  }

  private constructor(desk: {
    key: WorkshopKey;
    personId: PersonId;
    database: OpenDatabase;
    code: string;
  }) {
    this.code = desk.code;
    this.#key = desk.key;
    this.#personId = desk.personId;
    this.#database = desk.database;
  }

  async do(command: DeskCommand): Promise<void> {
    const actor = { key: this.#key, id: this.#personId };
    const outcome = await runDeskCommand(actor, { id: newId<'command'>(), command }, now());
    if (!outcome.ok) throw new Error(`the desk is refused ${command.kind}: ${outcome.reason}`);
  }

  /**
   * Straight from the tables, past everything that is being measured. @param statement asks about
   * workshop $1.
   */
  async rows<R extends Row>(statement: string): Promise<R[]> {
    return (await pool().query<R>(statement, [this.#key.workshopId])).rows;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Cards are seen at once, so that their way to the others can be measured. */
  async #setUp(input: {
    title: string;
    guidingQuestion: string;
    headCount: number;
  }): Promise<void> {
    await this.do({
      kind: 'changeSettings',
      ...input,
      cardsPerPerson: 3,
      cardsHidden: false,
      benefitDots: 5,
      effortDots: 5,
      dotsPerCard: 3,
    });
  }
}
