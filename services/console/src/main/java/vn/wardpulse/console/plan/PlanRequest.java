package vn.wardpulse.console.plan;

/** Something that was asked in a plan's name, and how many have answered. */
record PlanRequest(String address, String title, String tally, String due) {}
