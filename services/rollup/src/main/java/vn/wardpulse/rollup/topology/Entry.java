package vn.wardpulse.rollup.topology;

import vn.wardpulse.model.catalogue.CatalogueEvent.TargetsSet;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.rollup.topology.rules.Dated;

/** What the ledger takes in. */
sealed interface Entry {

    record Reported(ReportEvent event) implements Entry {}

    record Targeted(TargetsSet event) implements Entry {}

    record Defined(Dated dated) implements Entry {}
}
