package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.Position;

/**
 * Row of an open set of the catalogue: a part, a unit, a form of accessibility, a duty of the buyer
 * or a point that the terms must state. Services name rows by their codes.
 */
public final class CatalogueRow implements ToPlain {

  private final String code;
  private final Wording names;
  private final Wording said;
  private final List<Citation> citations;
  private final Position position;

  CatalogueRow(
      String code, Wording names, Wording said, List<Citation> citations, Position position) {
    this.code = requireNonNull(code, "code");
    this.names = names;
    this.said = said;
    this.citations = List.copyOf(citations);
    this.position = position;
  }

  /**
   * The code.
   *
   * @return such as {@code asset}
   */
  public String code() {
    return code;
  }

  /**
   * The name in a language.
   *
   * @param language such as {@code hi}
   * @return the name, else the English one
   */
  public String name(String language) {
    return names.in(language);
  }

  /**
   * What it means.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one; empty where the name says enough
   */
  public String said(String language) {
    return said.in(language);
  }

  /**
   * By what authority.
   *
   * @return none where it is a word of this catalogue
   */
  public List<Citation> citations() {
    return citations;
  }

  Map<String, String> names() {
    return names.texts();
  }

  Position position() {
    return position;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("names", names.toPlain());
    if (!said.isEmpty()) {
      tree.put("said", said.toPlain());
    }
    if (!citations.isEmpty()) {
      tree.put("citations", Tree.list(citations, Citation::toPlain));
    }
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CatalogueRow that && toPlain().equals(that.toPlain());
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
