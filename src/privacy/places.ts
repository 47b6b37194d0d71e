// Towns, villages, regions and organisations of the area: a capital that names nobody.
const places = `
  aalden alteveer amsterdam anloo annen annerveen annerveenschekanaal appingedam appelscha assen balinge barger-compascuum
  beilen bellingwolde beerta blijham boertange borger bourtange bovensmilde buinen buinerveen coevorden
  dalen dalerpeel dalerveen delfzijl diever drenthe dwingeloo eelde eelderwolde eemsdelta eemshaven eext
  eexterveen eexterveenschekanaal eexterzandvoort elim emmen emmer-compascuum emmerschans erica erm exloo exloërmond
  fluitenberg foxhol friesland froombosch gasselte gasselternijveen gasselternijveenschemond gees geesbrug gieten gieterveen
  gietermond grolloo groningen haren havelte harkstede havelterberg heerenveen heiligerlee hijken hoogersmilde hoogeveen
  hoogezand hollandscheveld hooghalen jipsinghuizen kiel-windeweer klazienaveen klijndijk kolham koekange kropswolde leek
  leeuwarden loppersum marum meppel midlaren midwolda midden-drenthe midden-groningen muntendam musselkanaal nederland
  nieuw-amsterdam nieuw-balinge nieuw-buinen nieuw-dordrecht nieuw-roden nieuw-scheemda nieuw-schoonebeek nieuw-weerdinge
  nieuwediep nieuwlande nieuweroord nieuwolda noord-sleen noordbroek noordenveld noordscheschut norg odoorn odoornerveen
  onstwedde oldambt onnen oosterhesselen oost-drenthe overijssel pekela pesse peize rolde roden roderwolde rotterdam
  roswinkel ruinen ruinerwold sappemeer scheemda schoonebeek schoonloo schoonoord siddeburen sellingen slochteren sleen
  smilde spijkerboor stadskanaal steenbergen stieltjeskanaal stuifzand surhuisterveen tiendeveen termunten tynaarlo tripscompagnie
  utrecht valthe valthermond veelerveen veendam veenhuizen veenkoloniën veenkolonien veenoord vlagtwedde vledder
  vriescheloo wachtum weiteveen wedde weerdinge westerbork westerveld westerwolde westerkwartier wijster wildervank
  winschoten winsum zandpol zandberg zuid-drenthe zuidbroek zuidlaren zuidlaarderveen zuidwolde zwartemeer zweeloo zwiggelte
  zwolle ter-apel apelkanaal apel compascuum verzetsbuurt angelslo bargeres emmerhout delftlanden europa duitsland syrië turkije
  eritrea polen oekraïne marokko suriname zeeland brabant limburg gelderland den haag
`;
const organisations = `
  alliantie avk kracht ggd ggz vnn cosis humanitas hanzehogeschool hanze rug uwv svb lefier woonborg cbs cmo stamm vng vdg vgg
  trendbureau planbureau rijksuniversiteit belastingdienst gemeente provincie stichting school basisschool jeugdfonds geldfit
  sterke verhalen transitietafel stuurgroep kartrekkersoverleg programmateam werkgroep duivelskring warm sociale agenda regio
  deal deals nij begun gezonde marke gezond leger heils voedselbank veilig thuis tinten tintengroep sedna andes vluchtelingenwerk
  nibud movisie pharos teams slack excel word outlook facebook instagram whatsapp google microsoft zoom mee noord welzijn
  communicatie ervaringsdeskundigheid monitoring ondersteuningsstructuur effectiviteit evalueren lerend innovatiewerkplaats
  participatiewet wmo jeugdwet avg awb wsnp mobility mentoring bestuur huis buurthuis dorpshuis kerk moskee kerst pasen
  pinksteren ramadan sinterklaas koningsdag suikerfeest nederlands engels arabisch pools turks drents gronings fries
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september
  oktober november december jumbo aldi lidl heijn kruidvat action hema ing rabobank abn postbus
`;
const split = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');
const placeSet = new Set(split(places));
const knownSet = new Set([...split(places), ...split(organisations)]);

/** True for a town, village or region of the area, in lower case. */
export function isPlace(lower: string): boolean {
  return placeSet.has(lower);
}

/** True for a word in lower case that takes a capital and is nobody's name: a place, an organisation, a day, a month. */
export function isKnown(lower: string): boolean {
  return knownSet.has(lower) || /^(oost|west|noord|zuid|midden)-/.test(lower);
}
