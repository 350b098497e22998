package vn.wardpulse.console.form;

import java.util.List;

/**
 * One line of the form, every text ready.
 *
 * @param pair whether it asks for numerator and denominator
 * @param yesNo whether it asks for yes or no
 * @param a what stands in the first field
 * @param rate of a pair, as shown beside it
 * @param shown the figure as one text, for reading only
 * @param filled whether the line can be handed in as far as it goes
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
        String a,
        String b,
        String rate,
        String shown,
        String why,
        String remark,
        List<Told> told,
        List<Ask> asks,
        boolean filled) {

    public boolean wrong() {
        return !asks.isEmpty() || told.stream().anyMatch(t -> !t.warning());
    }

    public boolean warned() {
        return told.stream().anyMatch(Told::warning);
    }

    public String tone() {
        return wrong() ? "wrong" : warned() ? "warned" : "";
    }
}
