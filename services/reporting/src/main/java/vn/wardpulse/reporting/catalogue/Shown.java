package vn.wardpulse.reporting.catalogue;

/**
 * What readers are shown.
 *
 * @param reading number of the rows that are shown; 0 while there are none
 * @param generation of the roll-up that they come from; 0 while there is none
 */
public record Shown(int reading, int generation) {

    /** Names the generation that an answer comes from. */
    public static final String HEADER = "X-Wardpulse-Generation";
}
