package vn.wardpulse.console.form;

/** Something said beside a line: what is wrong, and what to do. */
record Told(String text, boolean warning) {}
