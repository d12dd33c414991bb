-- A task without a date and without years is due with the last year of its plan: where each task stands is made anew.
DELETE FROM standing;
DELETE FROM tally;
