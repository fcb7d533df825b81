"""Tell given names, those of other languages than English too."""

from archive.extract.places.alike import LATIN_ENDS
from archive.extract.places.lexicon import words
from archive.patterns import later
from archive.resources import word_list

#: Given names that are seldom borne in the United States, folded.
_GIVEN = words(
    """
    nico uwe jurgen gunter gunther heinz heinrich wolfgang dieter klaus hans karl
    friedrich wilhelm johann joachim rainer horst manfred gerhard helmut jorg bjorn
    torsten thorsten holger detlef ulrich matthias andreas stefan ludwig georg ernst
    fritz rudolf josef franz otto konrad dietrich hartmut ursula ingrid heike sabine
    silke anke uta gudrun jaroslav vaclav miroslav zdenek jiri milos bohumil
    jean jacques pierre francois michel alain emile leon henri philippe georges gaston
    marcel andre rene guy luc yves gilles benoit thierry didier olivier laurent nicolas
    etienne maurice edouard jules lucien fernand raymond sylvie helene genevieve
    joao jose antonio manuel pedro paulo francisco luiz luis carlos jorge fernando
    rui vasco nuno tiago diogo goncalo sergio marcio marcelo flavio fabio mauricio
    pericles aurelio joaquim raimundo sebastiao benedito geraldo edson wilson gilmar
    fatima conceicao aparecida lourdes pilar juan javier alejandro santiago andres
    giovanni giuseppe luigi franco mario paolo pietro stefano matteo lorenzo
    anders gustaf lars bengt sven olof nils erik goran hakan axel ragnar einar birger
    juho juhani matti pekka antti heikki kalle eino vaino aleksi paavo tapani kaarlo
    piet jan willem dirk hendrik joop kees gerrit pawel piotr jerzy andrzej stanislaw
    istvan laszlo ferenc sandor janos gyorgy zoltan ivan sergei dmitri vladimir boris
    wladimir wolodymyr volodymyr jaroslaw wojciech lech
    thabo sipho jabu nelson cyril themba bongani mandla vusi tendai tapiwa tatenda
    yoweri museveni jomo uhuru raila mwai odinga wanjiku kamau otieno ochieng juma
    jakaya hamisi rashid salim khadija zuhura kwame kofi kwaku kwabena akosua yaw
    nana akua chinua chukwuma emeka ikenna obinna ngozi chidi olusegun oluwaseun
    adebayo babatunde temitope funmilayo muhammadu aliyu abubakar sani musa usman
    mamadou moussa ibrahima ousmane abdoulaye seydou amadou fatou aminata macky
    paco pepe paquito afonso joana ines montserrat jordi iker unai nuria
    """
)
#: Russian and Ukrainian given names that towns bear, or that stand before surnames that
#: towns bear, folded, in all their cases.
_EASTERN = later(
    r"(?:володимир|владимир|роман|домин[иі]к|домін[иі]к|олександр|александр|олег|ігор|игор|віктор|виктор|іван|"
    r"иван|петр|павл|дмитр|богдан|тарас|максим)(?:а|у|ом|ові|ем|і|е|о|ь|ю|я)?|"
    r"(?:сергі|серге|андрі|андре|олексі|алексе|юрі|юри|василі|васили|анатолі|анатоли)"
    r"(?:и|ю|я|єм|ем|єві)|(?:микол|никола)(?:а|у|и|ою|і|я|ю|ем|е)|михаи?л(?:о|а|у|ом)?|"
    r"(?:вікторі|виктори|софі|софи|марі|мари|анастасі|анастаси|наталі|натали|юлі|юли)"
    r"(?:я|і|и|ю|єю|еи)|(?:натал|татьян|тетян|олен|елен|ірин|ирин|анн|ганн)"
    r"(?:а|я|и|і|у|ю|ю|ою|ею|еи|е|ья|ьи|ье|ью)"
)


def is_first(left: str) -> bool:
    """Tell whether the word before a name is a given name from outside English."""
    return left in _GIVEN or _EASTERN.fullmatch(left) is not None


def is_given(key: str) -> bool:
    """Tell whether a folded word is a given name in some language."""
    if key[:1] > LATIN_ENDS:
        return _EASTERN.fullmatch(key) is not None
    return key in _GIVEN or key in word_list("given.txt")
