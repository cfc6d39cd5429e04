package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
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

  private final String after;
  private final int limit;

  private Cursor(String after, int limit) {
    this.after = after;
    this.limit = limit;
  }

  /** A cursor over ids. */
  public static Cursor overIds(ContainerRequestContext request) {
    return read(request, false);
  }

  /** A cursor over numbers. */
  public static Cursor overNumbers(ContainerRequestContext request) {
    return read(request, true);
  }

  private static Cursor read(ContainerRequestContext request, boolean numbers) {
    List<InputFault> faults = new ArrayList<>();
    String after = parameter(request, "after").orElse(numbers ? "0" : "");
    if (numbers && !NUMBER.matcher(after).matches()) {
      faults.add(new InputFault("/after", "request.after", Message.of("request.after")));
    }
    String limit = parameter(request, "limit").orElse(String.valueOf(USUAL));
    int wanted =
        NUMBER.matcher(limit).matches() ? (int) Math.min(MOST + 1, Long.parseLong(limit)) : 0;
    if (wanted < 1 || wanted > MOST) {
      Message text = Message.of("request.limit").with("most", MOST);
      faults.add(new InputFault("/limit", "request.limit", text));
    }
    ProblemException.unlessNone(faults);
    return new Cursor(after, wanted);
  }

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

  /** Whether there may be more after a page of so many. */
  public boolean isFull(int size) {
    return size == limit;
  }
}
