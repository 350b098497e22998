package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What some of the demonstration's people do. They look at how things stand on a morning, as anybody can, and do what they
 * would do about it that day: so it does not matter what a visitor has done meanwhile, or where a walk was cut short.
 */
interface Habit {

    List<Deed> on(LocalDate day);
}
