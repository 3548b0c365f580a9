import { english, german } from '#platform/i18n/format.ts';
import type { NextStep } from '../nextStep.ts';

type Words = { title: string; text: string; action: string };
type StepWords = Record<NextStep['kind'], (about: { count: number; title: string }) => Words>;

const germanSteps: StepWords = {
  startListening: () => ({
    title: 'Beginnen Sie mit dem Zuhören',
    text: 'Wo trifft sich Ihre Zielgruppe, und wie werden Sie gesehen? Fünf Fragen genügen, dann hört Resonanz zu.',
    action: 'Zuhören beginnen',
  }),
  writePositions: () => ({
    title: 'Wofür wollen Sie stehen?',
    text: 'Erste Erwähnungen sind da. Schreiben Sie zu jedem Thema einen Satz; was zu hören ist, zeigt, ob er stark, angreifbar oder fehlend ist.',
    action: 'Positionierungen festlegen',
  }),
  decidePositions: ({ count }) => ({
    title:
      count === 1
        ? 'Eine Positionierung ist noch offen'
        : `${german.number(count)} Positionierungen sind noch offen`,
    text: 'Zu jeder gibt es einen Vorschlag mit Belegen. Bestätigen Sie ihn, oder entscheiden Sie anders und sagen, warum.',
    action: 'Positionierungen ansehen',
  }),
  startWorkshop: () => ({
    title: 'Starten Sie mit einem Impulstag',
    text: 'Ihre Kolleginnen und Kollegen sammeln, was ansteht, gewichten es und nehmen die ersten Maßnahmen mit. Alle machen mit dem Telefon mit, ohne Konto.',
    action: 'Impulstag starten',
  }),
  waitForWorkshop: () => ({
    title: 'Noch läuft kein Impulstag',
    text: 'Sobald einer läuft, steht er hier. Haben Sie schon einen Code, machen Sie damit mit.',
    action: 'Code eingeben',
  }),
  moderateWorkshop: ({ title }) => ({
    title: 'Ein Impulstag läuft',
    text: `„${title}“ ist noch nicht beendet. Machen Sie dort weiter, wo er gerade steht.`,
    action: 'Zum Impulstag',
  }),
  joinWorkshop: ({ title }) => ({
    title: 'Ein Impulstag läuft',
    text: `„${title}“ ist noch nicht beendet. Machen Sie mit, hier oder auf dem Telefon.`,
    action: 'Mitmachen',
  }),
  ownOverdue: ({ count }) => ({
    title:
      count === 1
        ? 'Eine Ihrer Maßnahmen ist überfällig'
        : `${german.number(count)} Ihrer Maßnahmen sind überfällig`,
    text: 'Ist sie erledigt, braucht sie mehr Zeit, oder hängt sie an etwas? Ein Satz genügt, damit andere helfen können.',
    action: 'Ansehen',
  }),
  unstick: ({ count }) => ({
    title: count === 1 ? 'Eine Maßnahme hängt' : `${german.number(count)} Maßnahmen hängen`,
    text: 'Woran, steht dabei. Oft löst es ein kurzes Gespräch oder eine Entscheidung.',
    action: 'Ansehen, woran',
  }),
  overdue: ({ count }) => ({
    title:
      count === 1
        ? 'Eine Maßnahme ist überfällig'
        : `${german.number(count)} Maßnahmen sind überfällig`,
    text: 'Fragen Sie nach, was fehlt, oder vereinbaren Sie einen neuen Termin.',
    action: 'Ansehen',
  }),
  takeOn: ({ count }) => ({
    title:
      count === 1
        ? 'Eine Maßnahme sucht jemanden'
        : `${german.number(count)} Maßnahmen suchen jemanden`,
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
        : `Sie haben ${german.number(count)} offene Maßnahmen`,
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
  startListening: () => ({
    title: 'Start by listening',
    text: 'Where does your target group meet, and how are you seen? Five questions are enough, then Resonanz listens.',
    action: 'Start listening',
  }),
  writePositions: () => ({
    title: 'What do you want to stand for?',
    text: 'The first mentions are here. Write one sentence for each topic; what is heard shows whether it is strong, open to attack or missing.',
    action: 'Write positions',
  }),
  decidePositions: ({ count }) => ({
    title:
      count === 1
        ? 'One position is still open'
        : `${english.number(count)} positions are still open`,
    text: 'Each has a proposal with its evidence. Confirm it, or decide otherwise and say why.',
    action: 'See the positions',
  }),
  startWorkshop: () => ({
    title: 'Start with a workshop',
    text: 'Your colleagues collect what needs doing, weigh it up and take on the first measures. Everybody joins by phone, without an account.',
    action: 'Start a workshop',
  }),
  waitForWorkshop: () => ({
    title: 'No workshop is running yet',
    text: 'As soon as one is running, it appears here. If you already have a code, you can join with it.',
    action: 'Enter a code',
  }),
  moderateWorkshop: ({ title }) => ({
    title: 'A workshop is running',
    text: `“${title}” has not ended yet. Carry on where it is now.`,
    action: 'To the workshop',
  }),
  joinWorkshop: ({ title }) => ({
    title: 'A workshop is running',
    text: `“${title}” has not ended yet. Take part, here or on your phone.`,
    action: 'Take part',
  }),
  ownOverdue: ({ count }) => ({
    title:
      count === 1
        ? 'One of your measures is overdue'
        : `${english.number(count)} of your measures are overdue`,
    text: 'Is it done, does it need more time, or is it stuck on something? One sentence is enough for others to help.',
    action: 'View',
  }),
  unstick: ({ count }) => ({
    title: count === 1 ? 'One measure is stuck' : `${english.number(count)} measures are stuck`,
    text: 'The reason is next to it. Often a short talk or a decision is enough.',
    action: 'See why',
  }),
  overdue: ({ count }) => ({
    title: count === 1 ? 'One measure is overdue' : `${english.number(count)} measures are overdue`,
    text: 'Ask what is missing, or agree on a new date.',
    action: 'View',
  }),
  takeOn: ({ count }) => ({
    title:
      count === 1
        ? 'One measure is looking for somebody'
        : `${english.number(count)} measures are looking for somebody`,
    text: 'Does one suit you? Everybody decides for themselves what they take on.',
    action: 'Choose a measure',
  }),
  nameGoal: () => ({
    title: 'Write down where you are heading',
    text: 'The first measures are in place. A title and a goal turn them into a programme that everybody can find.',
    action: 'Write down the goal',
  }),
  ownOpen: ({ count }) => ({
    title:
      count === 1 ? 'You have one open measure' : `You have ${english.number(count)} open measures`,
    text: 'What is the first step this week?',
    action: 'My measures',
  }),
  nextWorkshop: () => ({
    title: 'All done. What comes next?',
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
    count === 1 ? '1 Impulstag' : `${german.number(count)} Impulstage`,
  measures: 'Offene Maßnahmen',
  allMeasures: (count: number) =>
    count === 1 ? 'Zur Liste (1 offene)' : `Alle ${german.number(count)} offenen ansehen`,
  goal: 'Unser Ziel',
  goalFirst: 'Zuerst festhalten, wohin es gehen soll',
  workshopFirst: 'Oder mit einem Impulstag beginnen',
  listening: 'hört zu',
  positions: (decided: number, all: number) =>
    decided === all
      ? all === 1
        ? '1 Positionierung'
        : `${german.number(all)} Positionierungen`
      : `${german.number(decided)} von ${german.number(all)} Positionierungen`,
};

export const en: typeof de = {
  title: 'Roadmap',
  yourNextStep: 'Your next step',
  steps: englishSteps,
  open: 'still open',
  workshopRunning: 'Workshop running',
  workshops: (count) => (count === 1 ? '1 workshop' : `${english.number(count)} workshops`),
  measures: 'Open measures',
  allMeasures: (count) =>
    count === 1 ? 'To the list (1 open)' : `See all ${english.number(count)} open ones`,
  goal: 'Our goal',
  goalFirst: 'First write down where you are heading',
  workshopFirst: 'Or start with a workshop',
  listening: 'listening',
  positions: (decided, all) =>
    decided === all
      ? all === 1
        ? '1 position'
        : `${english.number(all)} positions`
      : `${english.number(decided)} of ${english.number(all)} positions`,
};

export const fahrplanMessages = { de, en };
