package vn.wardpulse.submission.sheet;

/** How much of an upload is taken; spelt as in the address. */
enum Take {
    /** Everything, or nothing where something is wrong. */
    all,
    /** The lines that nothing is wrong with. */
    right
}
