/** Making a webhook, and what is shown of it once. */
export const de = {
  title: 'Webhook einrichten',
  lead: 'Ein eigenes Programm oder ein Dienst, den Sie nutzen, schickt Erwähnungen an eine Adresse. Jede Sendung ist unterschrieben.',
  name: 'Name der Quelle',
  nameHint: 'Zum Beispiel: Bewertungen aus dem Beschwerdesystem',
  nameWrong: 'Geben Sie einen Namen mit höchstens 120 Zeichen ein.',
  keeps: 'Was behalten wird',
  keepEverything: 'Alles, was geschickt wird',
  keepMatched: 'Nur, was ein Suchauftrag findet',
  add: 'Einrichten',
  cancel: 'Abbrechen',
  errorTitle: (title: string) => `Fehler: ${title}`,
  keysTitle: 'Adresse und Geheimnis',
  keysOnce:
    'Beides wird nur dieses eine Mal angezeigt. Geben Sie es jetzt in das Programm ein, das Erwähnungen schickt.',
  address: 'Adresse',
  secret: 'Geheimnis',
  testTitle: 'Eine Probe schicken',
  testText:
    'Auf einem Rechner mit curl und openssl. Die Antwort nennt, wie viele Erwähnungen ankamen.',
  testLabel: 'Befehle für eine Probe',
  docs: 'Alle Felder und Antworten stehen in docs/webhook.md.',
  toSource: 'Zur Quelle',
  detailsTitle: 'Adresse und Geheimnis',
  detailsText:
    'Sie wurden nur beim Einrichten angezeigt. Sind sie verloren oder bekannt geworden, vergeben Sie neue.',
  renewTitle: 'Neue Adresse, neues Geheimnis',
  renewText:
    'Die bisherige Adresse und das bisherige Geheimnis gelten danach sofort nicht mehr. Was schon angekommen ist, bleibt.',
  renew: 'Neu vergeben',
  probe: 'Das ist eine Probe.',
};

export const en: typeof de = {
  title: 'Set up a webhook',
  lead: 'A program of your own, or a service you use, sends mentions to an address. Each delivery is signed.',
  name: 'Name of the source',
  nameHint: 'For example: ratings from the complaints system',
  nameWrong: 'Enter a name with at most 120 characters.',
  keeps: 'What is kept',
  keepEverything: 'Everything that is sent',
  keepMatched: 'Only what a watch finds',
  add: 'Set up',
  cancel: 'Cancel',
  errorTitle: (title) => `Error: ${title}`,
  keysTitle: 'Address and secret',
  keysOnce: 'Both are shown this one time only. Enter them now in the program that sends mentions.',
  address: 'Address',
  secret: 'Secret',
  testTitle: 'Send a test',
  testText: 'On a machine with curl and openssl. The answer says how many mentions arrived.',
  testLabel: 'Commands for a test',
  docs: 'All fields and answers are in docs/webhook.md.',
  toSource: 'To the source',
  detailsTitle: 'Address and secret',
  detailsText:
    'They were shown at the setup only. If they are lost, or known to others, issue new ones.',
  renewTitle: 'New address, new secret',
  renewText: 'The present address and secret stop working at once. What has arrived already stays.',
  renew: 'Issue anew',
  probe: 'This is a test.',
};

export const networksWebhookMessages = { de, en };
