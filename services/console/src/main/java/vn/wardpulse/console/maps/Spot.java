package vn.wardpulse.console.maps;

/**
 * One unit's indicator as it is shown.
 *
 * @param text how much of what is asked by now is reached, in whole per cent; the figure itself where there is nothing
 *     to hold it against; – where it is missing
 * @param plain whether the text is the figure itself
 * @param figure the figure alone, or –
 * @param value the figure with its unit of measure, or –
 * @param title all of it in words
 */
record Spot(
        String status,
        String word,
        String text,
        boolean plain,
        String figure,
        String value,
        String target,
        String title,
        String address) {}
