package vn.wardpulse.reporting.writer;

import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.web.Fault;

/** Collects what is wrong with a template, each with its line and column. */
final class TemplateFaults {

    /** More than these nobody mends at once. */
    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    void at(Place place, String code, String vi, String en) {
        if (faults.size() < MOST) {
            faults.add(Fault.error(
                    code,
                    place.toString(),
                    "Dòng %d, cột %d: %s".formatted(place.line(), place.column(), vi),
                    "Line %d, column %d: %s".formatted(place.line(), place.column(), en)));
        }
    }

    void in(Part part, String code, String vi, String en) {
        if (faults.size() < MOST) {
            faults.add(Fault.error(code, part.word(), vi, en));
        }
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
