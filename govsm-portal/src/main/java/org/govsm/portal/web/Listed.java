package org.govsm.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;

/**
 * Listed: a page of a list, where it stands among the others, and the addresses of these, which
 * keep what was asked for.
 *
 * @param path the address of the list
 * @param count how many rows there are on all pages
 */
public record Listed<T>(Listing listing, String path, long count, List<T> rows) {

  /** Keeps its own copy. */
  public Listed {
    rows = List.copyOf(rows);
  }

  /** The page that is asked for; the last where there are not so many. */
  public static <T> Listed<T> of(Listing listing, String path, ListSource<T> source) {
    long count = source.count();
    Listing within = listing.within(pages(count));
    return new Listed<>(within, path, count, source.rows(within.offset(), Listing.ROWS));
  }

  /** How many pages there are. */
  public long pages() {
    return pages(count);
  }

  private static long pages(long count) {
    return Math.max(1, (count + Listing.ROWS - 1) / Listing.ROWS);
  }

  /** The number of the first row of the page. */
  public long first() {
    return listing.offset() + 1;
  }

  /** The number of the last row of the page. */
  public long last() {
    return listing.offset() + rows.size();
  }

  /** Whether there is no row at all, whatever is asked for. */
  public boolean isEmpty() {
    return count == 0 && !listing.isNarrowed();
  }

  /** Whether rows are chosen by a filter, or come in another than the usual order. */
  public boolean isArranged() {
    return !listing.order().equals(listing.form().usual())
        || listing.form().filters().stream()
            .anyMatch(one -> listing.filter(one.name()).isPresent());
  }

  /** The page before. */
  public Optional<String> previous() {
    return listing.page() > 1
        ? Optional.of(href("page", String.valueOf(listing.page() - 1)))
        : Optional.empty();
  }

  /** The page after. */
  public Optional<String> next() {
    return listing.page() < pages()
        ? Optional.of(href("page", String.valueOf(listing.page() + 1)))
        : Optional.empty();
  }

  /** The list by another order: backwards where it is sorted so already. */
  public String sorted(String code) {
    boolean again = listing.sort().equals(code) && !listing.isDown();
    return href("sort", again ? "-" + code : code);
  }

  /** How it is sorted by a column, for those who hear it. */
  public Optional<String> direction(String code) {
    return listing.sort().equals(code)
        ? Optional.of(listing.isDown() ? "descending" : "ascending")
        : Optional.empty();
  }

  /** All rows as a file. */
  public String file(String format) {
    return href("format", format);
  }

  /** The title of the page: of several pages, which it is. */
  public String title(Page page, String title) {
    Message said =
        Message.of("list.title")
            .with("title", title)
            .with("page", page.number(listing.page()))
            .with("pages", page.number(pages()));
    return pages() > 1 ? page.words().say(said) : title;
  }

  /** Which rows the page has, of how many. */
  public String said(Page page) {
    return page.words()
        .say(
            Message.of("list.rows")
                .with("first", page.number(first()))
                .with("last", page.number(last()))
                .with("count", page.number(count)));
  }

  private String href(String name, String value) {
    Map<String, String> parameters = listing.with(name, value);
    return parameters.isEmpty()
        ? path
        : path
            + parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
  }
}
