package vn.wardpulse.rollup.topology.rules;

import java.util.List;
import vn.wardpulse.model.catalogue.UnitTargets;

/** What the ledger holds of one unit: its lines and its stated targets, by year. */
public interface UnitBooks {

    List<LedgerLine> lines(int year);

    UnitTargets targets(int year);
}
