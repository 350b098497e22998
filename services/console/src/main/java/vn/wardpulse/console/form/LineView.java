package vn.wardpulse.console.form;

import java.util.List;

/**
 * One line of the form, every text ready.
 *
 * @param pair whether it asks for numerator and denominator
 * @param yesNo whether it asks for yes or no
 * @param total its own figure
 * @param channels the parts that its figure is broken down by; empty where it is not
 * @param computed whether the channels make the total, so that nobody types it
 * @param split how far the figure is broken down, in words
 * @param unusual whether what is saved of it wants an explanation, also where it has one
 */
record LineView(
        String code,
        String name,
        String meaning,
        String unitOfMeasure,
        boolean pair,
        boolean yesNo,
        String numerator,
        String denominator,
        String previous,
        String lastYear,
        String target,
        String why,
        String remark,
        FigureView total,
        List<FigureView> channels,
        boolean computed,
        String split,
        boolean unusual) {

    public boolean filled() {
        return total.filled();
    }

    public boolean wrong() {
        return total.wrong() || channels.stream().anyMatch(FigureView::wrong);
    }

    public boolean warned() {
        return total.warned();
    }

    /** Whether there is anything to read in its channels. */
    public boolean brokenDown() {
        return channels.stream().anyMatch(FigureView::filled);
    }
}
