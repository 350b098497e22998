/** What comes of requests: who answered, in time or late, and what the answers add up to. */
@NullMarked
package vn.wardpulse.reporting.requests;

import org.jspecify.annotations.NullMarked;
