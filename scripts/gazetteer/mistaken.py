"""Names of people that the census lists lack, and exonyms that look like words."""

from archive.extract.places.lexicon import words

#: Given names from the rest of the world, folded.
GIVEN = words(
    """
abdul abdel abdullah abdallah abu ahmed ahmad ahmet akbar akira aleksandr aleksei alexei
alejandro ali amir amit anatoly andrei anwar aqil arun ashraf atal aung ayman aziz
babak bashar bashir benazir benjamin binyamin benyamin boris carlos chaim chandra cheng
dmitri dmitry ehud elena emmanuel enrique eduardo ernesto esteban evo fatima faisal
farouk felipe fernando fidel francois francisco gennady giorgio giovanni giulio giuseppe
goran gulbuddin hafez hamad hamid hans hamza hasan hassan hashim helmut henrik hiroshi
hosni hugo hussein husain ibrahim igor ilham imran indira isaac isabel ismail itzhak
ivan jacques jalal jamal jawaharlal javier jean jean-claude jens jiang joao joaquin
jorge jose juan junichiro jurgen kamal karim karl kenji kenzo khaled khalid klaus kofi
konstantin kwame lars laurent lech leila leonid luis luiz lula mahathir mahatma mahmoud
mahmud mansour manmohan mao marcel margarita maria mariano marine mario marwan matteo
mehdi mehmet mikhail miguel milos mobutu mohamed mohammad mohammed mohamud muammar
muhammad mukhtar mustafa nabil nadia naguib najib narendra nasser natalia nawaz nelson
nguyen nicolae nicolas nikita nikolai nikos nouri olaf oleg olga olusegun omar osama
osman pablo pavel pedro pervez pierre piotr pranab rafael rafik raila rajiv ramon
ramzan raul recep ricardo robert rodrigo romano roberto saad saddam said saeed salah
salem salman salva samir sanjay sergei sergey sergio sheikh shimon shinzo silvio
slobodan
sonia stefan suleiman sultan svetlana syed taha tariq tayyip thabo umar usman vaclav
valery viktor vladimir volodymyr wang wolfgang xavier yasser yasir yasuhiro yitzhak
yoweri yuri yusuf zbigniew zhang zhou zine
"""
)

#: Surnames of persons of history that towns bear or once bore, folded.
SURNAMES = words(
    """
andropov brezhnev cavour chernenko engels frunze garibaldi gorky hindenburg kalinin
kirov laval lenin molotov ordzhonikidze stalin ustinov voroshilov zhdanov
"""
)

#: Other names of towns that are English words or names and yet are used for the town.
EXONYMS = words(
    """
    canton madras nankin macao pekin peking marseilles archangel cochin brunswick
    cologne
    hull stoke hague leghorn lyons rheims ghent ostend bruges antwerp munich nuremberg
    hanover dunkirk seville corunna saragossa lisbon oporto naples turin milan genoa
    venice florence rome padua leipzig prague pilsen cracow warsaw danzig breslau memel
    kiev odessa lvov kharkov moscow athens salonica salonika smyrna constantinople
    angora
    antioch aleppo damascus beirut sidon tyre acre jaffa jerusalem hebron mecca medina
    aden cairo alexandria suez tangier tangiers algiers bone tunis khartoum bombay
    calcutta poona benares cawnpore delhi lahore karachi rangoon mandalay saigon hue
    hanoi batavia malacca singapore manila taipeh swatow amoy mukden port-arthur dairen
    tientsin tsingtao tokyo kyoto osaka seoul gothenburg copenhagen elsinore helsingfors
    pec reval riga vilna frankfurt hamelin basle geneva lucerne berne zurich dublin cork
    york nice corinth thebes troy nineveh babylon basra mosul fallujah falluja kandahar
    herat jalalabad peshawar quetta rawalpindi dhaka dacca chittagong colombo kandy
    kathmandu lhasa urumqi kashgar tashkent samarkand bokhara merv baku tiflis erivan
    kuwait doha muscat sanaa mogadishu nairobi mombasa kampala kigali harare salisbury
    lusaka lilongwe maputo beira luanda kinshasa leopoldville stanleyville brazzaville
    lagos ibadan kano accra abidjan dakar bamako freetown monrovia conakry niamey
    ouagadougou bangui juba wau malakal gao timbuktu agadez tripoli benghazi tobruk
    sirte
    misrata rafah nablus jenin jericho sderot haifa tiberias safed eilat ramallah gaza
    guadalajara juarez tijuana monterrey veracruz acapulco havana kingston caracas
    bogota
    cali medellin quito guayaquil lima cuzco callao asuncion montevideo cordoba rosario
    mendoza recife natal belem manaus santos brasilia santiago valparaiso concepcion
    quebec bern luxembourg mexico panama guatemala kosice salonica trent mantua treves
    aix-la-chapelle chisinau kishinev lemberg pressburg ljubljana trieste fiume ragusa
    milano roma napoli genova muskat jalapa tucuman qum zaragoza alger argel
    belgrade skopje pristina sarajevo mostar tirana sofia bucharest
    """
)
