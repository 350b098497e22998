package vn.wardpulse.model.report;

/** Whether the first receipt that stands met the due date. Submission alone decides it. */
public enum Timeliness {
    ON_TIME,
    LATE
}
