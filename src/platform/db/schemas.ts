/** Our PostgreSQL schemas: two of the platform, then one for each room that has tables. */
export const schemas = ['auth', 'platform', 'programme', 'explore', 'elaborate'] as const;
