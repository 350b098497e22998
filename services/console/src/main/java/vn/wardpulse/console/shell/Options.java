package vn.wardpulse.console.shell;

import java.util.List;

/** Several of one kind under a title. */
public record Options(String title, List<Option> options) {}
