-- What is offered unasked is one of the things that nudges are about: it needs no table of its own, and none was ever kept.
DROP TABLE nudge_offer;
