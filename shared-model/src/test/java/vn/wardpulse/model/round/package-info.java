@org.jspecify.annotations.NullMarked
package vn.wardpulse.model.round;
