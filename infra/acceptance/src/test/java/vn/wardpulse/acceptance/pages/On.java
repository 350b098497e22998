package vn.wardpulse.acceptance.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** People who meet in a demonstration of their own, whose clock stands on another day than the shared one's. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface On {

    /** The day, such as {@code 2023-03-14}. */
    String value();
}
