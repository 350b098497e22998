package vn.wardpulse.console.signin;

/** A visitor with the token by which the other rooms know them; handlers take it as an argument. */
public record Access(Visitor visitor, String token) {

    @Override
    public String toString() {
        return visitor.name();
    }
}
