/** The five steps as the screen calls them; `five` is the name in the 5E model. */
export const de = {
  explore: { name: 'Zuhören', five: 'Explore' },
  elaborate: { name: 'Entwerfen', five: 'Elaborate' },
  enable: { name: 'Befähigen', five: 'Enable' },
  establish: { name: 'Verankern', five: 'Establish' },
  entertain: { name: 'Im Dialog bleiben', five: 'Entertain' },
};

export const en: typeof de = {
  explore: { name: 'Listen', five: 'Explore' },
  elaborate: { name: 'Elaborate', five: 'Elaborate' },
  enable: { name: 'Enable', five: 'Enable' },
  establish: { name: 'Establish', five: 'Establish' },
  entertain: { name: 'Stay in dialogue', five: 'Entertain' },
};

export const stepMessages = { de, en };
