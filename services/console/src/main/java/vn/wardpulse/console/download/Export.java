package vn.wardpulse.console.download;

import java.util.List;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.files.Source;

/**
 * A page that is taken away.
 *
 * @param name of the files, without their ending
 * @param page what the page is called
 * @param title what it finds, in words
 * @param filters what else it was narrowed by, beside unit and period
 */
public record Export(
        String name,
        String page,
        String title,
        Choice choice,
        List<Source.Line> filters,
        Stamp stamp,
        List<Offer> offers) {}
