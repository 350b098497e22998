/** What the definitions answer by themselves. */
@org.jspecify.annotations.NullMarked
package vn.wardpulse.model.catalogue;
