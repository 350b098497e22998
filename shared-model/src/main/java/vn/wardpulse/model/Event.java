package vn.wardpulse.model;

/** What happened, as it stands in the log. */
public interface Event {

    EventHead head();
}
