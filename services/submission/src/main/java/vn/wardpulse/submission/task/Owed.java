package vn.wardpulse.submission.task;

import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.task.Occurrence;

/** An occurrence as the definitions have it, with its days. */
record Owed(Occurrence occurrence, Occasion occasion) {}
