package vn.wardpulse.submission.figures;

import java.util.Optional;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Expression.When;

/** What counts of the same unit for other periods than the one that is checked. */
@FunctionalInterface
public interface Precedents {

    Precedents NONE = (indicator, when) -> Optional.empty();

    /** Empty where nothing counts, and for the period itself. */
    Optional<Figure> figure(IndicatorCode indicator, When when);
}
