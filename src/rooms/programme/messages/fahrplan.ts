import type { NextStep } from '../nextStep.ts';

const number = { de: new Intl.NumberFormat('de'), en: new Intl.NumberFormat('en') };

type Words = { title: string; text: string; action: string };
type StepWords = Record<NextStep['kind'], (about: { count: number; title: string }) => Words>;

const germanSteps: StepWords = {
  startWorkshop: () => ({
    title: 'Starten Sie mit einem Impulstag',
    text: 'In einer guten Stunde sammeln Ihre Kolleginnen und Kollegen, was ansteht, gewichten es und nehmen die ersten Maßnahmen mit. Alle machen mit dem Telefon mit, ohne Konto.',
    action: 'Impulstag starten',
  }),
  waitForWorkshop: () => ({
    title: 'Bald geht es los',
    text: 'Sobald ein Impulstag läuft, steht er hier. Haben Sie schon einen Code bekommen, kommen Sie damit hinein.',
    action: 'Code eingeben',
  }),
  joinWorkshop: ({ title }) => ({
    title: 'Ein Impulstag läuft',
    text: `„${title}“ ist noch nicht abgeschlossen. Machen Sie dort weiter, wo er gerade steht.`,
    action: 'Zum Impulstag',
  }),
  ownOverdue: ({ count }) => ({
    title:
      count === 1
        ? 'Eine Ihrer Maßnahmen ist überfällig'
        : `${number.de.format(count)} Ihrer Maßnahmen sind überfällig`,
    text: 'Ist sie erledigt, braucht sie mehr Zeit, oder hängt sie an etwas? Ein Satz genügt, damit andere helfen können.',
    action: 'Ansehen',
  }),
  unstick: ({ count }) => ({
    title: count === 1 ? 'Eine Maßnahme hängt' : `${number.de.format(count)} Maßnahmen hängen`,
    text: 'Woran, steht dabei. Oft löst es ein kurzes Gespräch oder eine Entscheidung.',
    action: 'Ansehen, woran',
  }),
  overdue: ({ count }) => ({
    title:
      count === 1
        ? 'Eine Maßnahme ist überfällig'
        : `${number.de.format(count)} Maßnahmen sind überfällig`,
    text: 'Fragen Sie nach, was fehlt, oder vereinbaren Sie einen neuen Termin.',
    action: 'Ansehen',
  }),
  takeOn: ({ count }) => ({
    title:
      count === 1
        ? 'Eine Maßnahme sucht jemanden'
        : `${number.de.format(count)} Maßnahmen suchen jemanden`,
    text: 'Passt eine zu Ihnen? Wer sie übernimmt, entscheidet jede und jeder selbst.',
    action: 'Maßnahme aussuchen',
  }),
  nameGoal: () => ({
    title: 'Halten Sie fest, wohin es gehen soll',
    text: 'Die ersten Maßnahmen stehen. Ein Titel und ein Ziel machen daraus ein Programm, das alle wiederfinden.',
    action: 'Ziel festhalten',
  }),
  ownOpen: ({ count }) => ({
    title:
      count === 1
        ? 'Sie haben eine offene Maßnahme'
        : `Sie haben ${number.de.format(count)} offene Maßnahmen`,
    text: 'Was ist der erste Schritt in dieser Woche?',
    action: 'Meine Maßnahmen',
  }),
  nextWorkshop: () => ({
    title: 'Alles abgeschlossen. Was kommt als Nächstes?',
    text: 'Keine Maßnahme ist mehr offen. Ein weiterer Impulstag zeigt, was jetzt ansteht.',
    action: 'Impulstag starten',
  }),
  onTrack: () => ({
    title: 'Alles im Plan',
    text: 'Für Sie steht gerade nichts an. Sehen Sie nach, was die anderen voranbringen.',
    action: 'Maßnahmen ansehen',
  }),
};

const englishSteps: StepWords = {
  startWorkshop: () => ({
    title: 'Start with a workshop',
    text: 'In a good hour your colleagues collect what needs doing, weigh it and take the first measures with them. Everybody joins by phone, without an account.',
    action: 'Start a workshop',
  }),
  waitForWorkshop: () => ({
    title: 'It starts soon',
    text: 'As soon as a workshop is running, it stands here. If you already have a code, it lets you in.',
    action: 'Enter a code',
  }),
  joinWorkshop: ({ title }) => ({
    title: 'A workshop is running',
    text: `“${title}” is not closed yet. Go on where it stands just now.`,
    action: 'To the workshop',
  }),
  ownOverdue: ({ count }) => ({
    title:
      count === 1
        ? 'One of your measures is overdue'
        : `${number.en.format(count)} of your measures are overdue`,
    text: 'Is it done, does it need more time, or is it stuck on something? One sentence is enough for others to help.',
    action: 'Look at it',
  }),
  unstick: ({ count }) => ({
    title: count === 1 ? 'One measure is stuck' : `${number.en.format(count)} measures are stuck`,
    text: 'On what stands beside it. Often a short talk or a decision is enough.',
    action: 'See on what',
  }),
  overdue: ({ count }) => ({
    title:
      count === 1 ? 'One measure is overdue' : `${number.en.format(count)} measures are overdue`,
    text: 'Ask what is missing, or agree on a new date.',
    action: 'Look at it',
  }),
  takeOn: ({ count }) => ({
    title:
      count === 1
        ? 'One measure is looking for somebody'
        : `${number.en.format(count)} measures are looking for somebody`,
    text: 'Does one suit you? Everybody decides for themselves what they take on.',
    action: 'Choose a measure',
  }),
  nameGoal: () => ({
    title: 'Write down where you are heading',
    text: 'The first measures are there. A title and a goal turn them into a programme that everybody finds again.',
    action: 'Write down the goal',
  }),
  ownOpen: ({ count }) => ({
    title:
      count === 1
        ? 'You have one open measure'
        : `You have ${number.en.format(count)} open measures`,
    text: 'What is the first step this week?',
    action: 'My measures',
  }),
  nextWorkshop: () => ({
    title: 'All closed. What comes next?',
    text: 'No measure is open any more. Another workshop shows what needs doing now.',
    action: 'Start a workshop',
  }),
  onTrack: () => ({
    title: 'Everything on track',
    text: 'There is nothing for you to do just now. See what the others are moving forward.',
    action: 'See the measures',
  }),
};

export const de = {
  title: 'Fahrplan',
  yourNextStep: 'Ihr nächster Schritt',
  steps: germanSteps,
  open: 'noch offen',
  workshopRunning: 'Impulstag läuft',
  workshops: (count: number) =>
    count === 1 ? '1 Impulstag' : `${number.de.format(count)} Impulstage`,
  measures: 'Offene Maßnahmen',
  allMeasures: (count: number) =>
    count === 1 ? 'Zur Liste (1 offene)' : `Alle ${number.de.format(count)} offenen ansehen`,
  goal: 'Unser Ziel',
};

export const en: typeof de = {
  title: 'Roadmap',
  yourNextStep: 'Your next step',
  steps: englishSteps,
  open: 'still open',
  workshopRunning: 'Workshop running',
  workshops: (count) => (count === 1 ? '1 workshop' : `${number.en.format(count)} workshops`),
  measures: 'Open measures',
  allMeasures: (count) =>
    count === 1 ? 'To the list (1 open)' : `See all ${number.en.format(count)} open ones`,
  goal: 'Our goal',
};

export const fahrplanMessages = { de, en };
