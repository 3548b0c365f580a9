const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Plural in -er without an umlaut, and short adjectives; folded. */
export const erPlurals: ReadonlySet<string> = new Set(
  list(`kind bild feld geld lied kleid schild brett nest rind ei geist gesicht mitglied glied
  geschlecht
    gespenst leib regiment vorbild leitbild spielfeld baufeld strafgeld bussgeld fahrgeld augenlid
    bundesland licht gemuet schwert weib
    neu gut schlecht gross klein alt jung teuer billig schnell langsam laut leise sauber sicher
    frei kalt
    warm hoch tief leer voll neu echt fair frisch hell dunkel krank gesund rot gruen blau gelb
    schwarz
    weiss bunt lang kurz breit schmal stark schwach dick duenn weit nah hart weich still ruhig faul
    dumm klug arm reich wild toll cool offen knapp spaet frueh rund flach steil dicht digital
    sozial`),
);

/** Plural by the umlaut alone, with the singular; folded. */
export const umlautPlurals: ReadonlyMap<string, string> = new Map(
  list(`brueder:bruder muetter:mutter vaeter:vater toechter:tochter gaerten:garten boeden:boden
    laeden:laden haefen:hafen kloester:kloster maengel:mangel schaeden:schaden graeben:graben
    oefen:ofen
    kaesten:kasten maentel:mantel voegel:vogel aepfel:apfel naegel:nagel faeden:faden
    kindergaerten:kindergarten
    schulgaerten:schulgarten kraene:kran stadtgaerten:stadtgarten flughaefen:flughafen
    baumaengel:baumangel
    sportboeden:sportboden wasserschaeden:wasserschaden hagelschaeden:hagelschaden
    buchlaeden:buchladen`).map((pair): [string, string] => {
    const [plural = '', singular = ''] = pair.split(':');
    return [plural, singular];
  }),
);

/** Would become the singular of an umlaut, and is another word: Bär, Blüte, Bürge. */
export const quietUmlauts: ReadonlySet<string> = new Set(
  list('bar schon blut burg fahr war hatt wurd konn mocht stuck sag druck kuch hut kost nutz'),
);

// Look like forms of one word, or like a compound of it, and are not; folded. A star stands for
// all that begin so.
const falseFriends = new Map(
  list(`rat:rate|raten|ratte*|ratio*|rating* ehe:ehemal* eis:eise|eisen* reis:reise|reisen
    post:poste|posten|poster*|postul*|posit* bar:bare*|barock*|barriere*|barbar* tor:torte*
    bus:busen|business* arm:armee*|armut* not:note|noten|notiz*|notar*|notebook* mark:marke*|markt*
    gas:gasse* last:laster*|lasse* ton:tonne* kunde:kundgeb*|kundtu* schule:schuld* stelle:stellv*
    verein:vereinz*|vereinf*|vereinn*|vereinb*|vereinh*|vereinig*|vereint* wand:wander*|wandel*
    bank:bankrott*|bankett* messe:messer*|messung* firma:firmament* kreis:kreisch* tag:tagung*
    platte:plattform* karte:kartell*|kartoffel* sache:sachsen* hand:handel*|handy* seite:seitdem
    essen:interessen|vergessen|messen|pressen|fressen land:landet*|lande ost:oster* west:weste*
    kosten:koestlich* leben:kleben|erleben|beleben stand:verstand|gestand regen:erregen|anregen
     wert:wertheim* mut:mutter* rad:radio*|radikal*|radier*
    zug:zugang*|zugriff*|zugunsten|zugleich|zugeben* bild:bildung*
    kraft:kraftlos* licht:lichten* blut:bluten* amt:amtlich* lehre:lehrer*
    schaden:schadenfroh*`).map((pair): [string, string[]] => {
    const [word = '', others = ''] = pair.split(':');
    return [word, others.split('|')];
  }),
);

/** Whether these folded words must not find each other. */
export const apart = (a: string, b: string): boolean => isFalseFriend(a, b) || isFalseFriend(b, a);

const isFalseFriend = (word: string, other: string): boolean =>
  falseFriends
    .get(word)
    ?.some((friend) =>
      friend.endsWith('*') ? other.startsWith(friend.slice(0, -1)) : other === friend,
    ) ?? false;
