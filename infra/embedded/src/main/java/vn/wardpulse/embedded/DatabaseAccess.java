package vn.wardpulse.embedded;

/** Where a database is and as whom to enter it. */
public record DatabaseAccess(String url, String username, String password) {

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
