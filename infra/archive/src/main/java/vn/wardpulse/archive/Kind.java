package vn.wardpulse.archive;

/** What is written. */
public enum Kind {
    /** To be kept and handed on: nothing in it opens a door. */
    ARCHIVE,
    /** Everything, also what has to be guarded: passwords' hashes, keys, addresses of people. */
    BACKUP
}
