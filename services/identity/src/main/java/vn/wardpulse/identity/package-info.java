/**
 * Who somebody is: an embedded OpenID Connect provider with accounts, roles and the units they are bound to.
 *
 * <p>Owns schema {@code identity}. Reads and writes nothing else; any other OpenID Connect provider that states the
 * same claims can take its place. Never Kafka, never another room.
 */
@NullMarked
package vn.wardpulse.identity;

import org.jspecify.annotations.NullMarked;
