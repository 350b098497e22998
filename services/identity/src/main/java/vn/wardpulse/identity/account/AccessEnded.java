package vn.wardpulse.identity.account;

/** Something about the account changed so that no token given before may be renewed. */
public record AccessEnded(String account) {}
