package org.govsm.procurement.metric;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;

/** A row of the catalogue of an open set: a platform, a source of readings, or an origin. */
public final class Code implements ToPlain {

  private final String code;
  private final Map<String, String> names;

  Code(String code, Map<String, String> names) {
    this.code = requireNonNull(code, "code");
    this.names = Collections.unmodifiableMap(new TreeMap<>(names));
  }

  /**
   * The code.
   *
   * @return such as {@code youtube}
   */
  public String code() {
    return code;
  }

  /**
   * The name in a language.
   *
   * @param language such as {@code hi}
   * @return the name, else the English one, else the code
   */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", code));
  }

  Map<String, String> names() {
    return names;
  }

  /** The published tree form: code and names. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("names", new TreeMap<>(names));
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Code that && code.equals(that.code) && names.equals(that.names);
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
