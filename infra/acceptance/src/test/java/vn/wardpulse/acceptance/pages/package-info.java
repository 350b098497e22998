/** The pages in a browser: what people come for, and that everyone can use them. */
@NullMarked
package vn.wardpulse.acceptance.pages;

import org.jspecify.annotations.NullMarked;
