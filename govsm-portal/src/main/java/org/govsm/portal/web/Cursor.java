package org.govsm.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Cursor of a list: where a page begins, and how long it is, by the parameters after and limit. */
public final class Cursor {

  private static final int USUAL = 100;
  private static final int MOST = 500;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** An id of at most 64 signs, also behind the kind of what it names. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private static final Pattern PATH = Pattern.compile(ID + "/" + ID);

  private final String first;
  private final String after;
  private final int limit;

  private Cursor(String first, String after, int limit) {
    this.first = first;
    this.after = after;
    this.limit = limit;
  }

  /** A cursor over ids. */
  public static Cursor overIds(ContainerRequestContext request) {
    return read(request, "after", ID, "");
  }

  /** A cursor over numbers. */
  public static Cursor overNumbers(ContainerRequestContext request) {
    return read(request, "after", NUMBER, "0");
  }

  /** A cursor over ids of departments, each with that of something in it. */
  public static Cursor overPaths(ContainerRequestContext request) {
    return read(request, "after", PATH, "");
  }

  /**
   * A cursor over numbers of one of several lists of an answer.
   *
   * @param name the parameter for where its page begins
   */
  public static Cursor overNumbers(ContainerRequestContext request, String name) {
    return read(request, name, NUMBER, "0");
  }

  private static Cursor read(
      ContainerRequestContext request, String name, Pattern places, String first) {
    List<InputFault> faults = new ArrayList<>();
    String after = parameter(request, name).orElse(first);
    if (!after.equals(first) && !places.matcher(after).matches()) {
      faults.add(Faults.at("/" + name, "request.after"));
    }
    String limit = parameter(request, "limit").orElse(String.valueOf(USUAL));
    int wanted =
        NUMBER.matcher(limit).matches() ? (int) Math.min(MOST + 1, Long.parseLong(limit)) : 0;
    if (wanted < 1 || wanted > MOST) {
      Message text = Message.of("request.limit").with("most", MOST);
      faults.add(new InputFault("/limit", "request.limit", text));
    }
    ProblemException.unlessNone(faults);
    return new Cursor(first, after, wanted);
  }

  /** A parameter of the address. */
  public static Optional<String> parameter(ContainerRequestContext request, String name) {
    @Nullable String text = request.getUriInfo().getQueryParameters().getFirst(name);
    return Optional.ofNullable(text);
  }

  public String id() {
    return after;
  }

  public long number() {
    return Long.parseLong(after);
  }

  public int limit() {
    return limit;
  }

  /** One more than a page has: whoever reads so many knows whether there are more. */
  public int oneMore() {
    return limit + 1;
  }

  /**
   * Rows of a page.
   *
   * @param next what to add to the address for the next page; empty on the last
   */
  public record Rows<T>(List<T> rows, Optional<String> next) {}

  /** The rows that a page shows, where one more was read. */
  public <T> Rows<T> rows(List<T> read, Function<T, ?> place) {
    if (read.size() <= limit) {
      return new Rows<>(read, Optional.empty());
    }
    List<T> shown = List.copyOf(read.subList(0, limit));
    String last = URLEncoder.encode(place.apply(shown.get(limit - 1)).toString(), UTF_8);
    String length = limit == USUAL ? "" : "&limit=" + limit;
    return new Rows<>(shown, Optional.of("?after=" + last + length));
  }

  /** A page of a list under its name, and where the next begins if there may be more. */
  public <T> Map<String, Object> listed(
      String name, List<T> page, Function<T, ?> heading, Function<T, ?> place) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(name, Tree.list(page, heading));
    if (isFull(page.size())) {
      tree.put("next", String.valueOf(place.apply(page.get(page.size() - 1))));
    }
    return tree;
  }

  /**
   * A page of a list that is known as a whole, and where the next begins if there are more.
   *
   * @throws ProblemException with status 422 where nothing stands at the place
   */
  public <T> Rows<T> within(List<T> all, Function<T, ?> place) {
    int from = 0;
    while (!after.equals(first) && from < all.size() && !isAt(all.get(from), place)) {
      from++;
    }
    if (!after.equals(first) && from == all.size()) {
      throw ProblemException.of(Faults.at("/after", "request.after"));
    }
    return rows(all.subList(after.equals(first) ? 0 : from + 1, all.size()), place);
  }

  private <T> boolean isAt(T one, Function<T, ?> place) {
    return String.valueOf(place.apply(one)).equals(after);
  }

  /** As {@link #listed}, of a list that is known as a whole. */
  public <T> Map<String, Object> paged(
      String name, List<T> all, Function<T, ?> heading, Function<T, ?> place) {
    Rows<T> page = within(all, place);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(name, Tree.list(page.rows(), heading));
    if (page.next().isPresent()) {
      tree.put("next", String.valueOf(place.apply(page.rows().get(page.rows().size() - 1))));
    }
    return tree;
  }

  /** Whether there may be more after a page of so many. */
  public boolean isFull(int size) {
    return size == limit;
  }
}
