package vn.wardpulse.rollup.topology.rules;

import java.util.List;
import java.util.Map;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;

/** What the ledger holds of one unit: its lines and its stated targets, by year. */
public interface UnitBooks {

    List<LedgerLine> lines(int year);

    Map<IndicatorCode, Target> targets(int year);
}
