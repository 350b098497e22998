package vn.wardpulse.submission.matter;

/** Where a matter stands. */
enum MatterState {
    OPEN,
    ANSWERED,
    WITHDRAWN
}
