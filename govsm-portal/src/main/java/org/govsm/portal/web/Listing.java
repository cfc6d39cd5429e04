package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/**
 * Listing: what is asked of a list by the parameters of an address: words to search for ({@code
 * q}), filters, the order ({@code sort}), the page, and the form of a file ({@code format}). What
 * cannot be answered is refused, never left aside.
 */
public final class Listing {

  /** How many rows a page has. */
  public static final int ROWS = 50;

  private static final String Q = "q";
  private static final String SORT = "sort";
  private static final String PAGE = "page";
  private static final String FORMAT = "format";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");

  private final ListForm form;
  private final Map<String, String> given;

  private Listing(ListForm form, Map<String, String> given) {
    this.form = form;
    this.given = given;
  }

  /**
   * What a request asks for.
   *
   * @throws ProblemException with status 422 and each value that there is not
   */
  public static Listing of(ContainerRequestContext request, ListForm form) {
    return of(name -> Cursor.parameter(request, name), form);
  }

  static Listing of(Function<String, Optional<String>> parameter, ListForm form) {
    Map<String, String> given = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(form.searched() ? List.of(Q) : List.of());
    form.filters().forEach(one -> names.add(one.name()));
    names.addAll(List.of(SORT, PAGE, FORMAT));
    for (String name : names) {
      parameter
          .apply(name)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> given.put(name, text));
    }
    List<InputFault> faults = new ArrayList<>();
    given.forEach((name, text) -> fault(form, name, text).ifPresent(faults::add));
    turned(form, given).ifPresent(faults::add);
    ProblemException.unlessNone(faults);
    return new Listing(form, given);
  }

  private static Optional<InputFault> fault(ListForm form, String name, String text) {
    return switch (name) {
      case Q ->
          refused(text.length() <= LONGEST, name, Message.of("list.long").with("most", LONGEST));
      case SORT ->
          refused(
              form.orders().contains(text),
              name,
              Message.of("list.order").with("given", text).with("known", form.orders()));
      case PAGE ->
          refused(
              NUMBER.matcher(text).matches(), name, Message.of("list.page").with("given", text));
      case FORMAT ->
          refused(
              Format.of(text).isPresent(),
              name,
              Message.of("list.format").with("given", text).with("known", Format.codes()));
      default -> form.filter(name).flatMap(filter -> filter.fault(text));
    };
  }

  /** Days from which to which rows are asked for, in which no day lies. */
  private static Optional<InputFault> turned(ListForm form, Map<String, String> given) {
    Optional<LocalDate> from = day(form, given, FROM);
    Optional<LocalDate> to = day(form, given, TO);
    boolean turned = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    return turned
        ? refused(
            false, TO, Message.of("list.turned").with("from", from.get()).with("to", to.get()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(ListForm form, Map<String, String> given, String name) {
    return form.filter(name)
        .filter(one -> one.kind() == ListFilter.Kind.DAY)
        .flatMap(one -> Optional.ofNullable(given.get(name)))
        .flatMap(RequestContexts::day);
  }

  private static Optional<InputFault> refused(boolean good, String name, Message text) {
    return good ? Optional.empty() : Optional.of(Faults.at("/" + name, text));
  }

  /** Form of a file that has all rows. */
  public enum Format {
    /** Text, comma separated. */
    CSV("csv"),
    /** A workbook. */
    XLSX("xlsx");

    private final String code;

    Format(String code) {
      this.code = code;
    }

    /** What stands in addresses and ends names of files. */
    public String code() {
      return code;
    }

    static Optional<Format> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static List<String> codes() {
      return Arrays.stream(values()).map(Format::code).toList();
    }
  }

  /** By what it can be searched, filtered and sorted. */
  public ListForm form() {
    return form;
  }

  /** What was typed to be searched for. */
  public String typed() {
    return given.getOrDefault(Q, "");
  }

  /** The words that must all be found. */
  public List<String> words() {
    return SearchWords.in(typed());
  }

  /** Whether all words are found in a text. */
  public boolean finds(String... texts) {
    String searched = SearchWords.of(texts);
    return words().stream().allMatch(searched::contains);
  }

  /** The value of a filter; nothing where all rows are asked for. */
  public Optional<String> filter(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** Whether a row has the value that a filter asks for. */
  public boolean passes(String name, String value) {
    return filter(name).filter(asked -> !asked.equals(value)).isEmpty();
  }

  /** The day of a filter. */
  public Optional<LocalDate> day(String name) {
    return filter(name).flatMap(RequestContexts::day);
  }

  /** The order as it stands in addresses. */
  public String order() {
    return given.getOrDefault(SORT, form.usual());
  }

  /** The code of the order, without its direction. */
  public String sort() {
    return isDown() ? order().substring(1) : order();
  }

  /** Whether the last comes first. */
  public boolean isDown() {
    return order().startsWith("-");
  }

  /** The order of a query: by the column for what is asked for, then by the id. */
  public String by(Map<String, String> columns, String id) {
    return columns.getOrDefault(sort(), id) + (isDown() ? " desc" : "") + ", " + id;
  }

  /** The same, with rows last in which the column is empty. */
  public String byKnown(Map<String, String> columns, String id) {
    String column = columns.getOrDefault(sort(), id);
    return "case when " + column + " is null then 1 else 0 end, " + by(columns, id);
  }

  /** The page, from 1. */
  public int page() {
    return Integer.parseInt(given.getOrDefault(PAGE, "1"));
  }

  /** The same, on the last of so many pages where it asks for a later one. */
  Listing within(long pages) {
    if (page() <= pages) {
      return this;
    }
    Map<String, String> last = new LinkedHashMap<>(given);
    last.put(PAGE, String.valueOf(pages));
    return new Listing(form, last);
  }

  /** How many rows come before the page. */
  public long offset() {
    return (page() - 1L) * ROWS;
  }

  /** The form of the file that is asked for; nothing for a page. */
  public Optional<Format> format() {
    return Optional.ofNullable(given.get(FORMAT)).flatMap(Format::of);
  }

  /** Whether rows are left out. */
  public boolean isNarrowed() {
    return given.keySet().stream()
        .anyMatch(name -> name.equals(Q) || form.filter(name).isPresent());
  }

  /** The parameters with another value of one; those that say what is usual are left out. */
  Map<String, String> with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.remove(FORMAT);
    all.remove(PAGE);
    all.put(name, value);
    all.values().removeIf(String::isEmpty);
    all.remove(SORT, form.usual());
    all.remove(PAGE, "1");
    return all;
  }
}
