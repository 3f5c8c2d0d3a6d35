// Every test speaks with the whole catalogue, however little of the house it loads.
import '../functions/words'
