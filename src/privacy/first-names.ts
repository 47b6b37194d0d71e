// Common first names in the Netherlands, of many origins, in lower case. Left out are names that are ordinary words too
// (Roos, Mark, Bas, Ton, Ben, Wil, Mei, Lot, Iris, Merel, Max, Job, Leen), so that a capital is enough to know them by.
const names = `
  aaltje abdel abdelkader abdul abdullah abel abraham achmed adam adriaan agnes ahmad ahmed aicha aisha albert albertus
  alejandro aleksandra aleksander alex alexander ali alice alida alie alina amina amir amira ana andrea andreas andrzej
  angela angelique aniek anita anja anke ankie anna annelies annemarie annemiek anneke annet annette annie annika ans anton
  antje antoinette anouk arie arjan arjen arno arnold arthur astrid auke ayse aziz barbara bart bartosz beatrijs bella
  berend bernadette bernard bert bertha berto betty bianca bilal bjorn boris bouchra bram brahim brenda brian brigitte
  carla carlo carlos carmen carolien caroline casper catharina cees chantal charlotte chris christa christiaan christien
  christina christine cindy claudia coby corrie corinne cornelia cornelis cynthia damian daniel daniella danielle danny dave
  david debbie deborah demi denise dennis derk desiree dewi diana dick diederik dieuwke dimitri dinie dirk dmytro dorien
  doris douwe dylan ebru eddy edith eduard edwin eefje egbert ellen elisabeth elise ella elly elsbeth emiel emil
  emily emma emre erik eric erica erna ernst esmee esra esther eva evelien evert ewa fadi farid farida fatih fatima fatma
  felix femke fenna ferdi floor floris frank frans fred frederik freek frits gea geert geertje geesje gerard gerben gerda
  gerrit gert gertjan gertrude gijs gina gineke gonda grietje guido guus habib hajar hakan halima hamza hanna hannah hanneke
  hanny hans harm harmen harold harrie harry hassan hasan hatice heidi heleen helena helga henk hendrik hendrika henny
  henriette herman hetty hilda hilde huibert hugo hussein ibrahim ilse ilona ina ineke inge ingeborg ingrid irena irene
  irina isa isabel isabella ivan ivo jaap jack jacob jacoba jacqueline jakob jamal jan janet jannes janneke jannie jantje
  janny jarno jasmijn jasmina jason jasper jeanette jeffrey jelle jelmer jeroen jessica jetske jip joanna jochem joep
  johan johanna johannes john jolanda jolien jonas joost jordy joris jos josé josef joseph joyce judith juliette jurgen
  jurre justin kaan karel karim karin karen karlijn kasper katarzyna kateryna katja kees kelly kemal kenneth kevin khadija
  khalid kim klaas klaasje koen koert koos krzysztof lars latifa laura leila leendert lena leo leon leonie lianne lidia
  lieke liesbeth lieuwe lilian linda lisa lisanne lisette liza loes louis louise lubbert luc lucas lucia luuk lydia maaike
  maarten maartje magdalena mahmoud malika manon marcel marcella marco margaret margreet margriet maria mariam marian marianne
  marieke mariëlle marielle marije marijke marina marion marit marjan marjolein marjo marlies marleen marloes marlous martha
  martijn martin martina mathijs mats matthijs maurice maurits mehmet meike melanie melissa melvin menno merve michael
  michel michelle michiel miep mieke mike mila milan milou mina mirjam miranda mohamed mohammad mohammed moniek monika
  monique mourad muhammad murat mustafa myrthe nadia nadine najat nancy natalia natasja natascha niek nick nico nicole
  nicolette niels nienke nina nora noud nynke olaf olena olga oleksandr oscar omar osman paola pascal patricia patrick paul
  paula pauline peter petra petronella piet pieter pim pjotr priscilla quinten rachel rachid rahma ralf ramon raymond rebecca
  regina reinder remco remko renate rené renske ria richard rick rieks rienk rietje rik rinske rita rob robbert robert
  robin roel roelie roelof rogier roland rolf romy ron ronald rosa rosita roy rowan ruben rudi ruth ruud ryan sabine said
  salma samantha samir samira sander sandra sanne sara sarah saskia sebastiaan selma semih serena sevda shanti sharon shirley
  sietske silvia simon simone sjaak sjoerd sjors sjoukje soraya sofia sofie sonja sophie stef stefan stefanie steven stijn
  susan susanne suzan svetlana sven svitlana sylvia tamara tanja tatjana teun teunis thea theo theresa thijs thomas thorsten
  tijn tim timo tineke tina tjeerd tjitske tom tonnie tonny trijntje trudy truus tygo ursula valentina vanessa vera veronica
  victor victoria viktor vincent wahid wendy wesley wessel wiebe wietske wilhelmina willeke willem willemien willemijn willy
  wilma wim wout wouter xander yara yasin yasmin yasmina yentl yolanda youssef yusuf yvonne yvette daan sam levi noah finn sem lotte julia saar tess mia imane rayan layla nour samer
  tesfay yonas amanuel marek pawel agnieszka iryna oksana andriy roxana dragana zahra zainab zeynep zoë
`;
const set = new Set(names.split(/\s+/).filter((name) => name !== ''));

/** True for a common first name, in lower case; of a double name (gert-jan) either half will do. */
export function isFirstName(lower: string): boolean {
  return set.has(lower) || (lower.length < 40 && lower.split('-').every((half) => half.length > 1 && set.has(half)));
}
