package org.govsm.procurement.metric;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/**
 * Meaning of a cross-platform name on one platform: the metric of that platform that terms mean
 * when they use a name that several platforms share, such as {@code likes}.
 */
public final class CommonMeaning implements ToPlain {

  private final String name;
  private final String platform;
  private final String metric;
  private final Map<String, String> said;
  private final List<Citation> citations;

  CommonMeaning(
      String name,
      String platform,
      String metric,
      Map<String, String> said,
      List<Citation> citations) {
    this.name = requireNonNull(name, "name");
    this.platform = requireNonNull(platform, "platform");
    this.metric = requireNonNull(metric, "metric");
    this.said = new TreeMap<>(said);
    this.citations = List.copyOf(citations);
  }

  /**
   * The name that terms use.
   *
   * @return such as {@code likes}
   */
  public String name() {
    return name;
  }

  /**
   * The platform.
   *
   * @return its code
   */
  public String platform() {
    return platform;
  }

  /**
   * What is counted there.
   *
   * @return the code of a metric of the platform; the name itself where the platform has a metric
   *     of that code and it needs a word
   */
  public String metric() {
    return metric;
  }

  /**
   * What the name means on the platform, and what it does not.
   *
   * @param language such as {@code hi}
   * @return a sentence in that language, else in English
   */
  public String said(String language) {
    return said.getOrDefault(language, said.getOrDefault("en", metric));
  }

  /**
   * By what authority.
   *
   * @return at least one citation
   */
  public List<Citation> citations() {
    return citations;
  }

  Map<String, String> texts() {
    return said;
  }

  String key() {
    return platform + "/" + name;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("platform", platform);
    tree.put("metric", metric);
    tree.put("said", new TreeMap<>(said));
    tree.put("citations", Tree.list(citations, Citation::toPlain));
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommonMeaning that && toPlain().equals(that.toPlain());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  /** Platform, name and metric. */
  @Override
  public String toString() {
    return key() + " = " + metric;
  }
}
