"""What English makes of Italian given names when it translates them: Luigi -> Louis, Giuseppe -> Joseph."""

from __future__ import annotations

__all__ = ["italian_given", "translations"]

_ROWS = """
Adriano:Adrian|Hadrian Agostino:Augustine Alberto:Albert Alessandra:Alexandra Alessandro:Alexander Alessio:Alexis
Alfonso:Alphonse Alfredo:Alfred Ambrogio:Ambrose Andrea:Andrew Angelo:Angel Antonella:Antonella Antonio:Anthony|Anton
Arturo:Arthur Augusto:Augustus Aurelio:Aurelius Barbara:Barbara Beatrice:Beatrice Benedetto:Benedict Beppe:Joe
Bernardo:Bernard Camillo:Camillus Carlo:Charles Carla:Carla Caterina:Catherine Cesare:Caesar Chiara:Clare|Clear
Claudia:Claudia Claudio:Claude|Claudius Corrado:Conrad Cristiano:Christian Cristina:Christina Daniele:Daniel
Davide:David Dino:Dino Domenico:Dominic Edoardo:Edward Elena:Helen Elisabetta:Elizabeth Emanuele:Emmanuel|Emanuel
Emilio:Emil Enrico:Henry Ettore:Hector Eugenio:Eugene Fabio:Fabius Federica:Frederica Federico:Frederick
Ferdinando:Ferdinand Filippo:Philip Francesca:Frances Francesco:Francis Franco:Frank Gabriele:Gabriel Gaetano:Cajetan
Gerardo:Gerard Giacomo:James Gianni:Johnny|John Giancarlo:Giancarlo Gilberto:Gilbert Giorgia:Georgia Giorgio:George
Giovanna:Joanna|Joan Giovanni:John Girolamo:Jerome Giulia:Julia Giuliano:Julian Giulio:Julius Giuseppe:Joseph
Gregorio:Gregory Guglielmo:William Guido:Guy Ignazio:Ignatius Lorenzo:Lawrence|Laurence Luca:Luke|Luca Lucia:Lucy
Luciano:Lucian Luigi:Louis|Luis|Lewis Marcello:Marcellus|Marcel Marco:Mark|Marcus Margherita:Margaret Maria:Mary
Mario:Marius Marta:Martha Martino:Martin Massimiliano:Maximilian Massimo:Maximus|Maximum Matteo:Matthew
Maurizio:Maurice Mauro:Maurus Michela:Michelle Michele:Michael Nicola:Nicholas Nicolo:Nicholas Ottavio:Octavius
Paola:Paula Paolo:Paul Pasquale:Pascal|Easter Patrizia:Patricia Patrizio:Patrick Piero:Peter|Pierre Pietro:Peter
Pierluigi:Pierlouis Raffaele:Raphael Renato:René|Renatus Riccardo:Richard Roberta:Roberta Roberto:Robert Rocco:Rock
Rodolfo:Rudolph Rosa:Rose Ruggero:Roger Salvatore:Salvator|Savior Sandro:Sandro Sebastiano:Sebastian Sergio:Serge|Sergius
Silvia:Sylvia Silvio:Silvius|Sylvius Simona:Simone Simone:Simon Stefania:Stephanie Stefano:Stephen|Stefan
Teresa:Theresa Tommaso:Thomas Umberto:Humbert Valentina:Valentine Valentino:Valentine Valerio:Valerius Vincenzo:Vincent
Virginia:Virginia Vittoria:Victoria Vittorio:Victor Walter:Walter
"""
_UNCHANGED = """Alessia Anna Annamaria Bruno Carmelo Carmine Ciro Cosimo Daniela Dario Debora Elisa Enzo Ernesto Fabrizio
    Franca Gigi Giampaolo Gino Giusi Ilaria Laura Leonardo Loredana Luana Luisa Manuela Mirko Monica Nino Pino Renzo
    Rita Rosario Sabrina Samuele Sandra Serena Sonia Tiziana Tiziano Ugo Veronica Vito"""
_TRANSLATIONS = {name: tuple(forms.split("|")) for name, _, forms in (row.partition(":") for row in _ROWS.split())}

_ITALIAN = {
    **{name: name for name in _UNCHANGED.split()},
    **{form: name for name, forms in _TRANSLATIONS.items() for form in (name, *forms)},
}


def translations(given: str) -> tuple[str, ...]:
    """English counterparts of an Italian given name; none if it has none, or is the same in English.

    >>> translations("Luigi"), translations("Matilde")
    (('Louis', 'Luis', 'Lewis'), ())
    """
    return tuple(form for form in _TRANSLATIONS.get(given, ()) if form != given)


def italian_given(form: str) -> str:
    """The Italian given name that a word is, or is a translation of; "" if it is none.

    >>> italian_given("Vincent"), italian_given("Luigi"), italian_given("Kevin")
    ('Vincenzo', 'Luigi', '')
    """
    return _ITALIAN.get(form, "")
