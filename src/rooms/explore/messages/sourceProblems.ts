import type { SourceProblem } from '../source.ts';

type Words = { what: string; todo: string };

/** Why a source could not be read, and what to do about it. */
export const de: Record<SourceProblem, Words> = {
  unreachable: {
    what: 'Der Server antwortet nicht.',
    todo: 'Öffnen Sie die Adresse im Browser. Geht sie dort, probieren wir es von selbst wieder.',
  },
  too_slow: {
    what: 'Der Server antwortet zu langsam.',
    todo: 'Wir probieren es von selbst wieder. Bleibt es so, fragen Sie den Betreiber der Seite.',
  },
  too_large: {
    what: 'Die Antwort ist größer als 10 MB.',
    todo: 'Suchen Sie auf der Seite nach einem kleineren Feed, zum Beispiel für ein Thema.',
  },
  too_many_redirects: {
    what: 'Die Adresse leitet im Kreis weiter.',
    todo: 'Öffnen Sie die Seite im Browser und tragen Sie die Adresse ein, die dort am Ende steht.',
  },
  private_address: {
    what: 'Die Adresse liegt in einem internen Netz oder ist aus anderen Gründen gesperrt.',
    todo: 'Soll von dort gelesen werden, muss der Betreiber von Resonanz es erlauben (RESONANZ_ALLOW_PRIVATE).',
  },
  not_found: {
    what: 'Unter der Adresse ist nichts mehr.',
    todo: 'Suchen Sie auf der Seite nach der neuen Adresse und tragen Sie sie unten ein.',
  },
  gone: {
    what: 'Der Anbieter sagt, dass es das nicht mehr gibt.',
    todo: 'Wir fragen nicht mehr nach. Tragen Sie eine neue Adresse ein oder entfernen Sie die Quelle.',
  },
  not_allowed: {
    what: 'Der Server lässt uns nicht lesen.',
    todo: 'Prüfen Sie, ob die Seite öffentlich ist. Sonst fragen Sie den Betreiber um Erlaubnis.',
  },
  too_many_requests: {
    what: 'Der Server bittet um eine Pause.',
    todo: 'Wir halten sie ein und lesen danach von selbst weiter.',
  },
  server_failed: {
    what: 'Auf dem Server ist ein Fehler aufgetreten.',
    todo: 'Wir probieren es von selbst wieder.',
  },
  bad_certificate: {
    what: 'Das Zertifikat der Seite ist ungültig, die Verbindung wäre nicht sicher.',
    todo: 'Der Betreiber der Seite muss es erneuern. Danach lesen wir von selbst weiter.',
  },
  not_a_feed: {
    what: 'Unter der Adresse steht kein Feed.',
    todo: 'Fügen Sie die Seite als neue Quelle hinzu: Dann suchen wir den Feed für Sie.',
  },
  broken_feed: {
    what: 'Der Feed ist beschädigt und nicht lesbar.',
    todo: 'Wir probieren es von selbst wieder. Bleibt es so, fragen Sie den Betreiber der Seite.',
  },
  account_unknown: {
    what: 'Das Konto gibt es nicht oder nicht mehr.',
    todo: 'Prüfen Sie die Schreibweise, oder entfernen Sie die Quelle.',
  },
  token_refused: {
    what: 'Der Zugang wird nicht mehr angenommen.',
    todo: 'Legen Sie dort einen neuen Zugang an und richten Sie die Quelle damit neu ein.',
  },
  token_missing: {
    what: 'Dafür ist ein Zugang nötig.',
    todo: 'Richten Sie die Quelle mit einem Zugang ein.',
  },
  not_wanted_there: {
    what: 'Wer dort schreibt, möchte nicht ausgewertet werden.',
    todo: 'Das achten wir. Entfernen Sie die Quelle.',
  },
  unexpected: {
    what: 'Es kam etwas Unerwartetes.',
    todo: 'Wir probieren es von selbst wieder. Bleibt es so, sagen Sie es dem Betreiber von Resonanz.',
  },
};

export const en: typeof de = {
  unreachable: {
    what: 'The server does not answer.',
    todo: 'Open the address in a browser. If it works there, we will try again by ourselves.',
  },
  too_slow: {
    what: 'The server answers too slowly.',
    todo: 'We will try again by ourselves. If it stays like this, ask who runs the site.',
  },
  too_large: {
    what: 'The answer is larger than 10 MB.',
    todo: 'Look for a smaller feed on the site, for example of one topic.',
  },
  too_many_redirects: {
    what: 'The address leads in a circle.',
    todo: 'Open the page in a browser and enter the address where it ends.',
  },
  private_address: {
    what: 'The address is in an internal network, or barred for another reason.',
    todo: 'If it should be read, who runs Resonanz has to allow it (RESONANZ_ALLOW_PRIVATE).',
  },
  not_found: {
    what: 'There is nothing at this address any more.',
    todo: 'Look for the new address on the site and enter it below.',
  },
  gone: {
    what: 'The site says that it does not exist any more.',
    todo: 'We have stopped asking. Enter a new address, or remove the source.',
  },
  not_allowed: {
    what: 'The server does not let us read.',
    todo: 'Check whether the page is public. Otherwise ask who runs it for permission.',
  },
  too_many_requests: {
    what: 'The server asks for a pause.',
    todo: 'We keep to it and read on by ourselves afterwards.',
  },
  server_failed: {
    what: 'Something went wrong on the server.',
    todo: 'We will try again by ourselves.',
  },
  bad_certificate: {
    what: 'The certificate of the site is not valid, the connection would not be safe.',
    todo: 'Who runs the site has to renew it. We read on by ourselves afterwards.',
  },
  not_a_feed: {
    what: 'There is no feed at this address.',
    todo: 'Add the page as a new source: we will look for its feed.',
  },
  broken_feed: {
    what: 'The feed is damaged and cannot be read.',
    todo: 'We will try again by ourselves. If it stays like this, ask who runs the site.',
  },
  account_unknown: {
    what: 'The account does not exist, or not any more.',
    todo: 'Check how it is written, or remove the source.',
  },
  token_refused: {
    what: 'The access is not accepted any more.',
    todo: 'Create a new access there and set the source up again with it.',
  },
  token_missing: {
    what: 'This needs an access of your own.',
    todo: 'Set the source up with an access.',
  },
  not_wanted_there: {
    what: 'Who writes there does not want to be analysed.',
    todo: 'We respect that. Remove the source.',
  },
  unexpected: {
    what: 'Something unexpected came.',
    todo: 'We will try again by ourselves. If it stays like this, tell who runs Resonanz.',
  },
};

export const sourceProblemMessages = { de, en };
