/** What operators are given: the compose file, alerts and dashboards, checked without a Docker engine. */
@NullMarked
package vn.wardpulse.acceptance.operations;

import org.jspecify.annotations.NullMarked;
