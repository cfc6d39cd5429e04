package org.govsm.portal.ask;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/** The accounts that a visitor typed, one a row, in the parameters of the address. */
public final class AccountForm {

  private static final int MOST = 50;
  private static final int AT_FIRST = 3;
  private static final Pattern POINTER = Pattern.compile("/facts/accounts/(\\d+)/(\\w+)");
  private static final Map<String, String> FIELDS =
      Map.of("id", "name", "state", "state", "lastPostAt", "post", "activatedAt", "active");

  private final List<Row> rows;
  private final List<Integer> filled;

  private AccountForm(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.filled = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.get(row).isEmpty()) {
        filled.add(row);
      }
    }
  }

  static AccountForm of(MultivaluedMap<String, String> typed) {
    int count = typed.getOrDefault("name", List.of()).size();
    if (count > MOST) {
      throw new ProblemException(ProblemDetail.of(400));
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(
          new Row(
              field(typed, "name", row),
              field(typed, "state", row),
              field(typed, "post", row),
              field(typed, "active", row)));
    }
    while (rows.size() < AT_FIRST || (typed.containsKey("more") && rows.size() == count)) {
      rows.add(Row.EMPTY);
    }
    return new AccountForm(rows);
  }

  List<Row> rows() {
    return rows;
  }

  boolean isEmpty() {
    return filled.isEmpty();
  }

  /** The question as the API takes it; the whole of the day counts. */
  Map<String, Object> question(LocalDate day) {
    List<Map<String, Object>> accounts =
        filled.stream().map(row -> rows.get(row).toPlain()).toList();
    return Map.of(
        "profile", ControlCatalogue.shipped().id(),
        "asOf", day + "T23:59:59+05:30",
        "facts", Map.of("accounts", accounts));
  }

  /** The id of the field that a fault is about. */
  String fieldOf(InputFault fault) {
    Matcher pointer = POINTER.matcher(fault.pointer());
    if (!pointer.matches() || !FIELDS.containsKey(pointer.group(2))) {
      return "name-0";
    }
    int row = filled.get(Integer.parseInt(pointer.group(1)));
    return requireNonNull(FIELDS.get(pointer.group(2))) + "-" + row;
  }

  private static String field(MultivaluedMap<String, String> typed, String name, int row) {
    List<String> values = typed.getOrDefault(name, List.of());
    return row < values.size() ? values.get(row) : "";
  }

  /**
   * One account as it was typed.
   *
   * @param state the code of its state
   * @param post the day of the last post of its own
   */
  public record Row(String name, String state, String post, String active) {

    static final Row EMPTY = new Row("", "ACTIVE", "", "");

    boolean isEmpty() {
      return name.isBlank() && post.isBlank() && active.isBlank();
    }

    Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      put(tree, "id", name);
      put(tree, "state", state);
      put(tree, "lastPostAt", post);
      put(tree, "activatedAt", active);
      return tree;
    }

    private static void put(Map<String, Object> tree, String member, String typed) {
      if (!typed.isBlank()) {
        tree.put(member, typed.strip());
      }
    }
  }
}
