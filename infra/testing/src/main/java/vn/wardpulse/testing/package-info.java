/**
 * Real parts for tests: a broker, a database and an issuer of tokens, one of each per test JVM; whole rooms on them,
 * and who comes to their doors. Never part of what is shipped.
 */
@NullMarked
package vn.wardpulse.testing;

import org.jspecify.annotations.NullMarked;
