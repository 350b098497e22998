package vn.wardpulse.alerting.access;

/** Whether everything that the catalogue had said at the start was read. */
@FunctionalInterface
public interface CatalogueRead {

    boolean done();
}
