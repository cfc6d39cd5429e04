package org.govsm.portal.suppliers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Entry page: the entries of a list of the log of facilitation, the newest first, fifty at a time.
 *
 * @param number of the page, from 1
 */
public record EntryPage(List<Row> rows, int number, int pages) {

  /**
   * An entry.
   *
   * @param number its place in the log, from 1
   */
  public record Row(int number, Map<String, @Nullable Object> said) {

    /** What it says; empty where it says nothing. */
    public String said(String member) {
      Object given = said.get(member);
      return given == null ? "" : String.valueOf(given);
    }
  }

  /** The page that is asked for; the last where there are not so many. */
  static EntryPage of(Page page, List<Map<String, @Nullable Object>> entries) {
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      all.add(new Row(i + 1, entries.get(i)));
    }
    Collections.reverse(all);
    int pages = Math.max(1, (all.size() + Listing.ROWS - 1) / Listing.ROWS);
    int asked =
        page.given("page")
            .filter(text -> text.matches("[1-9]\\d{0,5}"))
            .map(Integer::parseInt)
            .orElse(1);
    int number = Math.min(asked, pages);
    int from = (number - 1) * Listing.ROWS;
    return new EntryPage(
        List.copyOf(all.subList(from, Math.min(all.size(), from + Listing.ROWS))), number, pages);
  }

  /** The number of the page before. */
  public Optional<Integer> previous() {
    return Optional.of(number - 1).filter(before -> before > 0);
  }

  /** The number of the page after. */
  public Optional<Integer> next() {
    return Optional.of(number + 1).filter(after -> after <= pages);
  }
}
