package org.govsm.governance.framework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;

/** A main part of a framework, under which its controls stand. */
public final class Element implements ToPlain {

  private final String id;
  private final Map<String, String> titles;

  Element(String id, Map<String, String> titles) {
    this.id = id;
    this.titles = Collections.unmodifiableMap(new TreeMap<>(titles));
  }

  /**
   * The element.
   *
   * @return its id, such as {@code communication}
   */
  public String id() {
    return id;
  }

  /**
   * Its name.
   *
   * @param language a code such as {@code hi}
   * @return the name in that language; in English where there is no translation
   */
  public String title(String language) {
    return titles.getOrDefault(language, titles.getOrDefault(Control.ENGLISH, ""));
  }

  /**
   * The languages that the name has.
   *
   * @return their codes in order, English among them
   */
  public Set<String> languages() {
    return titles.keySet();
  }

  /**
   * The published tree form.
   *
   * @return id, and title by language
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("title", titles);
    return tree;
  }
}
