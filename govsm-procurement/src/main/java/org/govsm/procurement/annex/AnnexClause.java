package org.govsm.procurement.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/** Numbered clause of an annex. Its id stays the same in every language and edition. */
public final class AnnexClause implements ToPlain {

  private final String id;
  private final String number;
  private final String title;
  private final String text;
  private final List<AnnexRow> rows;
  private final List<AnnexFlag> flags;

  AnnexClause(
      String id,
      String number,
      String title,
      String text,
      List<AnnexRow> rows,
      List<AnnexFlag> flags) {
    this.id = id;
    this.number = number;
    this.title = title;
    this.text = text;
    this.rows = List.copyOf(rows);
    this.flags = List.copyOf(flags);
  }

  /**
   * The id of the clause, the same in every language and edition.
   *
   * @return such as {@code kpi.views-youtube}
   */
  public String id() {
    return id;
  }

  /**
   * The number in this document.
   *
   * @return such as {@code 4.2}
   */
  public String number() {
    return number;
  }

  /** The heading. */
  public String title() {
    return title;
  }

  /**
   * The sentences before the table.
   *
   * @return empty where the table says all
   */
  public String text() {
    return text;
  }

  /**
   * The table.
   *
   * @return none where the sentences say all
   */
  public List<AnnexRow> rows() {
    return rows;
  }

  /**
   * A row of the table.
   *
   * @param row its id
   * @return nothing where there is none
   */
  public Optional<AnnexRow> row(String row) {
    return rows.stream().filter(one -> one.id().equals(row)).findFirst();
  }

  /** What an officer must know of it. */
  public List<AnnexFlag> flags() {
    return flags;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("number", number);
    tree.put("title", title);
    if (!text.isEmpty()) {
      tree.put("text", text);
    }
    if (!rows.isEmpty()) {
      tree.put("rows", Tree.list(rows, AnnexRow::toPlain));
    }
    if (!flags.isEmpty()) {
      tree.put("flags", Tree.list(flags, AnnexFlag::toPlain));
    }
    return tree;
  }
}
