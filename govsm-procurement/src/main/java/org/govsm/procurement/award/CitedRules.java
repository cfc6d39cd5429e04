package org.govsm.procurement.award;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.jspecify.annotations.Nullable;

/** Rules that the packs of a book cite by their numbers, in whichever edition. */
final class CitedRules {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\brules?|नियम(?:ों)?)\\s*(?:no\\.?|number|संख्या|सं\\.?)?\\s*([0-9]{1,5})");
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9(])[0-9]{1,4}(?![0-9])");

  private final Set<String> numbers = new TreeSet<>();

  private CitedRules(RuleBook book) {
    for (RulePack pack : book.packs()) {
      for (Question question : pack.questions()) {
        TableView.of(pack, question.id(), pack.words("en")).lines().stream()
            .map(line -> line.citation().provision())
            .filter(provision -> provision.startsWith("rule"))
            .forEach(this::read);
      }
    }
  }

  private void read(String provision) {
    Matcher number = NUMBER.matcher(provision);
    while (number.find()) {
      numbers.add(number.group());
    }
  }

  /** The rules of a book, which are read once. */
  static CitedRules of(RuleBook book) {
    return book.once(CitedRules.class, CitedRules::new);
  }

  /** The numbers of rules that grounds name and that no pack cites; none where nothing is read. */
  Set<String> unknown(List<? extends Map<String, ? extends @Nullable Object>> grounds) {
    Set<String> unknown = new TreeSet<>();
    for (Map<String, ? extends @Nullable Object> ground : grounds) {
      Matcher named = NAMED.matcher(String.valueOf(ground.get("clause")).toLowerCase(Locale.ROOT));
      while (!numbers.isEmpty() && named.find()) {
        if (!numbers.contains(named.group(1))) {
          unknown.add(named.group(1));
        }
      }
    }
    return unknown;
  }
}
