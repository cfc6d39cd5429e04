package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.document.Schema;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.TermsChange;
import org.jspecify.annotations.Nullable;

/**
 * Amended rows: in the draft of an amendment, a row that stands is not written over. It ends with
 * the first day of the amendment, and a new row of the same id says what holds from then on. Of
 * what has no rows, the amendment names the member.
 */
final class AmendedRows {

  private static final String AMENDMENT = "amendment";
  private static final String AMENDMENTS = "amendments";
  private static final String FROM = "from";

  /** Their days are what they say, and not from when a term holds. */
  private static final String EXCLUSIONS = "exclusions";

  private AmendedRows() {}

  /** Terms, and where the row stands by then. */
  record Amended(Map<String, @Nullable Object> terms, int row) {}

  static Amended of(ContractDraft draft, BuilderPart part, PartSaver.Saved saved) {
    Optional<Map<String, @Nullable Object>> paper = paper(draft);
    if (paper.isEmpty()) {
      return new Amended(saved.terms(), saved.row());
    }
    Map<String, @Nullable Object> named = members(draft.terms(), saved.terms());
    return isDated(part.list())
        ? dated(draft.terms(), bases(draft.terms(), named, paper.get()), part, saved, paper.get())
        : new Amended(named, saved.row());
  }

  /** The amendment that the draft is about: its last, once it says from when it holds. */
  private static Optional<Map<String, @Nullable Object>> paper(ContractDraft draft) {
    List<Map<String, @Nullable Object>> all = Trees.rows(draft.terms(), AMENDMENTS);
    return draft.isAmendment() && !all.isEmpty()
        ? Optional.of(all.get(all.size() - 1))
            .filter(one -> Trees.text(one, "id").isPresent() && Trees.text(one, FROM).isPresent())
        : Optional.empty();
  }

  static boolean isDated(String list) {
    Schema schema = BuilderPart.schema(list, Shapes.shipped());
    return !list.isEmpty() && schema.part(AMENDMENT).isPresent();
  }

  private static Amended dated(
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> after,
      BuilderPart part,
      PartSaver.Saved saved,
      Map<String, @Nullable Object> paper) {
    List<Map<String, @Nullable Object>> was = Trees.rows(before, part.list());
    int row = saved.row();
    Map<String, @Nullable Object> now = Trees.rows(after, part.list()).get(row);
    if (row >= was.size()) {
      return new Amended(Trees.with(after, part.list(), row, begun(part.list(), now, paper)), row);
    }
    Map<String, @Nullable Object> old = was.get(row);
    boolean ended =
        was.stream().anyMatch(one -> isOf(one, paper) && isSame(one, old)); // it has its new row
    if (old.equals(now) || isOf(old, paper) || ended || isOver(old, paper)) {
      return new Amended(after, row);
    } else if (begins(old, paper)) {
      return new Amended(Trees.with(after, part.list(), row, begun(part.list(), now, paper)), row);
    }
    List<@Nullable Object> rows = Trees.list(after.get(part.list()));
    rows.set(row, Trees.put(old, TypedValues.UNTIL, paper.get(FROM)));
    rows.add(row + 1, brought(now, paper));
    return new Amended(Trees.put(after, part.list(), rows), row + 1);
  }

  private static boolean isSame(Map<String, ?> row, Map<String, ?> other) {
    return Objects.equals(row.get("id"), other.get("id"));
  }

  private static boolean isOf(Map<String, ?> row, Map<String, ?> paper) {
    return Objects.equals(row.get(AMENDMENT), paper.get("id"));
  }

  /** Whether a row begins with the amendment or after it. */
  private static boolean begins(Map<String, ?> row, Map<String, ?> paper) {
    return Trees.text(row, FROM)
        .filter(from -> from.compareTo(Trees.text(paper, FROM).orElseThrow()) >= 0)
        .isPresent();
  }

  /** Whether a row held only before the amendment: what it said then is not for it to change. */
  private static boolean isOver(Map<String, ?> row, Map<String, ?> paper) {
    return Trees.text(row, TypedValues.UNTIL)
        .filter(until -> until.compareTo(Trees.text(paper, FROM).orElseThrow()) <= 0)
        .isPresent();
  }

  private static Map<String, @Nullable Object> begun(
      String list, Map<String, @Nullable Object> row, Map<String, ?> paper) {
    boolean own = list.equals(EXCLUSIONS) && row.containsKey(FROM);
    return own ? named(row, paper) : brought(row, paper);
  }

  private static Map<String, @Nullable Object> brought(
      Map<String, @Nullable Object> row, Map<String, ?> paper) {
    return named(Trees.put(row, FROM, paper.get(FROM)), paper);
  }

  private static Map<String, @Nullable Object> named(
      Map<String, @Nullable Object> row, Map<String, ?> paper) {
    return Trees.put(row, AMENDMENT, paper.get("id"));
  }

  /** A base that was made for the row holds from the amendment on too. */
  private static Map<String, @Nullable Object> bases(
      Map<String, ?> before, Map<String, @Nullable Object> after, Map<String, ?> paper) {
    int known = Trees.rows(before, "bases").size();
    List<Map<String, @Nullable Object>> now = Trees.rows(after, "bases");
    Map<String, @Nullable Object> all = after;
    for (int i = known; i < now.size(); i++) {
      all = Trees.with(all, "bases", i, brought(now.get(i), paper));
    }
    return all;
  }

  private static Map<String, @Nullable Object> members(
      Map<String, ?> before, Map<String, @Nullable Object> after) {
    List<Map<String, @Nullable Object>> papers = Trees.rows(after, AMENDMENTS);
    int last = papers.size() - 1;
    List<String> changes = new ArrayList<>(Trees.words(papers.get(last), "changes"));
    int known = changes.size();
    TermsChange.members(Shapes.shipped()).stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .filter(name -> !changes.contains(name))
        .forEach(changes::add);
    return changes.size() == known
        ? after
        : Trees.with(after, AMENDMENTS, last, Trees.put(papers.get(last), "changes", changes));
  }

  /** The terms in which a row ends with the amendment; nothing where it is taken out as it is. */
  static Optional<Map<String, @Nullable Object>> without(
      ContractDraft draft, Map<String, ?> terms, String list, int row) {
    Optional<Map<String, @Nullable Object>> paper = paper(draft);
    if (paper.isEmpty() || !isDated(list)) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> old = Trees.rows(terms, list).get(row);
    if (isOver(old, paper.get()) && !isOf(old, paper.get())) {
      return Optional.empty();
    }
    if (!isOf(old, paper.get()) && !begins(old, paper.get())) {
      Map<String, @Nullable Object> ended =
          Trees.put(old, TypedValues.UNTIL, paper.get().get(FROM));
      return Optional.of(Trees.with(terms, list, row, ended));
    }
    return Optional.of(reopened(Trees.without(terms, list, row), list, old));
  }

  /** Where the amendment no longer brings a row, that before it goes on. */
  private static Map<String, @Nullable Object> reopened(
      Map<String, @Nullable Object> terms, String list, Map<String, ?> gone) {
    List<Map<String, @Nullable Object>> rows = Trees.rows(terms, list);
    for (int i = 0; i < rows.size(); i++) {
      boolean before =
          Objects.equals(rows.get(i).get("id"), gone.get("id"))
              && Objects.equals(rows.get(i).get(TypedValues.UNTIL), gone.get(FROM));
      if (before) {
        Object until = gone.get(TypedValues.UNTIL);
        return Trees.with(terms, list, i, Trees.put(rows.get(i), TypedValues.UNTIL, until));
      }
    }
    return terms;
  }
}
