import { openDatabase } from './openDatabase.ts';

/**
 * For commands: does the work on the database of the settings. A running embedded server is used;
 * otherwise one is started, and stopped again.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work();
  } finally {
    await database.close();
  }
}
