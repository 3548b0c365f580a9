/** Place, date and Wi-Fi of a workshop: on the desk and on the page *Vorbereiten*. */
export const de = {
  place: 'Ort',
  placeHint: 'Zum Beispiel „Rathaus, Sitzungssaal 2“.',
  startsAt: 'Datum und Uhrzeit',
  zone: (zone: string) => `Zeiten in der Zeitzone ${zone}.`,
  facilitator: 'Moderation',
  facilitatorHint: 'Name oder Firma; steht im Ergebnisprotokoll.',
  secondHost: 'Zweites gastgebendes Haus',
  secondHostHint: 'Bei einer Offenen Runde mit mehreren Häusern.',
  wifi: 'WLAN im Raum',
  wifiNote:
    'Name und Passwort stehen als QR-Code auf den Tischaufstellern und werden nur dafür gespeichert. Sehen können sie alle, die diesen Impulstag moderieren.',
  wifiName: 'Name des WLANs',
  wifiPassword: 'Passwort des WLANs',
  showPassword: 'Passwort anzeigen',
  wifiPasswordHint: '8 bis 63 Zeichen. Leer bei einem offenen WLAN.',
};

export const en: typeof de = {
  place: 'Place',
  placeHint: 'For example “Town hall, meeting room 2”.',
  startsAt: 'Date and time',
  zone: (zone) => `Times are in the time zone ${zone}.`,
  facilitator: 'Facilitator',
  facilitatorHint: 'A name or a company; it stands in the report.',
  secondHost: 'Second host',
  secondHostHint: 'For an open round with several houses.',
  wifi: 'Wi-Fi in the room',
  wifiNote:
    'Name and password stand on the table tents as a QR code and are stored for that only. Everybody who facilitates this workshop can see them.',
  wifiName: 'Name of the Wi-Fi',
  wifiPassword: 'Password of the Wi-Fi',
  showPassword: 'Show password',
  wifiPasswordHint: '8 to 63 characters. Empty for an open network.',
};

export const prepareMessages = { de, en };
