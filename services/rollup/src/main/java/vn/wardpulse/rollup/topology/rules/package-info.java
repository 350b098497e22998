/** How figures roll up, as plain functions over values: no Kafka, no clock, no floating point. */
@NullMarked
package vn.wardpulse.rollup.topology.rules;

import org.jspecify.annotations.NullMarked;
