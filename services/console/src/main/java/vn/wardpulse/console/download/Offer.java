package vn.wardpulse.console.download;

import java.util.function.Supplier;
import vn.wardpulse.files.Table;

/**
 * A table of a page that can be taken away.
 *
 * @param key names it in addresses and files
 * @param title as people know it
 * @param table is made when it is wanted
 */
public record Offer(String key, String title, Supplier<Table> table) {}
