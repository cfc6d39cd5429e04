package org.govsm.procurement.award;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/** Rules that the packs of a book cite by their numbers, in whichever edition. */
final class CitedRules {

  private static final String ONE = "[0-9]{1,5}(?![0-9])(?: ?\\([^()]{1,6}\\))*+";

  private static final String MORE =
      "(?: ?(?:,|&|/|and|or|to|व|और|या|तथा|एवं) ?(?:rules? )?" + ONE + ")*+";

  private static final String BETWEEN = "(?:[ :,.#-]|nos?|numbers?|संख्या|सं";

  /** Rules behind the word for several, and one behind that for one or the name of the rules. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\brules|नियमों|नियम)"
              + BETWEEN
              + ")*+("
              + ONE
              + MORE
              + ")|(?:\\brule|\\br\\.|\\bgfrs?\\b|नियमावली)"
              + BETWEEN
              + "|20(?:05|17)(?![0-9]))*+("
              + ONE
              + ")");

  /** A year behind the name of rules is none of their numbers. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private static final Pattern NUMBER = Pattern.compile("(?<![0-9(])[0-9]{1,5}(?![0-9])");

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
      unknown.addAll(named(String.valueOf(ground.get("clause"))));
      unknown.addAll(named(String.valueOf(ground.get("text"))));
    }
    unknown.removeAll(numbers);
    return numbers.isEmpty() ? Set.of() : unknown;
  }

  /** The numbers of rules that a text names, in digits of any script. */
  private static Set<String> named(String text) {
    Set<String> all = new TreeSet<>();
    Matcher named = NAMED.matcher(Skeleton.of(text));
    while (named.find()) {
      Matcher number = NUMBER.matcher(named.group(1) == null ? named.group(2) : named.group(1));
      while (number.find()) {
        if (!YEAR.matcher(number.group()).matches()) {
          all.add(number.group());
        }
      }
    }
    return all;
  }
}
