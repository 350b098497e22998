/**
 * The boundary of every room that speaks HTTP: who the reader is, what time it is, what went wrong, and which
 * request caused it.
 *
 * <p>Owns no data. Decides no business rule: a room says what a role may do and how far a unit reaches.
 */
@NullMarked
package vn.wardpulse.web;

import org.jspecify.annotations.NullMarked;
