@NullMarked
package vn.wardpulse.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
