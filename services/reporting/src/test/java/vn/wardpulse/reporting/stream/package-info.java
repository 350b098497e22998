/** How the stream treats its readers. */
@org.jspecify.annotations.NullMarked
package vn.wardpulse.reporting.stream;
