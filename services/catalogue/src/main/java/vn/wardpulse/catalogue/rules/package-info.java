/** Validation rules: what reported figures are checked by, as an administrator states it, with the days from and to which it holds. */
@NullMarked
package vn.wardpulse.catalogue.rules;

import org.jspecify.annotations.NullMarked;
