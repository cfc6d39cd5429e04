package org.govsm.procurement.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/** Cross-platform names of a dictionary, and what each means on which platform. */
final class CommonNames {

  private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)+");

  private final String file;
  private final Map<String, Code> names = new TreeMap<>();
  private final Map<String, CommonMeaning> meanings = new TreeMap<>();

  CommonNames(String file) {
    this.file = file;
  }

  /** Adds a name; false where there is one already. */
  boolean add(Code name) {
    return names.putIfAbsent(name.code(), name) == null;
  }

  /** Adds a meaning; false where the platform has one already. */
  boolean add(CommonMeaning meaning) {
    return meanings.putIfAbsent(meaning.key(), meaning) == null;
  }

  List<Code> names() {
    return List.copyOf(names.values());
  }

  List<CommonMeaning> meanings() {
    return List.copyOf(meanings.values());
  }

  Optional<CommonMeaning> find(String platform, String name) {
    return Optional.ofNullable(meanings.get(platform + "/" + name));
  }

  CommonNames with(CommonNames other) {
    CommonNames both = new CommonNames(file);
    for (CommonNames each : List.of(this, other)) {
      each.names.values().forEach(both::add);
      each.meanings.values().forEach(both::add);
    }
    return both;
  }

  List<SourceProblem> clashes(CommonNames other) {
    List<SourceProblem> problems = new ArrayList<>();
    for (Code name : other.names.values()) {
      if (!names.getOrDefault(name.code(), name).equals(name)) {
        problems.add(other.clash("the cross-platform name '" + name + "' has other names"));
      }
    }
    for (CommonMeaning meaning : other.meanings.values()) {
      if (!meanings.getOrDefault(meaning.key(), meaning).equals(meaning)) {
        problems.add(other.clash("'" + meaning.key() + "' means something else"));
      }
    }
    return problems;
  }

  private SourceProblem clash(String what) {
    return new SourceProblem(
        Position.of(file), "metric.clash", what + " than before", "say the same, or leave it out");
  }

  /** The words under which sentences show a name that stands for a metric of another code. */
  Map<String, String> terms(Map<String, Metric> metrics, String language) {
    Map<String, String> terms = new TreeMap<>();
    names.forEach((code, name) -> terms.put("term.common-name." + code, name.name(language)));
    for (CommonMeaning meaning : meanings.values()) {
      String said = meaning.texts().get(language);
      if (said != null) {
        terms.put(
            "term.common." + meaning.platform() + "." + meaning.name(),
            named(said, meaning, metrics, language));
      }
      Optional.ofNullable(metrics.get(meaning.platform() + "/" + meaning.metric()))
          .filter(metric -> !metric.code().equals(meaning.name()))
          .filter(metric -> metric.names().containsKey(language))
          .ifPresent(metric -> terms.put(key(meaning), shown(meaning, metric, language)));
    }
    return terms;
  }

  /** Codes of other metrics in a meaning give way to their names. */
  private static String named(
      String said, CommonMeaning meaning, Map<String, Metric> metrics, String language) {
    return CODE.matcher(said)
        .replaceAll(
            (MatchResult code) ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(metrics.get(meaning.platform() + "/" + code.group()))
                        .map(metric -> "“" + metric.name(language) + "”")
                        .orElse(code.group())));
  }

  private static String key(CommonMeaning meaning) {
    return "term.metric." + meaning.platform() + "." + meaning.name();
  }

  private String shown(CommonMeaning meaning, Metric metric, String language) {
    Code name = names.getOrDefault(meaning.name(), new Code(meaning.name(), Map.of()));
    return name.name(language) + " (" + metric.name(language) + ")";
  }

  void put(Map<String, Object> tree) {
    if (!names.isEmpty()) {
      tree.put("commonNames", Tree.list(names.values(), Code::toPlain));
      tree.put("commonMeanings", Tree.list(meanings.values(), CommonMeaning::toPlain));
    }
  }
}
