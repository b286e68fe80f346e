/**
 * Short and pet forms of given names, a name and its forms between two semicolons; general knowledge, common ones only: English,
 * German, French, Spanish, Italian, Dutch, Polish. Russian and Ukrainian stand in Cyrillic: the usual Latin spellings follow from it.
 */
export const knownNicknames = `
alexander alex alec alexandre alessandro aleksander xander sandy al sasha sascha lex zander
alexandra alex sandra alexa lexi sandy sasha alix ola; abigail abby abbie gail; albert al bert bertie
alfred al alf alfie fred; alice ali allie; amanda mandy; amelia amy millie; andrew andy drew andreas andre; angela angie
anna ann anne annie anni anya hanna hannah; anthony tony ant antony; antonia toni; arthur art artie; augustus gus august
barbara barb babs barbie bärbel; benjamin ben benny benji; bernard bernie bernhard; bradley brad; calvin cal; cameron cam
caroline carrie carol caro; catherine kate katie cathy cat kathy kat kitty katherine kathryn katharine katharina
charles charlie chuck chas chaz; charlotte lottie charlie lotte lotti; chester chet
christina chris chrissy tina christine christa; christopher chris kit topher christoph christian; clifford cliff
constance connie; cynthia cindy; daniel dan danny; daniela dani danielle; david dave davy; deborah debbie deb debra
dennis denny; derek rick; dominic dom nick; donald don donnie; dorothy dot dottie dolly dorothea dora doro; douglas doug
edmund ed eddie; edward ed eddie ted teddy ned; edwin ed eddie; eleanor ellie nell nora lena leonora
elizabeth liz lizzie beth betty eliza elsie lisa libby elisabeth betsy bess liza lizzy lily sissi elli lisbeth ilse
emily em emmy millie emilie; emma em emmy; ernest ernie ernst; eugene gene; evelyn eve evie; florence flo flossie
frances fran frankie fanny francesca franziska; francis frank fran; franklin frank
frederick fred freddie freddy rick friedrich fritz; gabriel gabe; gabriella gabi gaby gabriele gabriela ella
gerald gerry jerry; geraldine gerry; geoffrey geoff jeff jeffrey; gilbert gil bert; gregory greg gregor; gordon gord
harold harry hal; helen nell lena helena ellen; henry harry hank hal henri; herbert herb bert bertie; howard howie
hubert bert hugh; isaac ike zac; isabella bella izzy isabel isabelle belle issy; jacob jake jay jakob; jacqueline jackie
james jim jimmy jamie jem; jane janie jenny janey; janet jan; jasmine jas; jennifer jen jenny jenni; jeremy jerry jez
jessica jess jessie; joan joanie; jean jeanie; karin karen; helga; marco; marcus; martina; tomas; ana; marta; erik eric
joanna jo joanne; john jack johnny jon johnnie; jonathan jon jonny nathan; joseph joe joey josef sepp jo
josephine jo josie josefine; joshua josh; judith judy judi; julia jules julie; julian jules
katherine kate katie kathy kat kitty kathryn kay; kenneth ken kenny; kimberly kim; lawrence larry laurence lars laurie
leonard leo len lenny leonhard; leonardo leo; lewis lew louis lou louie ludwig; lillian lily lil lilly; louise lou luise
lucy lou lucille lucia; madeline maddie maddy madeleine; magdalena lena magda leni
margaret maggie meg peggy madge marge margie greta margarete daisy rita margarethe gretel grete; maria mary marie mia mitzi
martin marty; martha marty mattie; marvin marv; matthew matt matty matthias; maximilian max maxi; maxwell max; melanie mel
melissa mel missy; michael mike mick micky mickey mikey michi; michelle shelly; miriam mimi mim; mitchell mitch
mohammed mo mohamed muhammad mohammad; nancy nan; natalie nat natasha; nathan nate nat; nathaniel nathan nate nat
nicholas nick nicky nico nicolas nikolaus klaus niklas nikolas claus; nicole nicky nikki; norman norm; oliver ollie oli olli
olivia liv livvy; oscar ozzie; pamela pam; patricia pat patty trish tricia patsy patti; patrick pat paddy; paula pauline
penelope penny; percival percy; peter pete; philip phil phillip pip philipp; phyllis phil; rachel rae rach; randolph randy
raymond ray; rebecca becky becca; regina gina reggie; reginald reg reggie; richard rick dick rich ricky richie
robert bob rob bobby robbie bert robin rupert; roberta bobbie robbie; roderick rod roddy; rodney rod; roland rolly
ronald ron ronnie; rosemary rose rosie romy; russell russ; samantha sam; samuel sam sammy; sarah sally sadie sara
sebastian seb bastian basti wastl; sidney sid sydney; solomon sol; sophia sophie sofie sofia fifi; stanley stan
stephen steve stevie steven stephan stefan; stephanie steph steffi stefanie; stewart stew stu stuart
susan sue susie suzie suzy susanna susanne suzanne susi sanne; sylvester sly; sylvia silvia silvie
theodore ted teddy theo theodor; theresa terry tess tessa teresa therese resi; terence terry; thomas tom tommy
timothy tim timmy; tobias toby tobi; tracy trace; ulysses lee; valerie val; vanessa nessa; veronica ronnie vroni veronika
victor vic; victoria vicky tori vic viktoria vicki; vincent vince vinnie vin; virginia ginny ginger; walter walt wally
wesley wes; wilfred will fred wilf; wilhelmina willa minnie mina billie wilhelmine
william bill will billy willie liam willy wim wilhelm; winifred winnie; zachary zach zack; adelheid heidi
anneliese liesel anne lise; annegret gretel anne; antonius toni anton; bernadette detta; bernhard bernd berni
brigitte gitta gitte biggi birgit; dietrich dieter; dietmar didi; eberhard ebi; edeltraud traudl traudel
elfriede friedel elfi; ferdinand ferdi; florian flori flo; franz franzl; gerhard gerd gert hardy
gertrud trude traudl trudi gerti; günther günter gunter; hannelore hanne lore; hans hansi johannes johann hannes
heinrich heinz heiner heini; helmut helle; hermann herm; hildegard hilde; irmgard irmi irma; jens jensi
joachim achim jochen jo; johanna hanna hanni jo; jürgen jörg georg schorsch; karl karli kalle carl; karlheinz kalle
karoline karo lina; klara klärchen clara; konrad conny kurt; kornelia conny cornelia nele; leopold poldi leo
lieselotte lilo liesel lotte; lukas luki luke; manfred manni fred; manuela manu ela; markus max; mechthild mecki
michaela michi ela; monika moni; reinhard hardy reini; rosemarie rosi romy; rudolf rudi rolf; sabine bine bini
siegfried sigi siggi; sigrid siri; theresia resi thea; ulrich uli ulli; ulrike uli ulli rike; ursula uschi ulla
waltraud traudl traudi; werner wernie; wolfgang wolf wolfi; wolfram wolf; alphonse fonfon; antoine toine titi
bénédicte béné; christophe chris tophe; dominique dom domi; emmanuel manu; emmanuelle manu; élisabeth babette lise zabeth
françois fanfan francis; françoise fanfan fanchon; frédéric fred frédo; geneviève ginette viviane; georges jojo
guillaume guigui; hélène léna lène; jacques jacquot jacky; jean jeannot yannick; jeanne jeannette; joseph jo zef
laurent lolo; laurence lolo; louis loulou; marguerite margot margaux; mathieu mat; maurice momo; nicolas nico colas
patrice pat; philippe phil philou; pierre pierrot; rené nénette; sébastien seb; thérèse zézé; thibault thibaud titi
véronique véro; vincent vince; alberto beto berto; alejandro álex ale jandro; alejandra ale sandra álex
alfonso poncho fonso; antonio toño toni tonino tonio nino; beatriz bea betty; carlos carlitos charly; carmen menchu carmela
concepción concha conchita; consuelo chelo; cristina cris tina; dolores lola loli; eduardo edu lalo; enrique quique kike
ernesto neto; esperanza espe; federico fede fico; fernando fer nando; francisca paca paquita
francisco paco pancho curro fran cisco kiko; gabriela gaby gabi; graciela chela; gregorio goyo; guadalupe lupe lupita
guillermo memo guille willy; gustavo tavo gus; ignacio nacho; isabel chabela isa; jaime jimmy; jesús chucho chus suso
jorge coque jordi; josé pepe chepe; josefa pepa; josefina fina pepita; juan juanito juancho; leticia lety
luis lucho luisito; manuel manolo manu lolo; manuela manola manoli; mariano nano; maría mari maruja; mercedes merche meche
miguel migue; montserrat montse; pablo pablito; pedro perico; pilar pili; rafael rafa; ramón moncho; raúl rulo; refugio cuca
roberto beto robe; rosario charo; salvador chava salva; santiago santi chago; sergio checo; socorro coco; susana susi
teresa tere teté; vicente chente; victoria vicky; agostino tino; alessandra ale sandra; alessandro ale sandro
anna annetta nina; antonella anto nella; beatrice bea bice; carlo carletto; caterina cate rina; domenico mimmo mimì menico
elisabetta betta elisa lisetta; emanuele manu lele; eugenio genio; federica fede; filippo pippo; francesca checca franca fra
francesco franco cesco ciccio checco; gabriele lele; gaetano tano; gennaro gennarino; giacomo giacomino mino
gianni giovanni nanni vanni gian; giovanna vanna gianna; giulia giuli; giuseppe peppe beppe pino peppino geppo
giuseppina pina giusy; ignazio ignà; lorenzo renzo lollo; luca luchino; luigi gigi gino luigino; maddalena lena
margherita rita marghe; maria mariuccia mimma; massimo max; matteo teo; michele lele; nicola nico; paolo paolino
raffaele lello raffa; roberto roby berto; rosaria sara; salvatore totò turi salvo; stefania stefi; stefano stefi ste
tommaso tommi maso; valentina vale; vincenzo enzo vince cenzo; adriana jana ada; albertus bert; anthonius toon ton
antonius toon ton tom; bartholomeus bart; benedictus ben; catharina trijn toos tineke karin; christiaan chris
cornelia cor corrie nel; cornelis kees cor cees; diederik dirk; elisabeth els lies betje liesbeth bep; frederik freek frits
gerardus gerard gert; gijsbert gijs; geertruida truus geertje trudy; hendrik henk rik hein; hendrika riek rika
hubertus huub; jacobus jaap koos jacob ko; jacoba coba; johanna jo hanneke annie jannie; johannes jan hans joop johan jo
josephus jos jef; lambertus bert lammert; leonardus leo leen; margaretha greet gretha marga
maria ria marie mieke marijke miep; martinus martin tinus maarten; matthijs thijs; nicolaas klaas nico; petronella nel petra
petrus piet peter pieter; theodorus theo dorus; wilhelmina mien willy wil ina; wilhelmus wim willem pim; adam adaś
agata agatka; agnieszka aga agusia agnisia; aleksander olek alek; aleksandra ola olka; andrzej jędrek andrzejek
anna ania anka andzia anusia; antoni antek tolek; barbara basia baśka; bartłomiej bartek; bolesław bolek; bożena bożenka
czesław czesiek; dorota dorotka; edward edek; elżbieta ela elka; ewa ewka ewunia; grzegorz grzesiek grześ
halina halinka hala; henryk heniek; irena irka; jacek jacuś; jadwiga jadzia; jakub kuba kubuś; jan janek jaś; janina janka
jerzy jurek; joanna asia aśka; józef józek; justyna justynka; karolina karola karolinka; katarzyna kasia kaśka
kazimierz kazik; krzysztof krzysiek krzyś; łukasz łukaszek; maciej maciek; magdalena magda madzia
małgorzata małgosia gosia gośka; maria marysia maryla; marcin marcinek; michał michałek; mieczysław mietek
mikołaj mikołajek; paweł pawełek; piotr piotrek piotruś; stanisław staszek stasiek stach; stefania stefcia; sławomir sławek
tadeusz tadek; teresa tereska; tomasz tomek; wacław wacek; władysław władek; wojciech wojtek; zbigniew zbyszek
zdzisław zdzisiek; zofia zosia zośka; zygmunt zygmuś; александр саша шура саня алекс олександр; александра саша шура саня
алексей алёша лёша лёха олексий; алина аля; анастасия настя ася стася; анатолий толя толик; ангелина геля лина
андрей андрюша андрій; анна аня нюра анюта ганна; антон антоша тоша; антонина тоня нина; борис боря; вадим вадик дима
валентин валя валик; валентина валя; валерий валера; варвара варя; василий вася василь; вера верочка; вероника ника
виктор витя; виктория вика; виталий виталик; владимир володя вова володимир; владислав влад владик слава; вячеслав слава
галина галя; геннадий гена; георгий гоша жора егор юрий; григорий гриша; дарья даша; денис дениска; дмитрий дима митя дмитро
евгений женя; евгения женя; екатерина катя катюша катерина; елена лена алёна олена; елизавета лиза; иван ваня ванюша
игорь игорёк гоша; илья илюша; инна инночка; ирина ира; кирилл кира; константин костя; кристина кристя
ксения ксюша аксинья оксана; лариса лара; лев лёва; леонид лёня; лидия лида; любовь люба; людмила люда мила люся
максим макс; маргарита рита; марина мариша; мария маша маруся марія; михаил миша михайло; надежда надя
наталья наташа ната наталия; никита никитка; николай коля микола; оксана ксана; олег олежка; ольга оля; павел паша
петр петя пётр; полина поля; раиса рая; роман рома; светлана света лана; семён сёма; сергей серёжа серж
станислав стас слава; степан стёпа; тамара тома; татьяна таня; тимофей тима; фёдор федя; юлия юля; юрий юра; яков яша
ярослав слава ярик
`;
