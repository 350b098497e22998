/** What the views of the generation that is shown say, kept in memory and read anew at every start. */
@NullMarked
package vn.wardpulse.alerting.view;

import org.jspecify.annotations.NullMarked;
