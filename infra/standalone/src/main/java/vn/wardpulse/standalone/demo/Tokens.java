package vn.wardpulse.standalone.demo;

/** Access tokens by sign-in name; signs in when it has none that is still good. */
public interface Tokens {

    String of(String username);
}
