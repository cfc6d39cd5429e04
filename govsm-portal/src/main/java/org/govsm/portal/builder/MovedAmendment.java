package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moved amendment: where an amendment in the making gets another number or first day, the rows that
 * it brought, those that it ended and the ceiling that names it go with it. Days of an exclusion
 * that were typed stay.
 */
final class MovedAmendment {

  private static final String AMENDMENT = "amendment";
  private static final String FROM = "from";
  private static final String CEILING = "ceiling";

  private static final List<String> DATED =
      BuilderPart.all().stream()
          .map(BuilderPart::list)
          .distinct()
          .filter(AmendedRows::isDated)
          .toList();

  private final Map<String, @Nullable Object> contract;
  private final Map<String, @Nullable Object> was;
  private final Map<String, @Nullable Object> now;

  private MovedAmendment(
      Map<String, @Nullable Object> contract,
      Map<String, @Nullable Object> was,
      Map<String, @Nullable Object> now) {
    this.contract = contract;
    this.was = was;
    this.now = now;
  }

  /**
   * The terms with the rows moved.
   *
   * @param contract the terms that are amended
   * @param row which amendment was typed
   */
  static Map<String, @Nullable Object> in(
      Map<String, ? extends @Nullable Object> contract,
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> after,
      int row) {
    Map<String, @Nullable Object> was = row(before, row);
    Map<String, @Nullable Object> now = row(after, row);
    boolean stands =
        Trees.rows(contract, "amendments").stream()
            .anyMatch(one -> Objects.equals(one.get("id"), was.get("id")));
    boolean known =
        Stream.of(was, now)
            .allMatch(
                one -> Trees.text(one, "id").isPresent() && Trees.text(one, FROM).isPresent());
    return stands || !known
        ? after
        : new MovedAmendment(Trees.object(contract), was, now).moved(after);
  }

  private static Map<String, @Nullable Object> row(Map<String, ?> terms, int row) {
    List<Map<String, @Nullable Object>> papers = Trees.rows(terms, "amendments");
    return row < papers.size() ? papers.get(row) : Trees.object(null);
  }

  private Map<String, @Nullable Object> moved(Map<String, @Nullable Object> terms) {
    Map<String, @Nullable Object> all = terms;
    for (String list : DATED) {
      if (all.containsKey(list)) {
        List<Map<String, @Nullable Object>> known = Trees.rows(contract, list);
        List<@Nullable Object> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> one : Trees.rows(all, list)) {
          rows.add(known.contains(one) ? one : follower(one));
        }
        all = Trees.put(all, list, rows);
      }
    }
    return ceiling(all);
  }

  private Map<String, @Nullable Object> ceiling(Map<String, @Nullable Object> terms) {
    Map<String, @Nullable Object> ceiling = Trees.object(terms.get(CEILING));
    return Objects.equals(ceiling.get(AMENDMENT), was.get("id"))
        ? Trees.put(terms, CEILING, Trees.put(ceiling, AMENDMENT, now.get("id")))
        : terms;
  }

  private Map<String, @Nullable Object> follower(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> moved = Trees.object(row);
    if (Objects.equals(row.get(AMENDMENT), was.get("id"))) {
      moved.put(AMENDMENT, now.get("id"));
      follow(moved, FROM);
    } else {
      follow(moved, TypedValues.UNTIL);
    }
    return moved;
  }

  private void follow(Map<String, @Nullable Object> row, String end) {
    Optional<String> day = Trees.text(row, end);
    if (day.equals(Trees.text(was, FROM))) {
      row.put(end, now.get(FROM));
    }
  }
}
