package org.govsm.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tour of the demonstration: stops on the way of one purchase, each a page of the portal. The
 * address says at which stop a visitor is; a cookie remembers it on the pages between.
 */
public final class Tour {

  /** The query parameter and the cookie with the number of the stop; 0 leaves the tour. */
  public static final String NUMBER = "tour";

  private static final List<Stop> STOPS = read();

  private Tour() {}

  /**
   * A stop, with the sentences {@code tour.CODE} and {@code tour.CODE-look}.
   *
   * @param number the first is 1
   * @param route the template of its address, by which it is told who may look
   */
  public record Stop(int number, String code, String address, String route) {

    private boolean isAt(String path) {
      return address.split("\\?", 2)[0].equals(path);
    }

    /** The address by which the visitor is at the stop. */
    public String visit() {
      return Page.with(address, NUMBER + "=" + number);
    }
  }

  /**
   * Place of a visitor on the tour.
   *
   * @param here whether the page is that of the stop; else the visitor went elsewhere from it
   */
  public record Place(Stop stop, boolean here) {

    /** How many stops there are. */
    public int count() {
      return STOPS.size();
    }

    /** The last stop before at which the caller may look. */
    public Optional<Stop> previous(Page page) {
      return STOPS.stream()
          .filter(one -> one.number() < stop.number() && page.may(one.route()))
          .reduce((earlier, later) -> later);
    }

    /** The next stop at which the caller may look. */
    public Optional<Stop> next(Page page) {
      return STOPS.stream()
          .filter(one -> one.number() > stop.number() && page.may(one.route()))
          .findFirst();
    }
  }

  /** The stops in order. */
  public static List<Stop> stops() {
    return STOPS;
  }

  /** The address at which the tour begins. */
  public static String start() {
    return STOPS.get(0).visit();
  }

  static Optional<Place> at(int number, String path) {
    return find(number).map(stop -> new Place(stop, stop.isAt(path)));
  }

  /** Whether a text is the number of a stop, or 0. */
  static boolean isNumber(String text) {
    return text.equals("0") || number(text) > 0;
  }

  /** The number of a stop; 0 where it is none. */
  static int number(String text) {
    return STOPS.stream()
        .map(Stop::number)
        .filter(number -> String.valueOf(number).equals(text))
        .findFirst()
        .orElse(0);
  }

  private static Optional<Stop> find(int number) {
    return STOPS.stream().filter(stop -> stop.number() == number).findFirst();
  }

  private static List<Stop> read() {
    List<String[]> lines =
        new String(Resources.read("demo/tour.txt"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ", 3))
            .toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Stop(i + 1, lines.get(i)[0], lines.get(i)[1], lines.get(i)[2]))
        .toList();
  }
}
