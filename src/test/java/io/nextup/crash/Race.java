package io.nextup.crash;

import java.util.List;

/**
 * Several reps claimed one lead at once.
 *
 * @param winners those who were told that it is theirs
 * @param refusals what the others were told
 * @param owner whose it was afterwards
 */
record Race(String lead, List<String> winners, List<String> refusals, String owner) {}
