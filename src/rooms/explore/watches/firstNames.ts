/**
 * First names that are common in Germany, Austria and Switzerland, folded; drawn up by ourselves.
 * They only make us ask: a name that is missing here is found by a title, an `@` or `author:`.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `achim adam adelheid adrian agnes ahmed aisha albert aleksandar alex alexander alexandra alfred
  ali
  alice alina alois amelie amina amir andre andrea andreas andrzej angela angelika anika anita
  anja anke
  ann anna annalena annalisa anne annegret anneliese annemarie annette annika anton antonia
  antonio arne
  arno arnold arthur artur astrid axel ayse barbara bastian beate ben benjamin benno bernd
  bernhard bettina
  birgit birte bjoern boris brigitte britta bruno burkhard carina carla carlos carmen carolin
  carsten
  caterina cathrin cedric cem charlotte chiara christa christel christian christiane christina
  christine
  christof christoph claudia claus clara clemens constanze cornelia corinna dagmar damian daniel
  daniela
  david dennis detlef diana dieter dietmar dirk dominik doris dorothea eberhard eckhard edith
  elena elias
  elif elisa elisabeth elke ella ellen elvira emil emilia emily emine emma emre erich erik erika
  erwin esra
  esther eugen eva evelyn fabian fatima fatma felix ferdinand finn florian frank franziska frauke
  frida
  frieda friederike friedrich fritz gabi gabriel gabriele georg gerald gerd gerda gerhard gerlinde
  gernot
  gertrud gisela giovanni gottfried greta gudrun guenter guenther guido gunther gustav hanna
  hannah hanne
  hannelore hannes hans harald hartmut hasan hatice heike heidi heiko heiner heinrich heinz helena
  helene
  helga helmut hendrik henning henri henrik henry herbert hermann hilde hildegard holger horst
  hubert hugo
  huseyin ibrahim ida igor ilona ilse ines inge ingeborg ingo ingrid irene irina iris irmgard
  isabel isabell
  isabella ivan jakob jan jana janina jannik jasmin jens jessica joachim joanna jochen joerg
  johann johanna
  johannes john jonas jonathan jose josef josefine joseph juergen julia julian juliane jutta kai
  karen karin
  karl karla karlheinz karolin karsten katarzyna katharina kathrin katja katrin kerstin kevin
  khalid kilian
  kirsten klara klaus knut konrad konstantin kornelia kristin kristina kurt lara larissa lars
  laura lea lena
  leni lennart leo leon leonard leonie levin lia lieselotte lilli lina linda lisa lorenz lothar
  louis louisa
  luca lucas lucia ludwig luis luisa luise lukas lutz lydia magdalena maik maja maksim malte mandy
  manfred
  manuel manuela marc marcel marco marcus mareike maren margarete margit margot margret maria
  marianne marie
  mario marion marius marlene marlies martha martin martina marvin mathias mathilda mats matteo
  matthias
  matthis maurice max maximilian mehmet melanie merle mia micha michael michaela michel michelle
  miguel mike
  mila milan milena mina miriam mirko mohamed mohammed monika monique moritz murat mustafa nadine
  nadja nancy
  natalia natalie natascha nele nico nicola nicole niels nikita niklas nikolai nikolaus nils nina
  noah nora
  norbert norman olaf ole oleg olga oliver olivia omar oskar osman otto pascal patricia patrick
  paul paula
  pauline pavel pedro peter petra philip philipp philippa pia piotr rahel raimund rainer ralf
  ralph ramona
  raphael rebecca regina regine reiner reinhard reinhold renate rene ricarda richard rita robert
  robin roger
  roland rolf roman romy ronja ronny rosa rosemarie roswitha rudi rudolf ruediger rupert ruth
  sabine sabrina
  samira samuel sandra sara sarah sascha saskia sebastian selin selina selma sergej severin
  sibylle siegfried
  sigrid silke silvia simon simone sina sofia sofie soenke sonja sophia sophie soeren stefan
  stefanie steffen
  stella stephan stephanie susanne sven svenja sylvia tamara tanja tatjana thea theo theodor
  theresa thomas
  thorsten tilman tim timo tina tobias tom toni torben torsten udo ulf uli ulrich ulrike ulla
  ursula uta ute
  uwe valentin valentina vanessa vera verena veronika viktor viktoria vincent viola volker walter
  waltraud
  wanda werner wilfried wilhelm wilma winfried wolfgang yannick yasemin yusuf yvonne zeynep zoe`
    .split(/\s+/)
    .filter(Boolean),
);
