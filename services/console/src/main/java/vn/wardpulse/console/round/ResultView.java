package vn.wardpulse.console.round;

import java.util.List;

/**
 * What makes a result a result: who published it, on what it rests, and its files.
 *
 * @param round where the round stands now
 * @param others how it came to be that there is another one; empty where it is the first
 * @param proof lines that say what it rests on
 * @param snapshot where the snapshot is
 * @param files where the minutes are; empty where they are not for the reader
 */
record ResultView(
        RoundView.Link round,
        String by,
        String others,
        List<String> proof,
        RoundView.Link snapshot,
        String hash,
        String files) {}
