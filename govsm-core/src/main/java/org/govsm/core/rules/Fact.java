package org.govsm.core.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/** A fact that a question asks for, or a field that its answer gives: name, kind, unit, codes. */
public final class Fact {

  private final String name;
  private final NamedType type;
  private final String prefix;
  private final String label;

  private Fact(String name, NamedType type, String prefix, String label) {
    this.name = name;
    this.type = type;
    this.prefix = prefix;
    this.label = label;
  }

  static Fact asked(Column column) {
    return new Fact(column.fact(), column.type(), "fact.", column.label());
  }

  static Fact answered(OutputColumn column) {
    return new Fact(column.name(), column.type(), "answer.", "");
  }

  /**
   * The name.
   *
   * @return one word in camel case
   */
  public String name() {
    return name;
  }

  /**
   * The kind of value.
   *
   * @return day, number, boolean or string
   */
  public FactType type() {
    return type.type();
  }

  /**
   * The unit of a number.
   *
   * @return such as {@code rupees}; nothing for a bare number or another kind
   */
  public Optional<String> unit() {
    return type.unit();
  }

  /**
   * The codes that are allowed.
   *
   * @return in the order of the pack; none where any text, or another kind of value, is meant
   */
  public List<String> codes() {
    return type.codes();
  }

  /**
   * The word for it.
   *
   * @param words the language
   * @return its label in that language, else the label of the column in the file, else its name
   */
  public String label(Messages words) {
    return words.find("term." + term().code()).orElse(label.isEmpty() ? name : label);
  }

  /**
   * The word for it, in no language yet.
   *
   * @return {@code fact.} or {@code answer.} and the name
   */
  public Term term() {
    return new Term(prefix + name);
  }

  NamedType namedType() {
    return type;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the label
   * @return name, type, unit, allowed, label
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("type", type.type().dmnName());
    unit().ifPresent(unit -> tree.put("unit", unit));
    if (!type.allowed().any()) {
      tree.put("allowed", codes().isEmpty() ? type.allowed().canonical() : codes());
    }
    tree.put("label", label(words));
    return tree;
  }
}
