/** *Verbindung prüfen*, and the link for a second moderator. */
export const de = {
  pageTitle: (workshop: string) => `Verbindung prüfen – ${workshop}`,
  title: 'Verbindung prüfen',
  line: 'Verbinden Sie Ihr Telefon mit dem WLAN des Raums und scannen Sie diesen Code. Damit wird nur geprüft, niemand wird gezählt.',
  waiting: 'Noch kein Telefon. Es wird gewartet …',
  through: (times: number) =>
    times === 1 ? 'Ein Telefon ist durchgekommen.' : `Telefone sind ${times}-mal durchgekommen.`,
  carries: 'Diese Adresse steht im QR-Code',
  onlyHere:
    'Diese Adresse gilt nur auf diesem Rechner, Telefone kommen damit nicht herein. Wählen Sie unten eine andere oder verbinden Sie den Rechner mit dem WLAN.',
  choose: 'Andere Adresse wählen',
  use: 'Diese Adresse verwenden',
  helpTitle: 'Das Telefon kommt nicht durch?',
  help: [
    'Telefon und Rechner müssen im selben WLAN sein, mobile Daten am Telefon aus.',
    'Gäste-WLANs trennen Geräte oft voneinander. Nehmen Sie dann einen eigenen WLAN-Zugangspunkt.',
    'Fragt der Rechner, ob er Verbindungen annehmen darf, erlauben Sie es. Hilft das nicht, wählen Sie die nächste Adresse.',
  ],
  toDesk: 'Zurück zum Pult',
  phoneTitle: 'Verbindung steht',
  phoneOk: 'Dieses Telefon ist durchgekommen.',
  phoneSending: 'Einen Augenblick …',
  phoneFailed: 'Die Seite kam an, die Antwort nicht. Bitte versuchen Sie es noch einmal.',
  phoneSend: 'Antwort senden',
  phoneJoin: 'Zum Impulstag',
  moderateTitle: 'Mitmoderieren',
  moderateLine: (workshop: string) =>
    `Sie sind eingeladen, „${workshop}“ mitzumoderieren, mit allen Rechten.`,
  moderateWho: 'Ein Konto brauchen Sie nicht. Das gilt für diesen Browser.',
  moderateAs: (name: string) => `Das gilt für Ihr Konto, ${name}.`,
  accept: 'Pult öffnen',
};

export const en: typeof de = {
  pageTitle: (workshop) => `Check connection – ${workshop}`,
  title: 'Check connection',
  line: 'Connect your phone to the Wi-Fi of the room and scan this code. It only checks; nobody is counted.',
  waiting: 'No phone yet. Waiting …',
  through: (times) => (times === 1 ? 'A phone got through.' : `Phones got through ${times} times.`),
  carries: 'The QR code carries this address',
  onlyHere:
    'This address works on this computer only; phones cannot use it. Choose another one below, or connect the computer to the Wi-Fi.',
  choose: 'Choose another address',
  use: 'Use this address',
  helpTitle: 'Is the phone not getting through?',
  help: [
    'Phone and computer must be on the same Wi-Fi, with mobile data switched off on the phone.',
    'Guest networks often keep devices apart. In that case use a Wi-Fi access point of your own.',
    'If the computer asks whether it may accept connections, allow it. If that does not help, try the next address.',
  ],
  toDesk: 'Back to the desk',
  phoneTitle: 'Connected',
  phoneOk: 'This phone got through.',
  phoneSending: 'One moment …',
  phoneFailed: 'The page arrived, the answer did not. Please try again.',
  phoneSend: 'Send answer',
  phoneJoin: 'To the workshop',
  moderateTitle: 'Join as a facilitator',
  moderateLine: (workshop) => `You are invited to facilitate “${workshop}”, with all rights.`,
  moderateWho: 'You do not need an account. This applies to this browser.',
  moderateAs: (name) => `This applies to your account, ${name}.`,
  accept: 'Open the desk',
};

export const checkMessages = { de, en };
