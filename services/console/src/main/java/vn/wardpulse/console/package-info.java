/** The web pages. Owns nothing; reads and writes only through the HTTP APIs of catalogue, submission and reporting, with the reader's own token; never touches Kafka or a database. */
@NullMarked
package vn.wardpulse.console;

import org.jspecify.annotations.NullMarked;
