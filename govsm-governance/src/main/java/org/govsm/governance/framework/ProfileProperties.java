package org.govsm.governance.framework;

import static java.util.stream.Collectors.joining;
import static org.govsm.governance.framework.OscalCursor.OURS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.source.Position;

/**
 * The properties of one element of a profile. Each may carry its reason in {@code remarks}; the
 * same property once more with a language as its {@code class} gives the reason in that language.
 */
final class ProfileProperties {

  /** The one property whose value is itself a text in another language. */
  static final String TITLE = "title";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** One property as it stands. */
  record Said(Position position, String name, String value, String language, String reason) {

    boolean sameAs(Said other) {
      return name.equals(other.name) && value.equals(other.value);
    }
  }

  private final OscalCursor cursor;
  private final List<PropertyRule> rules;
  private final List<Said> all = new ArrayList<>();

  ProfileProperties(OscalCursor cursor, List<PropertyRule> rules) {
    this.cursor = cursor;
    this.rules = rules;
  }

  /** Reads the property on which the cursor stands. */
  void read() {
    Position position = cursor.position();
    cursor.only("name", "ns", "value", "class");
    String name = cursor.required("name");
    String value = cursor.required("value");
    boolean ours = cursor.optional("ns").equals(OURS);
    String language =
        cursor.optional("class").isEmpty() ? Control.ENGLISH : cursor.optional("class");
    Said said = new Said(position, name, value, language, remarks());
    Optional<PropertyRule> rule =
        rules.stream().filter(known -> ours && known.name().equals(name)).findFirst();
    if (rule.isEmpty()) {
      cursor.problem(
          position,
          "profile.property",
          "'" + name + "' is no property that a profile may write here",
          "write one of "
              + rules.stream().map(PropertyRule::name).collect(joining(", "))
              + " with ns='"
              + OURS
              + "'");
    } else if (!rule.get().fits().test(value)) {
      cursor.problem(
          position,
          "profile.value",
          "'" + value + "' is no value of '" + name + "'",
          "write " + rule.get().allowed());
    } else if (fits(said, rule.get())) {
      all.add(said);
    }
  }

  /** The properties of a name in English. */
  List<Said> all(String name) {
    return all.stream()
        .filter(s -> s.name().equals(name) && s.language().equals(Control.ENGLISH))
        .toList();
  }

  Optional<Said> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The titles by language. */
  Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    all.stream()
        .filter(said -> said.name().equals(TITLE))
        .forEach(said -> titles.put(said.language(), said.value()));
    return titles;
  }

  /** The reasons of a property by language. */
  Map<String, String> reasons(Said said) {
    Map<String, String> reasons = new TreeMap<>();
    all.stream()
        .filter(other -> other.sameAs(said) && !other.reason().isEmpty())
        .forEach(other -> reasons.put(other.language(), other.reason()));
    return reasons;
  }

  private boolean fits(Said said, PropertyRule rule) {
    if (!LANGUAGE.matcher(said.language()).matches() || !standsInPlace(said)) {
      cursor.problem(
          said.position(),
          "profile.language",
          "class='" + said.language() + "' repeats no property that stands before it",
          "write the property without class first, then with a language such as hi as its class");
      return false;
    }
    boolean twice =
        all.stream()
            .filter(o -> o.name().equals(said.name()) && o.language().equals(said.language()))
            .anyMatch(o -> !rule.repeats() || o.value().equals(said.value()));
    if (twice) {
      cursor.problem(
          said.position(),
          "profile.twice",
          "'" + said.name() + "' appears twice",
          "keep one of the properties");
    }
    return !twice;
  }

  /** A reason in another language stands behind the English one; a title is always in another. */
  private boolean standsInPlace(Said said) {
    boolean english = said.language().equals(Control.ENGLISH);
    return said.name().equals(TITLE) ? !english : english || all.stream().anyMatch(said::sameAs);
  }

  private String remarks() {
    List<String> paragraphs = new ArrayList<>();
    while (cursor.enterChild()) {
      if (!cursor.name().equals("remarks")) {
        cursor.refuse("remarks in <prop>");
        continue;
      }
      while (cursor.enterChild()) {
        if (cursor.name().equals("p")) {
          paragraphs.add(cursor.requiredText());
        } else {
          cursor.refuse("p (text without markup) in <remarks>");
        }
      }
    }
    return String.join("\n", paragraphs);
  }
}
