package vn.wardpulse.model;

/** A name in both languages of the product; Vietnamese comes first. */
public record Name(String vi, String en) {

    public Name {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a name needs both languages: vi '%s', en '%s'".formatted(vi, en));
        }
    }
}
