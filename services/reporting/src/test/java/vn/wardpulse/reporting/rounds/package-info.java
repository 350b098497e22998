@org.jspecify.annotations.NullMarked
package vn.wardpulse.reporting.rounds;
