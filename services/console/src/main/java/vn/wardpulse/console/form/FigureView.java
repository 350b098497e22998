package vn.wardpulse.console.form;

import java.util.List;

/**
 * One figure of the form with its fields, every text ready: a line's own, or one of its channels'.
 *
 * @param key what the names of its fields begin with
 * @param name of the channel; empty for the line's own
 * @param a what stands in the first field
 * @param rate of a pair, as shown beside it
 * @param shown the figure as one text, for reading only
 * @param filled whether it can be handed in as far as it goes
 */
record FigureView(
        String key,
        String name,
        String a,
        String b,
        String rate,
        String shown,
        boolean filled,
        List<Told> told,
        List<Ask> asks) {

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
