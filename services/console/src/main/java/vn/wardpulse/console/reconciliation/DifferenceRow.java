package vn.wardpulse.console.reconciliation;

/**
 * One value that differs, in words.
 *
 * @param what indicator, theme or form by its name, or that it is the view as a whole
 * @param field empty if one side has nothing at all
 */
record DifferenceRow(
        String unit,
        String address,
        String period,
        String what,
        String code,
        String field,
        String served,
        String log) {}
