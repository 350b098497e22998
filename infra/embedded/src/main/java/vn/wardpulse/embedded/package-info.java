/**
 * A real Kafka broker and a real PostgreSQL inside one process tree. Owns their data directories; reads and writes
 * nothing else; knows neither rooms nor topics by name.
 */
@NullMarked
package vn.wardpulse.embedded;

import org.jspecify.annotations.NullMarked;
