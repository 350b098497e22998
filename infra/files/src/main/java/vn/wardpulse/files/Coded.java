package vn.wardpulse.files;

/** A value that programs read by its code and people by its word, such as a status. */
public record Coded(String code, String text) {}
